/** A progress line on standard error: how many, how fast, how long still. Silent where it is no terminal. */

export interface Progress {
  readonly add: (reports: number) => void;
  readonly bytes: (count: number) => void;
  readonly finish: () => void;
}

const SILENT: Progress = { add: () => {}, bytes: () => {}, finish: () => {} };
const EVERY_MS = 100;
const BAR = 24;

export const timeInWords = (seconds: number): string => {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
};

/** `progressLine({reports: 50, bytes: 5, total: 10, seconds: 2})` → `'[████████…] 50 reports · 25/s · 2 s left'` */
export const progressLine = (state: { reports: number; bytes: number; total: number; seconds: number }): string => {
  const { reports, bytes, total, seconds } = state;
  const rate = seconds > 0 ? reports / seconds : 0;
  const share = total > 0 ? Math.min(1, bytes / total) : 0;
  const filled = Math.round(share * BAR);
  const bar = total > 0 ? `[${'█'.repeat(filled)}${'·'.repeat(BAR - filled)}] ` : '';
  const left = share > 0.01 ? ` · ${timeInWords((seconds * (1 - share)) / share)} left` : '';
  return `${bar}${reports.toLocaleString('en')} reports · ${Math.round(rate).toLocaleString('en')}/s${left}`;
};

/** `totalBytes` of the inputs where it is known, else 0. */
export const startProgress = (totalBytes: number, stream: NodeJS.WriteStream = process.stderr): Progress => {
  if (!stream.isTTY) return SILENT;
  const started = performance.now();
  let reports = 0;
  let bytes = 0;
  let drawn = 0;
  const draw = (now: number) => {
    drawn = now;
    stream.write(`\r\u001b[K${progressLine({ reports, bytes, total: totalBytes, seconds: (now - started) / 1000 })}`);
  };
  return {
    add: (count) => {
      reports += count;
      const now = performance.now();
      if (now - drawn > EVERY_MS) draw(now);
    },
    bytes: (count) => {
      bytes += count;
    },
    finish: () => {
      draw(performance.now());
      stream.write('\n');
    },
  };
};

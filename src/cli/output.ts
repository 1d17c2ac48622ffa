/** Standard output that waits when its reader is slow, and ends quietly when its reader has gone (`| head`). */

let gone = false;
let resume: (() => void) | undefined;

const wake = () => {
  resume?.();
  resume = undefined;
};

process.stdout.on('drain', wake);
process.stdout.on('close', wake);
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  gone = true;
  wake();
});

/** False once nobody reads any more. */
export const write = async (text: string | Uint8Array): Promise<boolean> => {
  if (gone) return false;
  if (!process.stdout.write(text)) {
    await new Promise<void>((resolve) => {
      resume = resolve;
    });
  }
  return !gone;
};

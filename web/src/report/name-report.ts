/** What a report is called where its outlet or title is not known. */
import type { ReportRecord } from '../api/types.ts';

type Named = Pick<ReportRecord, 'report' | 'sentences'>;

/** The title as received, else the headline that the text begins with. */
export const headlineOf = ({ report, sentences }: Named): string | undefined => {
  const headline = sentences.find(({ part }) => part === 'headline');
  return report.title ?? (headline && report.text.slice(headline.start, headline.end).trim());
};

/** `/home/ana/cases/a.txt` → "a.txt" */
export const fileName = (path: string): string => path.split(/[/\\]/).findLast((part) => part !== '') ?? path;

/** Who tells it: the outlet, else what it is headed, else its file. */
export const witnessName = (found: Named): string | undefined =>
  found.report.outlet ?? headlineOf(found) ?? (found.report.path === null ? undefined : fileName(found.report.path));

/** Files on their way in: of tables it is asked first which column is what, one after the other; the others go at once. */
import { useCallback, useState } from 'react';
import { lookAtTable, sendFile } from '../api/send-reports.ts';
import type { ColumnMap, TableHead } from '../api/types.ts';
import type { Imports } from './use-job.ts';

/** What a file's name tells; whatever else it may be, the service looks for itself. */
const TABLE = /\.(?:csv|tsv|tab|xlsx|ods)$/i;

export interface AskedTable {
  readonly file: File;
  readonly head: TableHead;
}

export interface Tables {
  /** The table that is asked about. */
  readonly asked: AskedTable | undefined;
  readonly send: (files: Iterable<File>) => void;
  /** By which columns the table asked about is to be read; without them it is left. */
  readonly answer: (map?: ColumnMap) => void;
}

export const useTables = (start: Imports['start']): Tables => {
  const [waiting, setWaiting] = useState<readonly AskedTable[]>([]);
  const send = useCallback(
    (files: Iterable<File>) => {
      const sendOne = async (file: File): Promise<void> => {
        // What cannot be looked at cannot be read either: the import says why.
        const head = TABLE.test(file.name) ? await lookAtTable(file).catch(() => null) : null;
        if (head) setWaiting((before) => [...before, { file, head }]);
        else start(file.name, () => sendFile(file));
      };
      for (const file of files) void sendOne(file);
    },
    [start],
  );
  const [asked] = waiting;
  const answer = (map?: ColumnMap): void => {
    if (asked && map) start(asked.file.name, () => sendFile(asked.file, map));
    setWaiting((before) => before.slice(1));
  };
  return { asked, send, answer };
};

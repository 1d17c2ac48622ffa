/** `--port N` */
import { CotejoError } from '../errors.ts';

export const portNumber = (value: string): number => {
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new CotejoError('arguments-unusable', { reason: `"${value}" is not a port: give a number from 0 to 65535.` });
};

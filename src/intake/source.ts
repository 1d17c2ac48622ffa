/** One unit of input as received, before anything of it is understood. */
import { CotejoError, type ErrorCode, type ErrorDetails } from '../errors.ts';

export type SourceFormat = 'text' | 'markdown' | 'html' | 'json-record';

export interface Source {
  /** Where it came from, as the user named it; a record of a file adds `:LINE`. */
  readonly path: string;
  readonly format: SourceFormat;
  readonly bytes: Uint8Array;
  /** Encoding that the user named, else undefined: UTF-8 or what the format declares. */
  readonly encoding?: string;
  /** The web address that the bytes were received from, where they do not say it themselves. */
  readonly address?: string;
  /** The file as received, where `bytes` are a record of what was found in it (PDF, DOCX, mail). */
  readonly received?: Uint8Array;
  /** The longest text in characters, where the user named a limit. */
  readonly maxText?: number;
}

/** An input that could not be read, named with its reason; plain data, so that it crosses threads. */
export interface InputFailure {
  readonly path: string;
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

export const isFailure = (value: object): value is InputFailure => 'code' in value;

/** What was thrown over an input → its failure: an error of ours says itself what it is, any other has the given code. */
export const failureOf = (path: string, thrown: unknown, otherwise: ErrorCode): InputFailure =>
  thrown instanceof CotejoError
    ? { path, code: thrown.code, details: thrown.details }
    : { path, code: otherwise, details: { path, reason: thrown instanceof Error ? thrown.message : String(thrown) } };

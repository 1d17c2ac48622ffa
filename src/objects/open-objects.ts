/** An object store, as its address names it. */
import { CotejoError } from '../errors.ts';
import { openFolderStore } from './folder-store.ts';
import type { ObjectStore } from './object-store.ts';
import { type Environment, openS3Store } from './s3-store.ts';

export const isObjectAddress = (place: string): boolean => place.startsWith('s3://');

/** `openObjects('s3://bucket/folder')`, `openObjects('file:///mnt/originals')` @throws CotejoError `arguments-unusable` */
export const openObjects = (address: string, environment: Environment = process.env): ObjectStore => {
  if (isObjectAddress(address)) return openS3Store(address, environment);
  if (address.startsWith('file:///')) return openFolderStore(address);
  throw new CotejoError('arguments-unusable', {
    reason: `"${address}" is no place for objects: s3://BUCKET/FOLDER or file:///FOLDER.`,
  });
};

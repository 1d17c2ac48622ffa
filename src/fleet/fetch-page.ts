/** What lies behind an address: a page, fetched with every care that `cotejo import` takes, or an object of a store. */
import { CotejoError } from '../errors.ts';
import type { Source } from '../intake/source.ts';
import { isObjectAddress } from '../objects/open-objects.ts';

/** Nothing of fetching is loaded before the first address. */
export const startPageFetcher = () => {
  let fetching: Promise<(address: string) => Promise<Source>> | undefined;
  const start = async () => {
    const { startFetcher } = await import('../intake/fetching/fetcher.ts');
    const { detectFormat, HEAD_BYTES } = await import('../intake/detect-format.ts');
    const fetcher = startFetcher();
    return async (address: string): Promise<Source> => {
      const { url, bytes } = await fetcher.fetch(address);
      const format = detectFormat(bytes.subarray(0, HEAD_BYTES), new URL(url).pathname);
      if (format !== 'html' && format !== 'text') {
        throw new CotejoError('format-unsupported', { path: address, format: `${format} in a list of pages` });
      }
      return { path: address, format, bytes, address: url };
    };
  };
  return async (address: string): Promise<Source> => {
    if (isObjectAddress(address)) return (await import('./archives/object-keys.ts')).fetchObject(address);
    fetching ??= start();
    return (await fetching)(address);
  };
};

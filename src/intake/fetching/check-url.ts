/** Which addresses may be asked for at all, before any name is looked up. */
import { isIP } from 'node:net';
import { CotejoError } from '../../errors.ts';
import { isPublicAddress } from './public-address.ts';

/** Names that mean one's own network wherever they are looked up (RFC 6761, 6762, 8375, 9476). */
const OWN_NAMES =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|private|corp|home|lan|home\.arpa|arpa|test|invalid|onion|alt)$/;
const MAX_LENGTH = 4_096;
/** Ports of web servers: others are other services', which a request could be made to speak to. */
const PORTS: ReadonlySet<string> = new Set(['', '80', '443', '8080', '8443']);

const refuse = (url: string, reason: string): never => {
  throw new CotejoError('address-refused', { url: url.slice(0, 300), reason });
};

/**
 * `checkUrl('https://paper.example/a')` → the parsed URL. The URL Standard's parser has made one form of every way to
 * write an IPv4 address (`0x7f.1`, `2130706433`, `017700000001`, `①②⑦.0.0.1`), so that one check meets them all.
 * @throws CotejoError `address-refused`
 */
export const checkUrl = (text: string, base?: URL): URL => {
  if (text.length > MAX_LENGTH) refuse(text, 'it is too long');
  const url = URL.parse(text, base?.href) ?? refuse(text, 'it is no address');
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    refuse(text, `${url.protocol.slice(0, -1)} is not http or https`);
  if (url.username || url.password) refuse(text, 'it holds a user or a password');
  if (!PORTS.has(url.port)) refuse(text, `port ${url.port} is not a web server's`);
  const host = url.hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  if (host === '') refuse(text, 'it names no host');
  if (isIP(host)) {
    if (!isPublicAddress(host)) refuse(text, 'it is an address of a private network');
  } else if (OWN_NAMES.test(host) || !host.includes('.')) refuse(text, 'it names a host of a private network');
  return url;
};

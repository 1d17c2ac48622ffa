/**
 * Who may talk to the server: the workbench it serves and programs of this machine. A page of another site must neither
 * read nor write through a visitor's browser, nor reach the server under a name of its own (DNS rebinding).
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CotejoError } from '../errors.ts';

const LOOPBACK_NAMES: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/** No inline script or style; MapLibre runs its worker from a blob and decodes images there. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
} as const;

const isOwnName = (host: string, port: number | undefined): boolean =>
  LOOPBACK_NAMES.some((name) => host === `${name}:${port}` || (port === 80 && host === name));

/** Names that an administrator gave hold with any port: a proxy may stand before the server. */
const isGivenName = (host: string, names: readonly string[]): boolean =>
  names.some((name) => host === name.toLowerCase() || host.replace(/:\d+$/, '') === name.toLowerCase());

const checkHost = ({ headers, socket }: FastifyRequest, names: readonly string[]): void => {
  const host = headers.host?.toLowerCase() ?? '';
  if (!isOwnName(host, socket.localPort) && !isGivenName(host, names)) {
    throw new CotejoError('host-refused', { host: host || '(none)' });
  }
};

const isOwnOrigin = (origin: string, port: number | undefined, names: readonly string[]): boolean => {
  const [, scheme, host = ''] = /^(https?):\/\/(.*)$/.exec(origin.toLowerCase()) ?? [];
  return (scheme === 'http' && isOwnName(host, port)) || (scheme !== undefined && isGivenName(host, names));
};

const checkOrigin = ({ headers, socket, url }: FastifyRequest, names: readonly string[]): void => {
  const { origin } = headers;
  if (origin !== undefined && !isOwnOrigin(origin, socket.localPort, names)) {
    throw new CotejoError('origin-refused', { origin });
  }
  // Browsers send no Origin with an image or a script tag, but they say where the page is from.
  const site = headers['sec-fetch-site'];
  if (url.startsWith('/api/') && (site === 'cross-site' || site === 'same-site')) {
    throw new CotejoError('origin-refused', { origin: 'another site' });
  }
};

/** `names` are those besides this machine's own that the server is reached by. */
export const guard = (app: FastifyInstance, names: readonly string[] = []): void => {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS);
    checkHost(request, names);
    checkOrigin(request, names);
  });
};

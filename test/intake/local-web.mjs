/**
 * Loaded into the real command line by a test (`NODE_OPTIONS=--import`): every name is at one public address, and connections to
 * that address go to the port LOCAL_WEB_PORT of this machine.
 */
import dns from 'node:dns/promises';
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';

const PUBLIC = '93.184.216.34';
const request = http.request;

dns.lookup = async () => [{ address: PUBLIC, family: 4 }];
http.request = (options, ...rest) =>
  request(
    options.host === PUBLIC ? { ...options, host: '127.0.0.1', port: Number(process.env.LOCAL_WEB_PORT) } : options,
    ...rest,
  );
syncBuiltinESMExports();

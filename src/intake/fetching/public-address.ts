/**
 * Is an IP address one of the public internet? All else is refused: one's own machine, its network, the cloud's metadata, and
 * what only looks like another family's address. Ranges: IANA's special-purpose registries for IPv4 and IPv6.
 */
import { BlockList, isIP, isIPv4 } from 'node:net';

const PRIVATE_4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Link-local, and the metadata of most clouds at 169.254.169.254.
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  // Multicast, reserved, broadcast.
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  // Alibaba's and Azure's metadata lie among public addresses.
  ['100.100.100.200', 32],
  ['168.63.129.16', 32],
];

/** Within 2000::/3, the only part that is given out: what is no host of the internet. */
const PRIVATE_6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4 and Teredo hold IPv4 addresses, and lead to them.
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
];

const refused4 = new BlockList();
for (const [net, prefix] of PRIVATE_4) refused4.addSubnet(net, prefix, 'ipv4');
const refused6 = new BlockList();
for (const [net, prefix] of PRIVATE_6) refused6.addSubnet(net, prefix, 'ipv6');
const given6 = new BlockList();
given6.addSubnet('2000::', 3, 'ipv6');

/** `isPublicAddress('93.184.216.34')` → true; `isPublicAddress('::ffff:127.0.0.1')` → false */
export const isPublicAddress = (address: string): boolean => {
  if (isIPv4(address)) return !refused4.check(address, 'ipv4');
  if (isIP(address) !== 6 || address.includes('%')) return false;
  return given6.check(address, 'ipv6') && !refused6.check(address, 'ipv6');
};

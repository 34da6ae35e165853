/**
 * Addresses of machines that anybody may ask. An entry could name a host that leads into the network of whoever runs
 * the check; nothing there is asked. Ranges: the IANA special-purpose registries (RFC 6890).
 */
import { BlockList, isIP, isIPv6 } from 'node:net';

const PRIVATE = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  PRIVATE.addSubnet(net, prefix, 'ipv4');
  PRIVATE.addSubnet(`::ffff:${net}`, 96 + prefix, 'ipv6');
}

/** Is it a global address? Of IPv6 only 2000::/3 is, and of that not what carries an IPv4 address within. */
const GLOBAL = new BlockList();
GLOBAL.addSubnet('2000::', 3, 'ipv6');
const CARRIERS = new BlockList();
CARRIERS.addSubnet('2001::', 32, 'ipv6');
CARRIERS.addSubnet('2002::', 16, 'ipv6');

/** True where the IP address is one of the public network. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  if (!isIPv6(address)) return !PRIVATE.check(address, 'ipv4');
  return GLOBAL.check(address, 'ipv6') && !CARRIERS.check(address, 'ipv6');
}

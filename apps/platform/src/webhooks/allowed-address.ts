import ipaddr from 'ipaddr.js';
import type { LookupAddress, LookupAllOptions } from 'node:dns';
import { lookup as resolveAll } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';

type ResolveAll = (hostname: string, options: LookupAllOptions) => Promise<LookupAddress[]>;

const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/** An address that a webhook may not be sent to. */
export class ForbiddenAddress extends Error {
  constructor(address: string) {
    super(`webhooks may not be sent to ${address}: it is not a public address`);
    this.name = 'ForbiddenAddress';
  }
}

/**
 * True for an address on the public internet: not loopback, private, link-local, unique local, carrier-grade NAT, multicast,
 * reserved or unspecified, nor an IPv6 form that leads to such an IPv4 address (mapped, 6to4, Teredo, NAT64).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  // Of IPv6 only 2000::/3 is in public use; the library knows many exceptions by name, but not the old ::127.0.0.1 form.
  if (parsed.kind() === 'ipv6' && !parsed.match(GLOBAL_UNICAST)) return false;
  return parsed.range() === 'unicast';
}

/** Throws ForbiddenAddress for a URL that names a forbidden address itself, since those are connected to without a lookup. */
export function checkUrl(url: URL): void {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new ForbiddenAddress(url.href);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new ForbiddenAddress(host);
}

/**
 * A DNS lookup for sockets that fails when a name leads to any forbidden address. The socket connects to what was checked here,
 * so a name that answers otherwise a moment later gains nothing.
 */
export function publicOnly(resolve: ResolveAll): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }).then(
      (addresses) => {
        const [first] = addresses;
        const forbidden = addresses.find(({ address }) => !isPublicAddress(address));
        if (first === undefined || forbidden) return callback(new ForbiddenAddress(`${hostname} (${forbidden?.address ?? 'no address'})`), '', 0);
        if (options.all) return callback(null, addresses);
        return callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };
}

/** The same with this machine's name servers. */
export const publicLookup: LookupFunction = publicOnly(resolveAll);

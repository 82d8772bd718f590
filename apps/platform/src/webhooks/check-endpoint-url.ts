import type { Config } from '../config.ts';
import { invalid } from '../invalid.ts';
import { checkUrl, ForbiddenAddress, publicLookup } from './allowed-address.ts';

/** A name server that keeps silent must not hold up the request: each delivery looks again anyway. */
const LOOKUP_MS = 2_000;

/**
 * Throws `invalid` for an address that webhooks could never be sent to: with a password in it, or, unless the operator allows
 * private addresses, one that is not public or a name that leads to one. A name that nobody knows yet is let pass.
 */
export async function checkEndpointUrl({ ALLOW_PRIVATE_WEBHOOKS }: Pick<Config, 'ALLOW_PRIVATE_WEBHOOKS'>, address: string): Promise<void> {
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') throw fault('credentials', 'an address without a user name and password');
  if (ALLOW_PRIVATE_WEBHOOKS) return;
  try {
    checkUrl(url);
    await lookUp(url.hostname.replace(/^\[|\]$|\.+$/g, ''));
  } catch (error) {
    if (error instanceof ForbiddenAddress) throw fault('forbidden_address', error.message);
    throw error;
  }
}

function lookUp(host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(resolve, LOOKUP_MS);
    publicLookup(host, { all: true }, (error) => {
      clearTimeout(late);
      if (error instanceof ForbiddenAddress) reject(error);
      else resolve();
    });
  });
}

function fault(code: string, message: string) {
  return invalid([{ path: 'url', code, message }]);
}

import { randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const PREFIX = 'pk0711_';
/** 256 bits. */
const RANDOM_LENGTH = 43;
const CHECKSUM_LENGTH = 6;

/** What a scanner for leaked secrets looks for; `checksumHolds` tells a key from something that only looks like one. */
export const KEY_PATTERN = /\bpk0711_[0-9A-Za-z]{49}\b/g;

/** A new key: its prefix, 43 random characters, and the CRC-32 of both in base 62. */
export function makeKey(): string {
  const body = PREFIX + Array.from({ length: RANDOM_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return body + checksum(body);
}

/** False for what has our prefix but was mistyped, cut off or made up. Anything else may be a key: the environment's has any form. */
export function checksumHolds(presented: string): boolean {
  if (!presented.startsWith(PREFIX)) return true;
  if (presented.length !== PREFIX.length + RANDOM_LENGTH + CHECKSUM_LENGTH) return false;
  return presented.slice(-CHECKSUM_LENGTH) === checksum(presented.slice(0, -CHECKSUM_LENGTH));
}

function checksum(text: string): string {
  let digits = '';
  for (let rest = crc32(text); rest > 0; rest = Math.floor(rest / ALPHABET.length)) digits = `${ALPHABET[rest % ALPHABET.length]}${digits}`;
  return digits.padStart(CHECKSUM_LENGTH, ALPHABET[0]);
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nameHash } from './name-hash.ts';

/** What is known of a name: how large the largest place of that name is (1 a village – 4 a city of 100,000), and in which lands it lies. */
export type KnownTown = { size: number; german: boolean; english: boolean };

/** How a town is kept in a byte: its size, and whether it lies where German or English is spoken. */
export const IS_GERMAN = 8;
export const IS_ENGLISH = 16;
const SIZE = 7;
const HASH_BYTES = 4;

type Table = { hashes: Uint32Array; known: Uint8Array };
let table: Table | null = null;

/**
 * What is known of a town's name; null where no town of a thousand inhabitants is called so. Names are kept as hashes (0.6 MB): `npm run bench:tender-towns`
 * makes them from GeoNames (CC BY 4.0). One name in 36,000 that is no town's is taken for one.
 */
export function knownTown(name: string): KnownTown | null {
  table ??= readTable();
  const known = table.known[indexOf(table.hashes, nameHash(name))];
  return known === undefined ? null : { size: known & SIZE, german: (known & IS_GERMAN) > 0, english: (known & IS_ENGLISH) > 0 };
}

/** The hashes in order, 4 bytes each (little end first), then a byte for each. */
function readTable(): Table {
  const file = readFileSync(path.join(import.meta.dirname, 'towns.bin'));
  const count = Math.floor(file.length / (HASH_BYTES + 1));
  const hashes = Uint32Array.from({ length: count }, (_, i) => file.readUInt32LE(i * HASH_BYTES));
  return { hashes, known: new Uint8Array(file.subarray(count * HASH_BYTES)) };
}

function indexOf(hashes: Uint32Array, hash: number): number {
  let low = 0;
  let high = hashes.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  return hashes[low] === hash ? low : -1;
}

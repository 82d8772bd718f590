import type { PastCorrection } from '@0711/mcp-sdk/learning';
import { describe, expect, test } from 'vitest';
import { parseTender } from '../engine/parse-tender.ts';
import type { ParseRfpOutput } from '../schema.ts';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';
import { labelBefore } from './label-before.ts';
import { learnWords } from './own-words.ts';

/** A paper of a made-up buyer whose words no lexicon has. */
const paper = (no: string, what: string, day: string, until: string, sum: string): string => `# Merkblatt

Laufzettel: ${no}

Worum es geht: ${what}

Brunnenamt: Stadtgärtnerei Quellingen

| Was | Wann |
|---|---|
| Klappe zu | ${day} |
| Erster Handgriff | ${until} |

Wir rechnen mit einem Topf von ${sum} für alles.

Die Wege müssen jeden Morgen frei sein. Der Auftragnehmer muss den Schlüssel am Haken Nr. 4 abgeben.
`;
const FIRST = paper('QU-27/11', 'Pflege der Brunnen im Stadtpark', '12.03.2027, 11:00 Uhr', '01.05.2027', '48.000 EUR');
const SECOND = paper('QU-27/38', 'Räumung der Wege im Kurpark', '20.09.2027, 09:30 Uhr', '01.11.2027', '61.500 EUR');

async function read(text: string, corrections: PastCorrection[] = []): Promise<ParseRfpOutput> {
  const document = await readMarkdown(text);
  const context = { ...contextOf([document]), corrections: async () => corrections };
  return (await parseTender([document], {}, context)).output;
}

/** What the Platform keeps of an expert's correction that points at `quote`. */
async function corrected(text: string, field: string, after: unknown, quote: string): Promise<PastCorrection> {
  const document = await readMarkdown(text);
  const start = document.text.indexOf(quote);
  expect(start).toBeGreaterThan(0);
  const end = start + quote.length;
  const evidence = { document: document.id, file: document.file, quote, start, end, page: null, regions: [], textBefore: document.text.slice(Math.max(0, start - 300), start), textAfter: document.text.slice(end, end + 300) };
  return { taskType: 'parse_rfp', path: `fields.${field}`, op: 'set', before: null, after, evidence, at: '2027-03-01T10:00:00Z' };
}

const corrections = async () => [
  await corrected(FIRST, 'reference_number', 'QU-27/11', 'QU-27/11'),
  await corrected(FIRST, 'title', 'Pflege der Brunnen im Stadtpark', 'Pflege der Brunnen im Stadtpark'),
  await corrected(FIRST, 'buyer_name', 'Stadtgärtnerei Quellingen', 'Stadtgärtnerei Quellingen'),
  await corrected(FIRST, 'submission_deadline', '2027-03-12T11:00', '12.03.2027, 11:00 Uhr'),
  await corrected(FIRST, 'contract_start', '2027-05-01', '01.05.2027'),
  await corrected(FIRST, 'estimated_value', { amount: 48_000, currency: 'EUR' }, '48.000 EUR'),
];
const RIGHT = { reference_number: 'QU-27/38', title: 'Räumung der Wege im Kurpark', buyer_name: 'Stadtgärtnerei Quellingen', submission_deadline: '2027-09-20T09:30', contract_start: '2027-11-01', estimated_value: { amount: 61_500, currency: 'EUR' } };

const valuesOf = ({ fields }: ParseRfpOutput) => ({
  reference_number: fields.reference_number.value, title: fields.title.value, buyer_name: fields.buyer_name.value,
  submission_deadline: fields.submission_deadline.value, contract_start: fields.contract_start.value, estimated_value: fields.estimated_value.value,
});

describe('what a customer corrected once is right in the next tender of the same buyer', () => {
  test('a second paper is read by the labels of the first', async () => {
    const without = valuesOf(await read(SECOND));
    // The number looks like one, whatever stands before it.
    expect(without).toEqual({ reference_number: RIGHT.reference_number, title: null, buyer_name: null, submission_deadline: null, contract_start: null, estimated_value: null });
    const output = await read(SECOND, await corrections());
    expect(valuesOf(output)).toEqual(RIGHT);
    // Evidence is that of the second paper, as for any value.
    expect(output.fields.reference_number.evidence[0]?.quote).toBe('QU-27/38');
    expect(output.fields.estimated_value.evidence[0]?.quote).toContain('61.500 EUR');
  });

  test('a label that was seen twice counts more than one seen once', async () => {
    const once = await corrections();
    const strength = (seen: PastCorrection[]): number => learnWords(seen).labels.get('reference_number')?.[0]?.strength ?? 0;
    expect(strength([...once, ...once])).toBeGreaterThan(strength(once));
    expect(strength(once)).toBeGreaterThan(0);
  });

  test('a clear label of the lexicons stays stronger than one correction', async () => {
    const output = await read(`${SECOND}\nVergabenummer: V-2027-5\n`, await corrections());
    expect(output.fields.reference_number.value).toBe('V-2027-5');
  });
});

describe('what a customer struck out', () => {
  const GUESSED = '# Ausschreibung\n\nAusschreibung: Sommerplan der Gärten\n\nText.\n';

  test('a value that is none of the field is not given again', async () => {
    expect((await read(GUESSED)).fields.title.value).toBe('Sommerplan der Gärten');
    const struck: PastCorrection = { taskType: 'parse_rfp', path: 'fields.title', op: 'not_stated', before: 'Sommerplan der Gärten', after: null, evidence: null, at: '2027-03-01T10:00:00Z' };
    expect((await read(GUESSED, [struck, struck])).fields.title.value).toBeNull();
  });

  test('a clause that was removed is doubted, and left out when it was removed twice', async () => {
    const [, key] = (await read(FIRST)).requirements;
    expect(key?.text).toContain('Haken Nr. 4');
    const removed: PastCorrection = { taskType: 'parse_rfp', path: `requirements.${key?.id}`, op: 'remove', before: key, after: null, evidence: null, at: '2027-03-01T10:00:00Z' };
    const again = SECOND.replace('Nr. 4', 'Nr. 9');
    const [plain, once, twice] = [await read(again), await read(again, [removed]), await read(again, [removed, removed])];
    expect(once.requirements[1]?.confidence).toBeLessThan(plain.requirements[1]?.confidence ?? 0);
    expect(twice.requirements.map(({ text }) => text)).toEqual(['Die Wege müssen jeden Morgen frei sein.']);
  });
});

describe('the label before a value', () => {
  test.each([
    ['Kurzbeschreibung:\nLaufzettel: ', { words: 'Laufzettel', key: true }],
    ['| Klappe zu | ', { words: 'Klappe zu', key: true }],
    ['2.1 Worum es geht\n', { words: 'Worum es geht', key: true }],
    ['Alles Weitere folgt. Wir rechnen mit einem Topf von ', { words: 'rechnen mit einem Topf von', key: false }],
  ])('%j', (text, label) => expect(labelBefore(text)).toEqual(label));

  test.each(['', 'Datum: ', '12345 ', 'Name und Anschrift:\n', 'Die Frist endet heute. '])('none in %j', (text) => expect(labelBefore(text)).toBeNull());
});

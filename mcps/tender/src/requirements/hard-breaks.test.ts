import { parseDocument } from '@0711/documents/parse-document';
import { expect, test } from 'vitest';
import { openSource } from '../source/open-source.ts';
import type { Source } from '../source/source.ts';
import { sourceOf } from '../testing/read-text.ts';
import { judgeByRules } from './by-rules.ts';
import { clausesOf } from './clauses.ts';

const textsOf = async (text: string): Promise<string[]> => clausesOf(await sourceOf(text)).map((clause) => clause.text);
const plainText = async (text: string): Promise<Source> => openSource({ ...(await parseDocument({ bytes: new TextEncoder().encode(text), format: 'text' })), id: 'ferry', file: 'ferry.txt', sha256: '0' }, 0, {});

test('lines that the line before had room for are entries of a list, which hangs on the colon before it', async () => {
  const [lead, first, second] = clausesOf(await plainText('Bidders shall enclose these papers with their offer for the new ferry landing:\nA plan of the moorings\nProof of insurance for the harbour\n'));
  expect([lead?.text.endsWith('landing:'), first?.text, second?.text]).toEqual([true, 'A plan of the moorings', 'Proof of insurance for the harbour']);
  expect([first?.unit.kind, first?.lead === lead?.text]).toEqual(['list_item', true]);
});

test('lines that are wrapped stay one sentence', async () => {
  expect(clausesOf(await plainText('The keeper of the ferry oils its planks twice in each year, and\nwithin a week of every storm that the harbour master has named,\nat no further cost.\n'))).toHaveLength(1);
});

test('entries after dashes within a line are clauses of their own, a single dash parts nothing', async () => {
  expect(await textsOf('Eigenerklärung mit diesen Angaben: - Umsatz der Werft. - Zahl der Taucher. - Eintragung in das Register.\n')).toEqual(['Eigenerklärung mit diesen Angaben:', 'Umsatz der Werft.', 'Zahl der Taucher.', 'Eintragung in das Register.']);
  expect(await textsOf('Die Fähre fährt täglich, - Sonntage ausgenommen - zweimal.\n')).toHaveLength(1);
});

test('boxes of which none is ticked are a checklist; where one is ticked, the others do not apply', async () => {
  expect(await textsOf('Enclose:\n\n❑ Current licence of the ferry\n\n❑ Proof of insurance\n')).toContain('Current licence of the ferry');
  expect(await textsOf('Enclose:\n\n☐ Current licence of the ferry\n\n☒ Proof of insurance\n')).not.toContain('Current licence of the ferry');
});

test('a heading may be asked by its words, and no rule takes it', async () => {
  const source = await sourceOf('# Ferry\n\n## 3. Oil all planks of the landing\n\nThe old ferry lies in the harbour.\n');
  expect(clausesOf(source).map(({ text, unit }) => [unit.kind, text])).toContainEqual(['heading', 'Oil all planks of the landing']);
  expect(judgeByRules(source).found).toEqual([]);
});

import { expect, test } from 'vitest';
import { sourceOf } from '../testing/read-text.ts';
import { signsOf } from './clause-signs.ts';
import { clausesOf } from './clauses.ts';

const signs = async (markdown: string) => clausesOf(await sourceOf(markdown)).map((clause) => ({ text: clause.text, signs: signsOf(clause) }));

test('a clause shows its words, its pairs of words and how it begins and ends', async () => {
  const [one] = await signs('# Boats\n\nPlanks are painted twice by 2031.\n');
  expect([...(one?.signs ?? [])]).toEqual(expect.arrayContaining(['kind:paragraph', 'mark:none', 'end:.', 'begin:capital', 'w:plank', 'w:paint', 'w:#', 'p:plank_are', 'w0:plank', 'w01:plank_are', 'h:boat', 'being', 'date', 'lead:false']));
  expect(one?.signs.has('h:plank')).toBe(false);
});

test('an entry shows its mark, what it hangs on and the headings around it', async () => {
  const entries = await signs('# Angebot\n\n## Umfang\n\nDer Bieter liefert folgende Teile:\n\n- Ruder aus Esche\n- Segel\n');
  const oar = entries.find(({ text }) => text === 'Ruder aus Esche')?.signs;
  expect([...(oar ?? [])]).toEqual(expect.arrayContaining(['kind:list_item', 'lead:true', 'l:biet', 'l:folgend', 'h:umfang', 'hh:angebo', 'end:x', 'ez:che']));
});

test('forms of a word are one sign, numbers are one, and short words stay whole', async () => {
  const [one, other] = await signs('# Boats\n\nErstellung von 12 Berichten.\n\nErstellen von 4711 Berichte.\n');
  for (const sign of ['w:erstell', 'w:bericht', 'w:#', 'w:von']) expect([one?.signs.has(sign), other?.signs.has(sign)]).toEqual([true, true]);
});

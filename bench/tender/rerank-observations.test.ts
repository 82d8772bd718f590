import { VALUE_FEATURES } from '@0711/mcp-tender/confidence/features';
import { TITLE_FEATURES } from '@0711/mcp-tender/fields/title-features';
import { expect, test } from 'vitest';
import { RANKED_FIELDS } from './ranked-fields.ts';
import { rerankObservations } from './rerank-observations.ts';

const value = (on: Partial<Record<(typeof VALUE_FEATURES)[number], number>>): number[] => VALUE_FEATURES.map((name) => on[name] ?? 0);
const proposal = (on: Partial<Record<(typeof TITLE_FEATURES)[number], number>>, right: boolean) => ({ right, features: TITLE_FEATURES.map((name) => on[name] ?? 0) });

test('a first contact has the title that a ranking fitted without it believes, with its strength; its other fields stay', () => {
  const files = Array.from({ length: 40 }, (_, i) => `ferry-${i}.pdf`);
  const number = { right: true, features: value({ strength: 0.9, number: 1 }) };
  const tenders = files.map((file) => ({ file, observed: { value: [number, { right: false, features: value({ strength: 0.93, title: 1, repeats: 0.4 }) }], absence: [], listed: [], entry: [] } }));
  // The finders had believed a bold office; every other paper has no title at all.
  const proposed = files.map((file, i) => ({ file, weight: 1, proposals: [proposal({ bold: 1 }, false), ...(i % 2 ? [proposal({ subject: 1, bold: 1 }, true)] : [])] }));
  const after = rerankObservations(tenders, RANKED_FIELDS.titles, proposed);
  expect(after[0]?.observed.value).toEqual([number]);
  const [kept, title] = after[1]?.observed.value ?? [];
  expect(kept).toEqual(number);
  const of = (name: (typeof VALUE_FEATURES)[number]) => title?.features[VALUE_FEATURES.indexOf(name)] ?? 0;
  expect(title).toMatchObject({ right: true, weight: 1 });
  expect([of('title'), of('repeats')]).toEqual([1, 0.4]);
  expect(of('strength')).toBeGreaterThan(0.5);
  expect(of('strength')).toBeLessThan(0.93);
  expect(of('margin')).toBeGreaterThan(0);
});

import { describe, expect, test } from 'vitest';
import { sourceOf } from '../testing/read-text.ts';
import { rankTitles } from './rank-titles.ts';
import { TITLE_FEATURES, titleFeatures } from './title-features.ts';
import { proposeTitles } from './title-proposals.ts';
import ranking from '../confidence/title-ranking.json' with { type: 'json' };

const PROSE = 'The harbour town looks after four basins and the quays along them. Offers are compared by their price and by the plan of work.';

describe('titles by what all of a beginning proposes', () => {
  test('a heading that says what is bought stands before the name of a town, though no finder proposed either', async () => {
    const source = await sourceOf(`# Dredging Services for the Inner Basin\n\n## Elm Harbour\n\n${PROSE}`);
    const [first] = rankTitles([source], []);
    expect(first?.value).toBe('Dredging Services for the Inner Basin');
    expect(first?.strength).toBeGreaterThan(0.5);
  });

  test('prose alone has no title', async () => {
    const source = await sourceOf(`${PROSE}\n\n${PROSE}`);
    expect(rankTitles([source], []).filter(({ strength }) => strength >= 0.5)).toEqual([]);
  });

  test('a finder knows best where a name ends, and the heading agrees with it', async () => {
    const source = await sourceOf(`# Dredging Services for the Inner Basin as per plan\n\n${PROSE}`);
    const value = 'Dredging Services for the Inner Basin';
    const start = source.text.indexOf(value);
    const ranked = rankTitles([source], [{ value, finder: 'head', strength: 0.8, spans: [{ source, start, end: start + value.length }], derived: false }]);
    expect(ranked.map((one) => [one.value, one.finder])).toEqual([[value, 'head'], ['Dredging Services for the Inner Basin as per plan', 'cover']]);
    expect(ranked[0]?.strength).toBeGreaterThan(ranked[1]?.strength ?? 1);
  });

  test('addresses, rows, sentences and salutations propose nothing', async () => {
    const source = await sourceOf(`# 12 Harbour Street\n\nDear Sir or Madam\n\n| Item | Supply of wharf timber | 4 |\n|---|---|---|\n| 2 | Supply of rope | 5 |\n\nThe town invites offers for timber.\n\nGeneral Works Administration (GWA)/Harbour Service (HBS)`);
    expect(proposeTitles(source, []).map(({ value }) => value)).toEqual([]);
  });

  test('what cannot end where its line ends is read on', async () => {
    const source = await sourceOf(`Consulting Services For\nTHE HALE ROAD HARBOUR PLAN\n\n${PROSE}`);
    const values = proposeTitles(source, []).map(({ value }) => value);
    expect(values).toContain('Consulting Services For THE HALE ROAD HARBOUR PLAN');
    expect(values).not.toContain('Consulting Services For');
  });

  test('an organisation with its letters in brackets proposes nothing', async () => {
    const source = await sourceOf(`HALE INDUSTRIAL TOWNSHIP LIMITED (HITL)\n\n${PROSE}`);
    expect(proposeTitles(source, []).map(({ value }) => value)).toEqual([]);
  });

  test('the weights are those of the features', async () => {
    const source = await sourceOf(`# Dredging Services for the Inner Basin\n\n${PROSE}`);
    expect(ranking.features).toEqual([...TITLE_FEATURES]);
    expect(ranking.model.weights).toHaveLength(TITLE_FEATURES.length);
    for (const row of titleFeatures(source, proposeTitles(source, []))) {
      expect(row).toHaveLength(TITLE_FEATURES.length);
      expect(row.every((x) => x >= 0 && x <= 1)).toBe(true);
    }
  });
});

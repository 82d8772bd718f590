import { describe, expect, test } from 'vitest';
import ranking from '../confidence/place-ranking.json' with { type: 'json' };
import { sourceOf } from '../testing/read-text.ts';
import { PLACE_FEATURES, placeFeatures } from './place-features.ts';
import { projectAddresses } from './place-in-prose.ts';
import { proposePlaces } from './place-proposals.ts';
import { rankPlaces } from './rank-places.ts';

const PROSE = 'Offers are compared by their price and by the plan of work. Each step is checked by the staff.';
const believed = async (text: string, title = '', buyer = '') => rankPlaces([await sourceOf(text)], [], { title, buyer }).filter(({ strength }) => strength >= 0.5).map(({ value }) => value);
const proposed = async (text: string) => proposePlaces(await sourceOf(text), []).map(({ value, kind }) => `${kind} ${value}`);

describe('places by all that a paper names', () => {
  test('the town of a municipality that has works done there, though no finder proposed any', async () => {
    expect((await believed(`# Cleaning of the Town Hall\n\nCity of Savannah\n\n2 Quay Street, Savannah, GA 31401\n\nThe City of Savannah seeks cleaning services for the buildings of Savannah. ${PROSE}`, 'Cleaning of the Town Hall', 'City of Savannah'))[0]).toMatch(/^Savannah/u);
  });

  test('none where the only town is that of the body that hears complaints', async () => {
    expect(await believed(`# Wartung von Software\n\nDas Angebot ist bis Mai abzugeben.\n\nNachprüfungsstelle: Vergabekammer des Bundes, 53123 Bonn\n\n${PROSE}`, 'Wartung von Software')).toEqual([]);
  });

  test('the office that drew up a bill proposes no place, nor does the end of a longer name', async () => {
    expect(await proposed('Hale Bauplanungsbüro GmbH\nKaistr. 6 30823 Garbsen Telefon (05137) 98 00\n\nDas Lager wird in Uelzen gebaut.')).toEqual(['town Uelzen']);
    expect((await proposed('The people of Elmicum Beach ask for homes.')).filter((one) => /\bBeach$/u.test(one) && !one.includes('Elmicum'))).toEqual([]);
  });

  test('the address of an office that buys for others proposes no place, that of a city does', async () => {
    const federal = `Issued by:\nGeneral Lamp Service\nNational Lamp Program\n401 Peach Street\nSavannah, GA 31401\n\n${PROSE}`;
    expect((await proposed(federal)).filter((one) => one.includes('Savannah'))).toEqual([]);
    expect((await proposed(federal.replace('General Lamp Service', 'City of Savannah'))).some((one) => one.includes('Savannah'))).toBe(true);
    expect((await proposed(`Interior Contracting Office\n100 Peach Street SW\nSavannah, GA 31401\n\nMasonry is mended in Boston. ${PROSE}`)).filter((one) => one.includes('Savannah'))).toEqual([]);
  });

  test('a site that has a street and no number yet', async () => {
    const text = `BAUVORHABEN Hale Lagerhalle, mit Büroeinbau\nKaistr.\n29525 Uelzen\nBAUHERR Hale Grundbesitz GmbH\nDieselstr. 3\n31319 Sehnde\n\n${PROSE}`;
    expect(projectAddresses([await sourceOf(text)]).map(({ value }) => value)).toEqual(['Kaistr., 29525 Uelzen']);
  });

  test('none in a paper that names no place', async () => expect(await believed(`# Terms\n\n${PROSE}`)).toEqual([]));

  test('a sure finder is believed where nothing else is', async () => {
    const text = `# Terms\n\nPlace of work: Elm Works\n\n${PROSE}`;
    const source = await sourceOf(text);
    const start = source.text.indexOf('Elm Works');
    const [first] = rankPlaces([source], [{ value: 'Elm Works', finder: 'label', strength: 0.95, spans: [{ source, start, end: start + 9 }], derived: false }]);
    expect(first?.value).toBe('Elm Works');
    expect(first?.strength).toBeGreaterThanOrEqual(0.5);
  });
});

describe('what may be a place', () => {
  test.each([
    ['the longest name of a town', 'Die Halle steht in Frankfurt am Main.', 'town Frankfurt am Main'],
    ['a town that no list knows behind its postcode', 'Anlieferung in 12345 Talburg erbeten.', 'town Talburg'],
    ['a town with the letters of its state', 'The plant is near Elm Hollow, WI 53703 today.', 'town Elm Hollow, WI'],
    ['a street with its town', 'Deliver to 5 Canal Street, Elm Hollow, WI 53703 today.', 'address 5 Canal Street, Elm Hollow, WI 53703'],
    ['a county', 'Roads of Wattle County are mended.', 'area Wattle County'],
    ['a house with a name', 'The works are at Wattle Creek Hospital now.', 'site Wattle Creek Hospital'],
    ['a country', 'The adviser travels in Uganda.', 'country Uganda'],
    ['a state', 'The adviser travels in Saskatchewan.', 'state Saskatchewan'],
  ])('is %s', async (_, text, place) => expect(await proposed(text)).toContain(place));

  test.each([
    ['a word that many papers write small', 'See Page 4. The Price is fixed.'],
    ['a word that this paper writes small', 'Reading is asked for. Bidders are reading all of it.'],
    ['short capitals', 'The ERP and the BAR are kept.'],
    ['a street that is called for a town', 'The office is in Boston Road.'],
  ])('is not %s', async (_, text) => expect(await proposed(text)).toEqual([]));
});

test('the model has a weight for each feature', async () => {
  const source = await sourceOf('Works in Boston, MA 02101.');
  const proposals = proposePlaces(source, []);
  expect(ranking.features).toEqual([...PLACE_FEATURES]);
  expect(placeFeatures(source, proposals, { title: 'Works in Boston', buyer: '' })[0]).toHaveLength(ranking.model.weights.length);
});

test('a long text of capitalised words does not take long', async () => {
  const source = await sourceOf(`${'North East Valley Upper District Center Park '.repeat(4000)}\n`);
  const started = performance.now();
  rankPlaces([source], []);
  expect(performance.now() - started).toBeLessThan(4000);
});

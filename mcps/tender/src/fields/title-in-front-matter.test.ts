import { describe, expect, test } from 'vitest';
import { sourceOf } from '../testing/read-text.ts';
import { inFrontMatter } from './title-in-front-matter.ts';

const titles = async (text: string) => inFrontMatter([await sourceOf(text)]).map(({ value }) => value);

describe('the title that a site generator keeps over a page', () => {
  test.each([
    ['in quotation marks, behind its kind', '---\ntitle: "Call for Tender: Harbour Map Redesign"\ntags: [opportunity]\n---\n\nThe port needs a map.', 'Harbour Map Redesign'],
    ['over two lines', "---\ntitle: 'Tender opportunity: a study of the storage, sale and use of tide\n  data in private harbours'\ndate: 2027-11-18 17:17:00 Z\nlayout: post\n---\n\nThe port wants to know.", 'study of the storage, sale and use of tide data in private harbours'],
    ['without quotation marks', '---\nlayout: page\ntitle: Erneuerung der Hafenbeleuchtung\n---\n\nDer Hafen sucht eine Firma.', 'Erneuerung der Hafenbeleuchtung'],
  ])('%s', async (_, text, title) => expect(await titles(text)).toEqual([title]));

  test.each([
    ['a label in the text', 'The port invites offers.\n\ntitle: Harbour Map Redesign\n\ndate: 2027-11-18'],
    ['a label without keys about it', 'title: Harbour Map Redesign\n\nThe port invites offers.'],
    ['quotation marks that nothing closes', '---\ntitle: "Harbour Map Redesign\nlayout: post\n---\n\nThe port needs a map.'],
    ['a name of one word', '---\ntitle: News\nlayout: post\n---\n\nThe port needs a map.'],
  ])('not %s', async (_, text) => expect(await titles(text)).toEqual([]));
});

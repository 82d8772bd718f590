import { describe, expect, it } from 'vitest';
import { sourceOf } from '../testing/read-text.ts';
import { proposeLists } from './propose-lists.ts';
import { proposeSeries } from './propose-series.ts';
import type { ProposedGroup } from './proposed-group.ts';

const namesOf = (groups: ProposedGroup[]): string[][] => groups.map(({ criteria }) => criteria.map(({ name }) => name));

describe('criteria without weights that are proposed', () => {
  it('reads what a sentence lists behind words of judging', async () => {
    const source = await sourceOf('The harbour trust will evaluate proposals based on ferry experience, understanding of the scope, acceptable schedule, service record, and fees. Two firms may be met.');
    expect(namesOf(proposeSeries(source))).toEqual([['ferry experience', 'understanding of the scope', 'acceptable schedule', 'service record', 'fees']]);
  });

  it('leaves asides out and parts the last two without a comma', async () => {
    const source = await sourceOf('In evaluating bids, the Authority shall consider the qualifications of the Bidders, and where applicable, location, operating costs, delivery time and guarantees of materials.');
    expect(namesOf(proposeSeries(source))).toEqual([['qualifications of the Bidders', 'location', 'operating costs', 'delivery time', 'guarantees of materials']]);
  });

  it('reads what the best bid is best at', async () => {
    const source = await sourceOf('The Village may reject any bid and will select the bid which in its opinion provides the best delivery, warranty and/or service to the Village.');
    expect(namesOf(proposeSeries(source))).toEqual([['delivery', 'warranty', 'service']]);
    expect(proposeSeries(await sourceOf('The Village will select the bid that provides the best value.'))).toEqual([]);
  });

  it('knows where each name stands', async () => {
    const source = await sourceOf('Die Angebote werden anhand von Preis, Lieferzeit und Qualität beurteilt.');
    const [group] = proposeSeries(source);
    expect(group?.criteria.map(({ start, end }) => source.text.slice(start, end).trim())).toEqual(['Preis', 'Lieferzeit', 'und Qualität beurteilt.']);
    expect(group?.criteria.map(({ name }) => name)).toEqual(['Preis', 'Lieferzeit', 'Qualität']);
  });

  it('takes no sentence that judges nothing, has weights, or goes on at length', async () => {
    const source = await sourceOf('The pier consists of piles, planks, rails and lamps.\n\nAwards are based on price (60 %), quality (30 %), delivery (10 %).\n\nThe contract is awarded on the basis of experience, which the bidder shall show by no fewer than three ferries that it has built since the year of the flood in the town, and fees.');
    expect(namesOf(proposeSeries(source))).not.toContainEqual(expect.arrayContaining(['piles']));
    expect(namesOf(proposeSeries(source)).flat()).not.toContain('quality (30 %)');
    expect(namesOf(proposeSeries(source)).flat().every((name) => name.split(' ').length < 15)).toBe(true);
  });

  it('reads a list whose entries run over into paragraphs of their own', async () => {
    const source = await sourceOf('The committee chooses on the following factors:\n\n- Responsiveness and completeness of the proposal of the ferry yard, including whether or\n\nnot all was handed in.\n\n- Cost\n\n- Approach to the pier\n\nwith similar works.\n\n- Local firms\n');
    expect(namesOf(proposeLists(source))).toContainEqual(['Responsiveness and completeness of the proposal of the ferry yard', 'Cost', 'Approach to the pier', 'Local firms']);
  });
});

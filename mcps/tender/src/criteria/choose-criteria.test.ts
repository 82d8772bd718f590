import { describe, expect, it } from 'vitest';
import { sourceOf } from '../testing/read-text.ts';
import { criteriaByRules } from './by-rules.ts';
import { chooseCriteria, chooseGroup } from './choose-criteria.ts';
import { GROUP_FEATURES } from './group-features.ts';
import { proposeGroups } from './propose-groups.ts';
import { lotAt } from './standing.ts';

const namesOf = (criteria: { name: string }[]): string[] => criteria.map(({ name }) => name);

describe('the choice among groups that may be award criteria', () => {
  it('reads entries between which other text stands, as no rule does', async () => {
    const source = await sourceOf('## 7. Selection Process\n\nThe panel will score the proposals on the following criteria.\n\nI. Letter of Interest. Availability and skills for the harbour survey. (20 Points Maximum)\n\nII. Relevant Experience. Work of this kind in the last years. (40 Points Maximum)\n\n## III. Responsiveness. Completeness and clarity. (15 Points Maximum)\n\n## IV. Fee Structure. The cost in view of what is offered. (25 Points Maximum)\n');
    expect(chooseCriteria(source).map(({ name, points }) => [name, points])).toEqual([['Letter of Interest', 20], ['Relevant Experience', 40], ['Responsiveness', 15], ['Fee Structure', 25]]);
  });

  it('gives none where rules find none and nothing is likely', async () => {
    const source = await sourceOf('## Payment\n\n- 30 % upon signature\n- 70 % after acceptance of the footbridge\n\n## Service levels\n\n| Severity | Availability |\n|---|---|\n| High | 99 % |\n| Low | 95 % |\n');
    expect(chooseCriteria(source)).toEqual([]);
  });

  it('proposes nothing out of a table of contents', async () => {
    const source = await sourceOf('| 6 Invitation to tender | 23 |\n|---|---|\n| 6.1 Timetable of the service | 24 |\n| 6.2 Enquiries | 26 |\n| 7 Pricing form | 27 |');
    expect(proposeGroups(source).filter(({ form }) => form !== 'names')).toEqual([]);
  });

  it('proposes a sentence’s shares with the words after or before them', async () => {
    const source = await sourceOf('Die Wertung erfolgt im Verhältnis 45 % Stundenlohn, 40 % Pflegekonzept, 15 % Material.');
    expect(proposeGroups(source).map(({ criteria }) => namesOf(criteria))).toContainEqual(['Stundenlohn', 'Pflegekonzept', 'Material']);
  });

  it('keeps what the rules choose unless another group is three times as likely', () => {
    const model = { none: 0, weights: [1] };
    const groups = (rules: number, other: number) => [{ features: [rules], byRules: true }, { features: [other], byRules: false }];
    expect(chooseGroup(model, groups(2, 2.5)).index).toBe(0);
    expect(chooseGroup(model, groups(2, 3.2)).index).toBe(1);
    expect(chooseGroup(model, groups(-5, -5)).index).toBe(0);
    expect(chooseGroup(model, [{ features: [-5], byRules: false }]).index).toBe(-1);
  });

  it('lets the lowest price alone yield where all other groups together are three times as likely', () => {
    const model = { none: 0, weights: GROUP_FEATURES.map((_, i) => (i === 0 ? 1 : 0)) };
    const row = (likely: number, one: 0 | 1) => GROUP_FEATURES.map((name, i) => (i === 0 ? likely : name === 'rules_one' ? one : 0));
    const groups = (one: 0 | 1) => [{ features: row(2, one), byRules: true }, { features: row(2.6, 0), byRules: false }, { features: row(2.7, 0), byRules: false }];
    expect(chooseGroup(model, groups(0)).index).toBe(0);
    expect(chooseGroup(model, groups(1)).index).toBe(2);
  });

  it('keeps the scales of categories apart, and gives each the price that they share', async () => {
    const source = await sourceOf('## Rated criteria\n\nProposals in each category are evaluated against the following criteria.\n\nCategory A - Ferries\n\n- Crew and Roster: 20 points\n- Service Approach: 40 points\n- References: 15 points\n\nCategory B - Harbours\n\n- Crew and Roster: 30 points\n- Maintenance Plan: 35 points\n- References: 10 points\n- Price: 25 points\n');
    const found = chooseCriteria(source);
    expect(found.map(({ name, lot, points }) => [name, lot, points])).toEqual([['Crew and Roster', '1', 20], ['Service Approach', '1', 40], ['References', '1', 15], ['Price', '1', 25], ['Crew and Roster', '2', 30], ['Maintenance Plan', '2', 35], ['References', '2', 10], ['Price', '2', 25]]);
    expect(found.map(({ percent }) => percent)).toEqual([20, 40, 15, 25, 30, 35, 10, 25]);
  });

  it('proposes no figures that number rows', async () => {
    const source = await sourceOf('| Harbour Trust Bank | 18 |\n|---|---|\n| Second Ferry Bank | 19 |\n| Third Pier Bank | 20 |\n| Fourth Quay Bank | 21 |\n| Fifth Lock Bank | 22 |');
    expect(proposeGroups(source).filter(({ form }) => form === 'table')).toEqual([]);
  });

  it('reads a list whose lead has no colon, where the lead says that criteria follow', async () => {
    const source = await sourceOf('Evaluation criteria will include\n\n- Ferry timetable\n- Crew’s technical capabilities\n- Total price\n- Proposed schedule\n\nThe village signs the drawings.');
    expect(namesOf(chooseCriteria(source))).toEqual(['Ferry timetable', 'Crew’s technical capabilities', 'Total price', 'Proposed schedule']);
  });

  it('reads what will be considered in evaluating, without asides, and parts no entry at its own “and”', async () => {
    const source = await sourceOf('7. AWARD: In evaluating bids, the Port shall consider the experience of the crew, and where applicable, location, operating costs, delivery time, and guarantees of hulls and engines.');
    expect(namesOf(chooseCriteria(source))).toEqual(['experience of the crew', 'location', 'operating costs', 'delivery time', 'guarantees of hulls and engines']);
    const meeting = await sourceOf('The council will consider bids at its meeting on costs, roads, and schools.');
    expect(chooseCriteria(meeting)).toEqual([]);
  });

  it('takes the upper level of a list of two, with its points', async () => {
    const source = await sourceOf('## Evaluation criteria\n\nThe following criteria will be used to evaluate the proposals received:\n\n- Technical Score (70):\n  - Work samples of the boatyard: 30\n  - Understanding of the harbour: 15\n  - Method and plan: 25\n- Financial Proposal (30):\n  - Competitive fees\n  - Fit with the technical proposal\n');
    expect(chooseCriteria(source).map(({ name, points }) => [name, points])).toEqual([['Technical Score', 70], ['Financial Proposal', 30]]);
  });

  it('takes the ratio of quality and price over points that only divide quality', async () => {
    const table = '| Criterion | Maximum points |\n|---|---|\n| Experience of the yard | 30 |\n| Approach | 45 |\n| Key personnel | 25 |\n| Total | 100 |';
    const source = await sourceOf(`## Evaluation of proposals\n\nThe evaluation weighs the qualitative criteria with 70 % and the price will have a weighting of the remaining 30 %.\n\n## Technical evaluation criteria\n\n${table}`);
    expect(chooseCriteria(source).map(({ percent }) => percent)).toEqual([70, 30]);
    const alone = await sourceOf(`## Award criteria\n\nOf the price 70 % are paid on delivery and 30 % after acceptance.\n\n## Evaluation criteria of the award\n\n${table}`);
    expect(namesOf(chooseCriteria(alone))).toEqual(['Experience of the yard', 'Approach', 'Key personnel']);
  });

  it('believes a heading’s lot until another names others', async () => {
    const lot = async (head: string) => {
      const source = await sourceOf(`# Lot 1\n\nFerries.\n\n## ${head}\n\nText.\n\n### Award criteria\n\nBids are judged by points.\n\nThese are few.`);
      return lotAt(source, source.units.length - 1);
    };
    expect(await lot('Timetable')).toBe('1');
    expect(await lot('Kostenlose Beratung')).toBe('1');
    expect(await lot('Lots 2A and 2B')).toBeNull();
    expect(await lot('All about lot 2')).toBe('2');
  });

  it('takes neither parts of the price alone nor one name in each row for criteria', async () => {
    const priced = await sourceOf('## Evaluation of the commercial schedule\n\n| Award criteria | Marks |\n|---|---|\n| Total cost of all rates | 8 |\n| Volume discounts | 7 |');
    expect(criteriaByRules(priced).chosen).toEqual([]);
    const named = await sourceOf('## Award criteria\n\n| Assessment criteria | Marks |\n|---|---|\n| Standard scale | 8 |\n| Standard scale | 7 |');
    expect(criteriaByRules(named).chosen).toEqual([]);
    const whole = await sourceOf('## Zuschlagskriterien\n\n| Kriterium | Gewichtung |\n|---|---|\n| Stundensatz | 60 % |\n| Fahrtkosten | 40 % |');
    expect(criteriaByRules(whole).chosen.map(({ percent }) => percent)).toEqual([60, 40]);
  });

  it('gives what the rules choose with all that they know of it', async () => {
    const source = await sourceOf('## Zuschlagskriterien\n\n| Kriterium | Gewichtung |\n|---|---|\n| Preis | 60 % |\n| Konzept | 40 % |\n');
    expect(chooseCriteria(source)).toEqual(criteriaByRules(source).chosen);
    expect(namesOf(chooseCriteria(source))).toEqual(['Preis', 'Konzept']);
  });
});

import { describe, expect, it } from 'vitest';
import { sourceOf } from '../testing/read-text.ts';
import { criteriaByRules } from './by-rules.ts';
import { chooseCriteria, chooseGroup } from './choose-criteria.ts';
import { GROUP_FEATURES } from './group-features.ts';
import { proposeGroups } from './propose-groups.ts';

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

  it('gives what the rules choose with all that they know of it', async () => {
    const source = await sourceOf('## Zuschlagskriterien\n\n| Kriterium | Gewichtung |\n|---|---|\n| Preis | 60 % |\n| Konzept | 40 % |\n');
    expect(chooseCriteria(source)).toEqual(criteriaByRules(source).chosen);
    expect(namesOf(chooseCriteria(source))).toEqual(['Preis', 'Konzept']);
  });
});

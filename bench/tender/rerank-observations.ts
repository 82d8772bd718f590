import { VALUE_FEATURES } from '@0711/mcp-tender/confidence/features';
import { believedStrength, sharesOf } from '@0711/mcp-tender/fields/rank-proposals';
import type { ObservedTender } from './observations.ts';
import { fitRanking } from './fit-ranking.ts';
import type { Proposed } from './fit-ranking.ts';
import type { KnownField } from './ranked-fields.ts';
import { tenderOf } from './tender-of-file.ts';

const FOLDS = 12;
const at = (name: (typeof VALUE_FEATURES)[number]): number => VALUE_FEATURES.indexOf(name);
// What a row without one of its own has: the beginning of a paper, nothing odd.
const EARLY = 0.95;

/**
 * First contacts as a ranking would have met them: the rows of a ranked field are made anew from what was
 * proposed then, by weights fitted without the tenders of that fold. A paper in which nothing is believed has no row.
 */
export function rerankObservations(tenders: ObservedTender[], { is, features: names, believed, penalty }: KnownField, proposed: Proposed[]): ObservedTender[] {
  const keys = [...new Set(proposed.map(({ file }) => tenderOf(file)))].toSorted();
  const foldOf = (file: string): number => keys.indexOf(tenderOf(file)) % FOLDS;
  const models = Array.from({ length: FOLDS }, (_, fold) => fitRanking(proposed.filter(({ file }) => foldOf(file) !== fold), names.length, penalty));
  const byFile = new Map(proposed.map((one) => [one.file, one]));
  return tenders.map((tender) => {
    const paper = byFile.get(tender.file);
    const model = models[foldOf(tender.file)];
    if (!paper || !model) return tender;
    const rows = tender.observed.value;
    const before = rows.find(({ features }) => features[at(is)] === 1);
    const shares = sharesOf(model, paper.proposals.map(({ features }) => features));
    const likeliest = shares.indexOf(Math.max(...shares));
    const right = paper.proposals[likeliest]?.right ?? false;
    // Proposals that mean one are added up; which do was kept only of the right ones.
    const same = paper.proposals.map((one, i) => (i === likeliest || (right && one.right) ? (shares[i] ?? 0) : 0));
    const rival = Math.max(0, ...shares.filter((_, i) => same[i] === 0));
    const share = same.reduce((sum, one) => sum + one, 0);
    const value = rows.filter(({ features }) => features[at(is)] !== 1);
    if (share < believed) return { ...tender, observed: { ...tender.observed, value } };
    const [strength, against] = [believedStrength(share, believed), believedStrength(rival, believed)];
    const features = [...(before?.features ?? rows[0]?.features.map((x, i) => (i === at('understood') ? x : i === at('early') ? EARLY : 0)) ?? VALUE_FEATURES.map(() => 0))];
    for (const [name, x] of [['strength', strength], ['margin', Math.max(-1, Math.min(1, strength - against))], [is, 1]] as const) features[at(name)] = x;
    return { ...tender, observed: { ...tender.observed, value: [...value, { right, weight: 1, features }] } };
  });
}

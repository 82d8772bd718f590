import type { Source, Unit } from '../source/source.ts';
import { cleanName, parseNumber } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';
import type { CriteriaGroup } from './group.ts';
import { isPriced, isWhole } from './group.ts';
import { standingAt } from './standing.ts';
import type { Standing } from './standing.ts';

const WEIGHTED = /^(?:(?:sec(?:tion)?\.?|abschnitt|ziffer)\s*)?(?<number>\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+(?<name>\p{Lu}.{2,100}?)(?:\s*[(:–—-]\s*|\s+)(?:(?:gewichtung|weight(?:ing)?|max(?:imum|\.)?)\s*:?\s*)?(?<percent>\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|percent|prozent)\s*\)?$/iu;

/**
 * Sections of which each heading carries the share of one criterion: `5.01 Approach (10%)`, `5.02 Price (90%)`. Only what makes 100
 * counts; headings that directly follow each other are a table of contents.
 */
export function criteriaInWeightedHeadings(source: Source): CriteriaGroup[] {
  const runs: { parent: string; criteria: FoundCriterion[]; told: number; standing: Standing }[] = [];
  for (const [i, unit] of source.units.entries()) {
    const groups = unit.kind === 'heading' ? WEIGHTED.exec(textOf(source, unit))?.groups : undefined;
    const name = cleanName(groups?.['name'] ?? '');
    if (!groups?.['number'] || name.length < 3) continue;
    const parent = groups['number'].replace(/\.?\d+$/u, '');
    const run = runs.at(-1);
    const goesOn = run?.parent === parent && !run.criteria.some((one) => one.name.toLowerCase() === name.toLowerCase());
    const open = goesOn ? run : { parent, criteria: [], told: 0, standing: standingAt(source, i) };
    if (!goesOn) runs.push(open);
    open.criteria.push({ source, name, start: unit.start, end: unit.end, percent: parseNumber(groups['percent'] ?? ''), points: null, lot: null, sureness: 0 });
    if (source.units[i + 1]?.kind !== 'heading') open.told += 1;
  }
  return runs.filter(({ criteria, told }) => criteria.length >= 2 && told * 2 >= criteria.length && isWhole(criteria))
    // Shares that make up the whole with the price among them weigh bids, whatever is said around them.
    .map(({ criteria, standing }) => ({ criteria, standing: standing === 'none' && isPriced(criteria) ? 'evaluation' : standing, clear: 0.9 }));
}

function textOf(source: Source, unit: Unit): string {
  return source.text.slice(unit.start, unit.end).replace(/\s+/gu, ' ').trim();
}

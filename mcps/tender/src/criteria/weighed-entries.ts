import { indexAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import type { FoundCriterion } from './criterion.ts';
import { figureOf } from './figures-of-text.ts';
import { isWhole } from './group.ts';
import { depthOf, wholeLevel } from './levels.ts';

const SHORT = 120;

/**
 * Entries of a list that have figures of their own (`Technical score (80):`, below it `Experience: 20`): those of one level that make
 * up the whole, with their figures; null where the figures make up none.
 */
export function weighedEntries(source: Source, entries: FoundCriterion[]): FoundCriterion[] | null {
  const rows = entries.flatMap((entry) => {
    const unit = source.units[indexAt(source.units, entry.start)];
    const text = unit ? source.text.slice(unit.start, unit.end) : '';
    const figure = figureOf(text, text.length < SHORT);
    return figure ? [{ entry, figure, value: figure.value, depth: depthOf(text) }] : [];
  });
  const weighed = wholeLevel(rows).map(({ entry, figure }) => ({ ...entry, name: figure.name, percent: figure.unit === 'percent' ? figure.value : null, points: figure.unit === 'percent' ? null : figure.value }));
  return weighed.length >= 2 && isWhole(weighed) ? weighed : null;
}

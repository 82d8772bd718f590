import { confidenceOf } from '@0711/mcp-tender/confidence/model';
import { calibrationOf, SURE } from './calibration.ts';
import { fitModels } from './fit-models.ts';
import type { ObservedTender } from './observations.ts';
import { setsOfFiles } from './set-of-file.ts';

/** A Markdown table of how well the confidence of values (0–100) tells right from wrong on each labelled set, by models that were fitted without it. */
export async function leftOutConfidence(observed: ObservedTender[]): Promise<string> {
  const setOf = await setsOfFiles();
  const known = new Set(observed.map(({ file }) => setOf.get(file)));
  const rows = [...new Set(setOf.values())].filter((set) => known.has(set)).map((set) => {
    const { value } = fitModels(observed.filter(({ file }) => setOf.get(file) !== set).map((one) => one.observed));
    const stated = observed.filter(({ file }) => setOf.get(file) === set).flatMap((one) => one.observed.value).map(({ features, right }) => ({ confidence: confidenceOf(value, features), right }));
    const { values, shareSure, wrongSure, auroc, ece } = calibrationOf(stated);
    const wrong = stated.filter(({ confidence, right }) => confidence >= SURE && !right).length;
    return `| ${set} (${values}) | ${percent(shareSure)} | ${percent(wrongSure)} (${wrong}) | ${auroc?.toFixed(2) ?? '–'} | ${ece?.toFixed(3) ?? '–'} |`;
  });
  return [`| set left out (values) | at ≥ ${SURE} | wrong among them | AUROC | ECE |`, '|---|--:|--:|--:|--:|', ...rows].join('\n');
}

function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)} %`;
}

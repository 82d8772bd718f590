import { absenceFeatures, valueFeatures } from '@0711/mcp-tender/confidence/features';
import type { Observation } from '@0711/mcp-tender/confidence/fit';
import { criteriaIn } from '@0711/mcp-tender/criteria/find-criteria';
import type { Choice } from '@0711/mcp-tender/engine/choose';
import { FIELD_NAMES, chooseFields, reading } from '@0711/mcp-tender/engine/read-fields';
import type { Choices } from '@0711/mcp-tender/engine/read-fields';
import { FIELD_READERS } from '@0711/mcp-tender/fields/readers';
import { lotsIn } from '@0711/mcp-tender/lots/find-lots';
import { requirementFeatures, requirementsIn } from '@0711/mcp-tender/requirements/find-requirements';
import type { FieldName } from '@0711/mcp-tender/schema';
import { openSource } from '@0711/mcp-tender/source/open-source';
import type { Source } from '@0711/mcp-tender/source/source';
import type { ReadDocument } from '@0711/mcp-sdk/context';
import { coveredPages, labelsAll } from './labels.ts';
import type { TenderLabel } from './labels.ts';
import { likeClauses, likeCriteria, likeLots, match } from './match.ts';
import { isRight } from './score-document.ts';

export type Observed = { value: Observation[]; absence: Observation[]; listed: Observation[]; entry: Observation[] };

const RIVALS = 2;

/**
 * What can be learnt from one labelled tender: each value that was chosen, its rivals as if they had been chosen (what a wrong value
 * looks like), each field left empty, each lot and criterion, and, where all requirements are labelled, each requirement.
 */
export function observe(documents: ReadDocument[], label: TenderLabel): Observed {
  const sources = documents.map((document, i) => openSource(document, i, {}));
  const choices = chooseFields(sources);
  const seen: Observed = { value: [], absence: [], listed: observeRequirements(sources, label), entry: observeEntries(sources, label) };
  const read = reading(sources, choices);
  for (const field of FIELD_NAMES) {
    const choice: Choice<unknown> = choices[field];
    const right = choice.best ? null : isRight(field, null, label);
    if (right !== null) seen.absence.push({ features: absenceFeatures(field, choice, read), right });
    seen.value.push(...observeValues(field, choice, choices, sources, label));
  }
  return seen;
}

function observeValues(field: FieldName, choice: Choice<unknown>, choices: Choices, sources: Source[], label: TenderLabel): Observation[] {
  const reader: Same = FIELD_READERS[field];
  const read = reading(sources, choices);
  const everything = [...choice.agreeing, ...choice.against];
  const done: unknown[] = [];
  const observations: Observation[] = [];
  for (const candidate of everything) {
    if (observations.length > RIVALS) break;
    if (done.some((value) => same(reader, value, candidate.value))) continue;
    done.push(candidate.value);
    const right = isRight(field, candidate.value, label);
    if (right === null) continue;
    const agreeing = everything.filter((other) => same(reader, other.value, candidate.value));
    const asIf = { best: candidate, agreeing, against: everything.filter((other) => !agreeing.includes(other)), hint: choice.hint };
    // A rival is a made-up case: it shows what wrong looks like, but it was not the answer.
    observations.push({ features: valueFeatures(field, asIf, read), right, ...(candidate === choice.best ? {} : { weight: 0.3 }) });
  }
  return observations;
}

type Same = { same: (a: never, b: never) => boolean };

function same(reader: Same, a: unknown, b: unknown): boolean {
  // Both values come from this reader's own candidates.
  return reader.same(a as never, b as never);
}

function observeEntries(sources: Source[], label: TenderLabel): Observation[] {
  const lots = label.not_assessed.includes('lots') ? [] : lotsIn(sources).map(({ lot, features }) => ({ number: lot.number, title: lot.title, features }));
  const criteria = label.not_assessed.includes('award_criteria') ? [] : criteriaIn(sources).map(({ criterion, features }) => ({ name: criterion.name, features }));
  const extraLots = match(label.lots ?? [], lots, likeLots).extra;
  const extraCriteria = match(label.award_criteria ?? [], criteria, likeCriteria).extra;
  return [...lots.map((lot) => ({ features: lot.features, right: !extraLots.includes(lot) })), ...criteria.map((criterion) => ({ features: criterion.features, right: !extraCriteria.includes(criterion) }))];
}

function observeRequirements(sources: Source[], label: TenderLabel): Observation[] {
  if (!labelsAll(label)) return [];
  const pages = coveredPages(label);
  const found = sources.flatMap(requirementsIn).filter(({ clause }) => pages === null || clause.unit.page === null || pages.has(clause.unit.page));
  const { extra } = match(label.requirements ?? [], found.map((one) => ({ text: one.clause.text, one })), likeClauses);
  const wrong = new Set(extra.map(({ one }) => one));
  return found.map((one) => ({ features: requirementFeatures(one), right: !wrong.has(one) }));
}

import { absenceFeatures, valueFeatures } from '@0711/mcp-tender/confidence/features';
import type { Observation } from '@0711/mcp-tender/confidence/fit';
import { FIELD_NAMES, chooseFields, reading } from '@0711/mcp-tender/engine/read-fields';
import type { Choice } from '@0711/mcp-tender/engine/choose';
import { FIELD_READERS } from '@0711/mcp-tender/fields/readers';
import { requirementFeatures, requirementsIn } from '@0711/mcp-tender/requirements/find-requirements';
import type { FieldName } from '@0711/mcp-tender/schema';
import { openSource } from '@0711/mcp-tender/source/open-source';
import type { Source } from '@0711/mcp-tender/source/source';
import type { ReadDocument } from '@0711/mcp-sdk/context';
import type { TenderLabel } from './tender-labels.ts';
import { isRight, wordOverlap } from './tender-right.ts';

export type Observed = { value: Observation[]; absence: Observation[]; listed: Observation[] };

/**
 * What can be learnt from one labelled document: each value that was chosen, each rival as if it had been chosen (what a wrong value
 * looks like), each field left empty, and, where all requirements of its pages are labelled, each requirement.
 */
export function observe(document: ReadDocument, label: TenderLabel): Observed {
  const source = openSource(document, 0, {});
  const choices = chooseFields([source]);
  const seen: Observed = { value: [], absence: [], listed: observeRequirements(source, label) };
  for (const field of FIELD_NAMES) {
    const choice: Choice<unknown> = choices[field];
    if (!choice.best) {
      const right = isRight(field, null, label);
      if (right !== null) seen.absence.push({ features: absenceFeatures(field, choice, reading([source])), right });
    }
    seen.value.push(...observeValues(field, choice, source, label));
  }
  return seen;
}

function observeValues(field: FieldName, choice: Choice<unknown>, source: Source, label: TenderLabel): Observation[] {
  const reader: Same = FIELD_READERS[field];
  const everything = [...choice.agreeing, ...choice.against];
  const done: unknown[] = [];
  const observations: Observation[] = [];
  for (const candidate of everything) {
    const agreeing = everything.filter((other) => same(reader, other.value, candidate.value));
    if (done.some((value) => same(reader, value, candidate.value))) continue;
    done.push(candidate.value);
    const right = isRight(field, candidate.value, label);
    if (right === null) continue;
    const asIf = { best: candidate, agreeing, against: everything.filter((other) => !agreeing.includes(other)), hint: choice.hint };
    observations.push({ features: valueFeatures(field, asIf), right });
  }
  return observations.slice(0, source.text.length > 0 ? 3 : 0);
}

type Same = { same: (a: never, b: never) => boolean };

function same(reader: Same, a: unknown, b: unknown): boolean {
  // Both values come from this reader's own candidates.
  return reader.same(a as never, b as never);
}

function observeRequirements(source: Source, label: TenderLabel): Observation[] {
  const covered = label.requirements_pages_covered;
  if (!Array.isArray(covered) || covered.length === 0) return [];
  return requirementsIn(source)
    .filter(({ clause }) => covered.includes(clause.unit.page))
    .map((found) => {
      const text = found.clause.text;
      const right = label.requirements.some((want) => wordOverlap(want.text, text) >= 0.8 || contains(want.text, text));
      return { features: requirementFeatures(found), right };
    });
}

function contains(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  const [short = '', long = ''] = (x ?? '').length < (y ?? '').length ? [x, y] : [y, x];
  return short.length >= 20 && long.includes(short) && short.length >= long.length / 3;
}

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const LabelledLot = z.looseObject({ number: z.string().nullish(), title: z.string().nullish() });
const LabelledCriterion = z.looseObject({ name: z.string().nullable(), weight_percent: z.number().nullish() });
const LabelledRequirement = z.looseObject({ text: z.string(), kind: z.string(), page: z.number().nullish() });
const Accepted = z.preprocess((value) => (Array.isArray(value) ? value : []), z.array(z.unknown()));

/** What a label file says of a document, as far as it is measured. A field's own key holds its value. */
const Label = z.looseObject({
  file: z.string(),
  reference_number: z.string().nullish(),
  text_layer: z.boolean().optional(),
  not_stated: z.array(z.string()).default([]),
  not_assessed: z.array(z.string()).default([]),
  also_accept: z.record(z.string(), Accepted).default({}),
  cpv_codes: z.array(z.string()).nullish(),
  lots: z.array(LabelledLot).nullish(),
  award_criteria: z.array(LabelledCriterion).nullish(),
  requirements: z.array(LabelledRequirement).nullish(),
  requirements_pages_covered: z.unknown().optional(),
});
export type TenderLabel = z.infer<typeof Label>;

/** The labels of a folder, in order of their files' names. */
export async function readLabels(folder: string): Promise<TenderLabel[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map(async (name) => Label.parse(JSON.parse(await readFile(path.join(folder, name), 'utf8')))));
}

/** The pages on which every requirement is labelled; null where pages are not told apart. */
export function coveredPages(label: TenderLabel): Set<unknown> | null {
  const covered = label.requirements_pages_covered;
  return Array.isArray(covered) && covered.length > 0 && covered.every((page) => Number.isInteger(page)) ? new Set(covered) : null;
}

/** Whether all requirements of what is covered are labelled, so that one more is a wrong one. */
export function labelsAll(label: TenderLabel): boolean {
  return coveredPages(label) !== null || /^(?:all|all sections)$/.test(String(label.requirements_pages_covered));
}

/** Which tender each label belongs to: the same number, or the same first two parts of the file's name, mean the same one. */
export function groupByTender(labels: TenderLabel[]): Map<string, number> {
  const groups = new Map<string, number>();
  const byKey = new Map<string, number>();
  labels.forEach((label, i) => {
    const keys = [label.file.split(/[-.]/).slice(0, 2).join('-')];
    const number = label.reference_number?.toLowerCase().replace(/[^a-z0-9]/g, '');
    if (number) keys.push(`#${number}`);
    const known = keys.map((key) => byKey.get(key)).filter((group) => group !== undefined);
    const group = known[0] ?? i;
    // Two groups that a document joins become one.
    for (const [key, other] of byKey) if (known.includes(other)) byKey.set(key, group);
    for (const [file, other] of groups) if (known.includes(other)) groups.set(file, group);
    for (const key of keys) byKey.set(key, group);
    groups.set(label.file, group);
  });
  return groups;
}

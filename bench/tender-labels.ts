import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** What a label file says of a document, as far as it is measured. Values of other kinds than text are compared by `isRight`. */
const Label = z.looseObject({
  file: z.string(),
  reference_number: z.string().nullish(),
  not_stated: z.array(z.string()).default([]),
  not_assessed: z.array(z.string()).default([]),
  also_accept: z.record(z.string(), z.array(z.unknown())).default({}),
  award_criteria: z.array(z.looseObject({ name: z.string().nullable() })).default([]),
  requirements: z.array(z.looseObject({ text: z.string() })).default([]),
  requirements_pages_covered: z.union([z.array(z.unknown()), z.string()]).optional(),
});
export type TenderLabel = z.infer<typeof Label>;

/** The labels of a folder, in order of their files' names. */
export async function readLabels(folder: string): Promise<TenderLabel[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map(async (name) => Label.parse(JSON.parse(await readFile(path.join(folder, name), 'utf8')))));
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

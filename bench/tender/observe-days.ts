import { momentsOf } from '@0711/mcp-tender/dates/assign-roles';
import { rolesOf } from '@0711/mcp-tender/fields/dates';
import { DAY_FEATURES } from '@0711/mcp-tender/fields/day-features';
import { hourFeatures } from '@0711/mcp-tender/fields/hour-features';
import { proposeDays, sharesOfDays } from '@0711/mcp-tender/fields/rank-days';
import { proposeHours } from '@0711/mcp-tender/fields/rank-hours';
import { factsOf } from '@0711/mcp-tender/notice/read-facts';
import { openSource } from '@0711/mcp-tender/source/open-source';
import type { Source } from '@0711/mcp-tender/source/source';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Proposed } from './fit-ranking.ts';
import type { TenderLabel } from './labels.ts';
import type { LabelledTender } from './labelled-set.ts';

/** What days and hours one paper proposes, as numbers alone. Of a day the first number is a mark: 1 it is the submission's, 2 the questions'; `assessed` says in the same way what is labelled. */
export type KeptDays = { file: string; weight: number; assessed: number; proposals: number[][] };
export type KeptHours = { file: string; weight: number; proposals: number[][] };

export const DAY_FIELDS = [{ role: 'submission', name: 'submission_deadline', mark: 1 }, { role: 'questions', name: 'questions_deadline', mark: 2 }] as const;

const Kept = z.array(z.object({ file: z.string(), weight: z.number(), assessed: z.number(), proposals: z.array(z.array(z.number())) }));
const round = (x: number): number => Math.round(x * 100) / 100;

/** What a labelled paper proposes now; null for a notice with elements of its own and for a bundle. */
export function daysOf({ label, documents }: LabelledTender): { days: KeptDays; hours: KeptHours[] } | null {
  const [document] = documents;
  if (!document || documents.length > 1) return null;
  const source = openSource(document, 0, {});
  if (factsOf(source) !== null) return null;
  const { moments, features } = proposeDays(source, rolesOf(source));
  const fields = DAY_FIELDS.filter(({ name }) => !label.not_assessed.includes(name) && name in label);
  const marks = moments.map(({ day }) => fields.reduce((sum, { name, mark }) => sum + (stated(label, name).some((value) => value.startsWith(day)) ? mark : 0), 0));
  const days = { file: label.file, weight: 1, assessed: fields.reduce((sum, { mark }) => sum + mark, 0), proposals: features.map((row, i) => [marks[i] ?? 0, ...row.map(round)]) };
  return { days, hours: fields.flatMap(({ role, name }) => hoursOf(source, role, label, name)) };
}

/** The times near a stated day, where the likeliest day is that one. */
function hoursOf(source: Source, role: 'submission' | 'questions', label: TenderLabel, name: string): KeptHours[] {
  const [mentions] = sharesOfDays(source, role, rolesOf(source));
  const values = stated(label, name).filter((value) => value.startsWith(mentions?.[0]?.moment.day ?? '-'));
  if (!mentions || values.length === 0) return [];
  const times = proposeHours(source, momentsOf(source), mentions);
  const clock = ({ hour, minute }: { hour: number; minute: number }): string => `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const features = hourFeatures(source, times, momentsOf(source), mentions);
  return [{ file: label.file, weight: 1, proposals: times.map((time, i) => [values.some((value) => value.slice(10).startsWith(clock(time))) ? 1 : 0, ...(features[i] ?? []).map(round)]) }];
}

/** The values of a field that are right: none where its label has none. */
function stated(label: TenderLabel, name: string): string[] {
  return label[name] === null || label[name] === undefined ? [] : [label[name], ...(label.also_accept[name] ?? [])].filter((value) => typeof value === 'string');
}

/** Kept days as what the ranking of one field is fitted on. Throws where a row has not as many features as the ranking of today. */
export async function readKeptDays(file: string, mark: number): Promise<Proposed[]> {
  const papers = Kept.parse(JSON.parse(await readFile(file, 'utf8')));
  return papers.filter(({ assessed }) => (assessed & mark) > 0).map(({ file: name, weight, proposals }) => ({
    file: name,
    weight,
    proposals: proposals.map(([marks = 0, ...features]) => {
      if (features.length !== DAY_FEATURES.length) throw new Error(`${file}: ${features.length} features where the ranking has ${DAY_FEATURES.length}`);
      return { right: (marks & mark) > 0, features };
    }),
  }));
}

import type { Evidence } from '@0711/contract/evidence';
import { statedZone } from '../exports/stated-zone.ts';
import { zoneForAllTimes } from '../exports/zone-for-all-times.ts';
import type { Deadline, TenderFields } from '../schema.ts';
import type { Source } from '../source/source.ts';
import { evidenceOf } from './read-fields.ts';

/**
 * Days with the place where the papers say which zone all of their times are in, as part of their proof, where nothing beside them names one: pages, calendar
 * and report read the zone there. The values stay as they are written. Papers that state different zones leave all as it is.
 */
export function stateZone({ fields, deadlines }: { fields: TenderFields; deadlines: Deadline[] }, sources: readonly Source[]): { fields: TenderFields; deadlines: Deadline[] } {
  const found = sources.flatMap((source) => {
    const stated = zoneForAllTimes(source.text);
    return stated ? [{ source, ...stated }] : [];
  });
  const [first] = found;
  if (!first || found.some(({ zone }) => zone.toLowerCase() !== first.zone.toLowerCase())) return { fields, deadlines };
  const statement = evidenceOf([{ value: first.zone, finder: 'zone', strength: 1, spans: [first], derived: false }]);
  const zoned = <Day extends { evidence: Evidence[] }>(day: Day, at: string | null): Day =>
    at !== null && /T[\d:]+$/u.test(at) && statedZone(day.evidence) === null ? { ...day, evidence: [...day.evidence, ...statement] } : day;
  const { submission_deadline, questions_deadline } = fields;
  return {
    fields: { ...fields, submission_deadline: zoned(submission_deadline, submission_deadline.value), questions_deadline: zoned(questions_deadline, questions_deadline.value) },
    deadlines: deadlines.map((day) => zoned(day, day.at)),
  };
}

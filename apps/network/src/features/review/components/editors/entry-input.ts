import { type Deadline, DeadlineKind, type ParseRfpOutput, RequirementCategory, RequirementKind, type Undated } from '@0711/mcp-tender/schema';
import { readDecimal, writeDecimal } from '../../../outputs/read-decimal.ts';
import type { TenderList } from '../draft/edits.ts';
import type { JsonValue } from '../draft/json-value.ts';
import { dayInput, NO_DAY, parseDay } from './parse-day.ts';
import type { InputError } from './parse-input.ts';

/** What the form of a list entry holds: each member as typed, a checkbox as '' or 'yes'. */
export type EntryInput = Record<string, string>;
export type EntryParsed = { ok: true; members: Record<string, JsonValue> } | { ok: false; errors: Record<string, InputError> };

type Entry = NonNullable<ParseRfpOutput[TenderList]>[number];

/** The members of an entry that a person can correct, as they are. */
export function membersOf(list: TenderList, entry: Entry | null): Record<string, JsonValue> {
  if (!entry) return {};
  if (list === 'lots' && 'number' in entry) return { number: entry.number, title: entry.title };
  if (list === 'award_criteria' && 'name' in entry) return { name: entry.name, weight_percent: entry.weight_percent, max_points: entry.max_points, lot: entry.lot };
  if (list === 'deadlines' && 'at' in entry) return { kind: entry.kind, label: entry.label, at: entry.at };
  if (list === 'undated' && 'words' in entry) return { kind: entry.kind, label: entry.label };
  if ('text' in entry) return { text: entry.text, kind: entry.kind, category: entry.category, exclusion: entry.exclusion, section: entry.section };
  return {};
}

/** The form for an entry; for a new one with nothing in it. */
export function entryInput(list: TenderList, entry: Entry | null, locale: string): EntryInput {
  if (list === 'deadlines' || list === 'undated') return deadlineInput(entry && 'label' in entry ? entry : null);
  const start = { lots: { number: '', title: '' }, award_criteria: { name: '', weight_percent: '', max_points: '', lot: '' }, requirements: { text: '', kind: 'must', category: 'other', exclusion: '', section: '' } }[list];
  const own = Object.entries(membersOf(list, entry)).map(([name, value]) => [name, typed(value, locale)]);
  return { ...start, ...Object.fromEntries(own) };
}

/** The members that a form stands for, or which of its inputs are wrong and why. */
export function parseEntry(list: TenderList, input: EntryInput, locale: string): EntryParsed {
  const text = (name: string) => (input[name] ?? '').trim() || null;
  if (list === 'lots') {
    if (!text('number') && !text('title')) return { ok: false, errors: { title: 'required' } };
    return { ok: true, members: { number: text('number'), title: text('title') } };
  }
  if (list === 'requirements') {
    if (!text('text')) return { ok: false, errors: { text: 'required' } };
    const kind = RequirementKind.catch('must').parse(input['kind']);
    const category = RequirementCategory.catch('other').parse(input['category']);
    return { ok: true, members: { text: text('text'), kind, category, exclusion: input['exclusion'] === 'yes', section: text('section') } };
  }
  if (list === 'deadlines') return parseDeadline(input);
  if (list === 'undated') return parseUndated(input);
  const weight = number(text('weight_percent'), 100, locale);
  const points = number(text('max_points'), Infinity, locale);
  const errors: Record<string, InputError> = {
    ...(text('name') ? {} : { name: 'required' as const }),
    ...(weight === undefined ? { weight_percent: 'percent' as const } : {}),
    ...(points === undefined ? { max_points: 'number' as const } : {}),
  };
  if (weight === undefined || points === undefined || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, members: { name: text('name'), weight_percent: weight, max_points: points, lot: text('lot') } };
}

function deadlineInput(entry: Deadline | Undated | null): EntryInput {
  return { kind: entry?.kind ?? 'other', label: entry?.label ?? '', ...dayInput(entry && 'at' in entry ? entry.at : null) };
}

/** Without a day the members that it has anyway, with one those of the deadline that it becomes. */
function parseUndated(input: EntryInput): EntryParsed {
  if ((input['date'] ?? '') !== '' || (input['time'] ?? '') !== '') return parseDeadline(input);
  const label = (input['label'] ?? '').trim();
  return label === '' ? { ok: false, errors: { label: 'required' } } : { ok: true, members: { kind: DeadlineKind.catch('other').parse(input['kind']), label } };
}

function parseDeadline(input: EntryInput): EntryParsed {
  const label = (input['label'] ?? '').trim();
  const at = parseDay({ ...NO_DAY, ...input }, true);
  if (label !== '' && at.ok) return { ok: true, members: { kind: DeadlineKind.catch('other').parse(input['kind']), label, at: at.value } };
  return { ok: false, errors: { ...(label === '' ? { label: 'required' as const } : {}), ...(at.ok ? {} : { [at.error]: at.error }) } };
}

/** A member as it is typed: nothing for null and false, `yes` for true, numbers as the language writes them. */
export function typed(value: JsonValue, locale: string): string {
  if (value === null || value === false) return '';
  if (value === true) return 'yes';
  return typeof value === 'number' ? writeDecimal(value, locale) : String(value);
}

/** Null for nothing typed, undefined for what is no number from 0 to `most`. */
function number(text: string | null, most: number, locale: string): number | null | undefined {
  if (text === null) return null;
  const read = readDecimal(text, locale);
  return read !== null && read <= most ? read : undefined;
}

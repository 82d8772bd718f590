import { splitGaps } from '@0711/mcp-tender/generate-bid/gap';
import { readDecimal } from '../../../outputs/read-decimal.ts';
import type { OtherList } from '../draft/edits.ts';
import type { JsonValue } from '../draft/json-value.ts';
import { typed } from './entry-input.ts';
import type { InputError } from './parse-input.ts';

export type Choice = 'verdict' | 'compliance' | 'level' | 'kind' | 'category';

/**
 * One input of an entry's form. `nullable`: left empty it is null, else an empty text. `added`: asked only of an entry that is added,
 * since what a document says is not rewritten.
 */
export type Member = {
  name: MemberName;
  kind: 'line' | 'text' | 'number' | 'check' | { choice: Choice };
  required?: true;
  nullable?: true;
  added?: true;
  /** The largest number that it takes. */
  most?: number;
};

export type MemberName =
  | 'verdict' | 'reason' | 'missing' | 'text' | 'kind' | 'category' | 'position' | 'title' | 'quantity' | 'unit' | 'hours_per_unit' | 'hourly_rate'
  | 'material_per_unit' | 'note' | 'heading' | 'level' | 'status' | 'answer' | 'score' | 'decisive';

const REQUIREMENT = [
  { name: 'text', kind: 'text', required: true, added: true },
  { name: 'kind', kind: { choice: 'kind' }, added: true },
  { name: 'category', kind: { choice: 'category' }, added: true },
] as const satisfies Member[];

export const MEMBERS: Record<OtherList, readonly Member[]> = {
  assessments: [...REQUIREMENT, { name: 'verdict', kind: { choice: 'verdict' } }, { name: 'reason', kind: 'text', required: true }, { name: 'missing', kind: 'text', nullable: true }],
  items: [
    { name: 'position', kind: 'line', nullable: true },
    { name: 'title', kind: 'line', required: true },
    { name: 'quantity', kind: 'number', nullable: true },
    { name: 'unit', kind: 'line', nullable: true },
    { name: 'hours_per_unit', kind: 'number', nullable: true },
    { name: 'hourly_rate', kind: 'number', nullable: true },
    { name: 'material_per_unit', kind: 'number', nullable: true },
    { name: 'note', kind: 'text' },
  ],
  sections: [{ name: 'heading', kind: 'line', required: true }, { name: 'level', kind: { choice: 'level' } }, { name: 'text', kind: 'text', required: true }],
  compliance: [...REQUIREMENT, { name: 'status', kind: { choice: 'compliance' } }, { name: 'answer', kind: 'text' }],
  factors: [{ name: 'score', kind: 'number', nullable: true, most: 100 }, { name: 'reason', kind: 'text', required: true }],
  blockers: [{ name: 'text', kind: 'text', required: true }, { name: 'decisive', kind: 'check' }],
};

/** What an added entry has beside what its form asks. */
const START: Record<OtherList, Record<string, JsonValue>> = {
  assessments: { kind: 'must', category: 'eligibility', exclusion: false, section: null, verdict: 'unclear', shown_by: [] },
  items: { basis: 'person' },
  sections: { level: 1, source: 'person' },
  compliance: { kind: 'must', category: 'other', exclusion: false, section: null, status: 'open', source: 'person', answered_in: null },
  factors: {},
  blockers: { decisive: false },
};

/** Members that, once a person writes them, make the person the source of the entry. */
const WRITTEN: Partial<Record<OtherList, { by: readonly string[]; sets: Record<string, JsonValue> }>> = {
  items: { by: ['quantity', 'hours_per_unit', 'hourly_rate', 'material_per_unit'], sets: { basis: 'person' } },
  sections: { by: ['text'], sets: { source: 'person' } },
  compliance: { by: ['answer'], sets: { source: 'person' } },
};

export type MemberInput = Record<string, string>;
export type MembersParsed = { ok: true; members: Record<string, JsonValue> } | { ok: false; errors: Record<string, InputError> };

/** The members of an entry that its form shows. */
export function formOf(list: OtherList, adding: boolean): Member[] {
  return MEMBERS[list].filter((member) => adding || !member.added);
}

/** The members that a correction compares and sets, as they are; of an added entry all of them. */
export function memberValues(list: OtherList, entry: object): Record<string, JsonValue> {
  const names = new Set<string>([...MEMBERS[list].map(({ name }) => name), ...Object.keys(WRITTEN[list]?.sets ?? {}), ...Object.keys(START[list])]);
  return Object.fromEntries(Object.entries(entry).filter(([name]) => names.has(name)));
}

/** The form for an entry; for a new one with what it starts with. */
export function memberInput(list: OtherList, entry: object | null, locale: string): MemberInput {
  const values: Record<string, JsonValue> = entry ? memberValues(list, entry) : START[list];
  return Object.fromEntries(formOf(list, true).map(({ name }) => [name, typed(values[name] ?? null, locale)]));
}

/** The members that a form stands for, beside those of `before`; or which of its inputs are wrong and why. */
export function parseMembers(list: OtherList, before: Record<string, JsonValue> | null, input: MemberInput, locale: string): MembersParsed {
  const errors: Record<string, InputError> = {};
  const members: Record<string, JsonValue> = { ...(before ?? START[list]) };
  for (const member of formOf(list, before === null)) {
    const text = (input[member.name] ?? '').trim();
    const value = valueOf(member, text, locale);
    if (value === undefined) errors[member.name] = member.most === undefined ? 'number' : 'percent';
    else if (member.required && text === '') errors[member.name] = 'required';
    else members[member.name] = value;
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const written = WRITTEN[list];
  const changed = before ? (written?.by.filter((name) => members[name] !== before[name]) ?? []) : [];
  // A text in which something is still to be filled in stays what it was.
  if (written && changed.length > 0 && !changed.some((name) => hasGap(members[name] ?? null))) Object.assign(members, written.sets);
  return { ok: true, members };
}

function hasGap(value: JsonValue): boolean {
  return typeof value === 'string' && splitGaps(value).some(({ gap }) => gap);
}

function valueOf({ kind, name, nullable, most }: Member, text: string, locale: string): JsonValue | undefined {
  if (kind === 'check') return text === 'yes';
  if (text === '') return nullable ? null : '';
  if (name === 'level') return Number(text);
  if (kind !== 'number') return text;
  const number = readDecimal(text, locale);
  return number === null || number > (most ?? Infinity) ? undefined : number;
}

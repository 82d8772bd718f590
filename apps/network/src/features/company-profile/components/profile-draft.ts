import { CompanyProfile } from '@0711/mcp-tender/company-profile';
import { readDecimal, writeDecimal } from '../../outputs/read-decimal.ts';
import { ENTRY_FIELDS, ENTRY_LISTS, type EntryList, FACTS, FIGURES, LINE_LISTS, type LineList, type ProfileField, SHARES } from './profile-fields.ts';

/** An entry of a list as it is typed; `key` stays the same while it is edited, and is its id where entries have one. */
export type DraftEntry = { key: string; values: Record<string, string> };

/** The profile as it is typed: texts by path, entries, and lists with one thing a line. */
export type ProfileDraft = { values: Record<string, string>; lines: Record<LineList, string>; entries: Record<EntryList, DraftEntry[]> };

export type ProfileFault = 'required' | 'number' | 'invalid';
export type ProfileParsed = { ok: true; profile: CompanyProfile } | { ok: false; faults: Record<string, ProfileFault> };

export const TOP_FIELDS: readonly ProfileField[] = [...FACTS, ...FIGURES, ...SHARES];

/** The form for a profile; for none, with the company's name. */
export function draftOf(profile: CompanyProfile | null, companyName: string, locale: string): ProfileDraft {
  const given: object = profile ?? { name: companyName, currency: 'EUR' };
  const lists: Record<EntryList, readonly object[]> = {
    turnover: profile?.turnover ?? [], certificates: profile?.certificates ?? [], references: profile?.references ?? [], staff: profile?.staff ?? [],
    insurances: profile?.insurances ?? [], rates: profile?.rates ?? [], unit_costs: profile?.unit_costs ?? [], passages: profile?.passages ?? [],
  };
  const entries = (list: EntryList) => lists[list].map((entry, at) => ({ key: 'id' in entry && typeof entry.id === 'string' ? entry.id : `row-${at}`, values: typed(entry, ENTRY_FIELDS[list], locale) }));
  return {
    values: typed(given, TOP_FIELDS, locale),
    lines: { services: (profile?.services ?? []).join('\n'), regions: (profile?.regions ?? []).join('\n'), languages: (profile?.languages ?? []).join('\n') },
    entries: byList(entries),
  };
}

/**
 * The profile that a form stands for, or what is wrong with it, by where it stands: `founded`, `services`,
 * `references.<key>.value.amount`.
 */
export function profileOf(draft: ProfileDraft, locale: string): ProfileParsed {
  const faults: Record<string, ProfileFault> = {};
  const read = (fields: readonly ProfileField[], values: Record<string, string>, at: string) => {
    const { value, wrong } = parsed(fields, values, draft.values['currency'] ?? 'EUR', locale);
    for (const [path, fault] of Object.entries(wrong)) faults[at + path] = fault;
    return value;
  };
  const withId = (list: EntryList, key: string) => (list === 'turnover' ? {} : { id: key });
  const lists = byList((list) => draft.entries[list].map(({ key, values }) => ({ ...withId(list, key), ...read(ENTRY_FIELDS[list], values, `${list}.${key}.`) })));
  for (const { key, values } of draft.entries.unit_costs) {
    if (values['rate'] && !draft.entries.rates.some((rate) => rate.key === values['rate'])) faults[`unit_costs.${key}.rate`] = 'invalid';
  }
  const lines = Object.fromEntries(LINE_LISTS.map((name) => [name, draft.lines[name].split('\n').map((line) => line.trim()).filter(Boolean)]));
  const result = CompanyProfile.safeParse({ ...read(TOP_FIELDS, draft.values, ''), ...lines, ...lists });
  if (!result.success) {
    for (const { path } of result.error.issues) {
      const [root, index, ...rest] = path.map(String);
      const list = ENTRY_LISTS.find((one) => one === root);
      const entry = list && draft.entries[list][Number(index)];
      const at = entry ? [root, entry.key, ...rest].join('.') : list ? list : LINE_LISTS.some((one) => one === root) ? (root ?? '') : path.join('.');
      faults[at] ??= 'invalid';
    }
  }
  return result.success && Object.keys(faults).length === 0 ? { ok: true, profile: result.data } : { ok: false, faults };
}

/** A list's new, empty entry. */
export function emptyEntry(list: EntryList, key: string): DraftEntry {
  return { key, values: Object.fromEntries(ENTRY_FIELDS[list].map(({ path }) => [path, ''])) };
}

/** The form without an entry. A rate that goes is taken out of the unit costs that named it. */
export function withoutEntry(draft: ProfileDraft, list: EntryList, key: string): ProfileDraft {
  const entries = { ...draft.entries, [list]: draft.entries[list].filter((one) => one.key !== key) };
  if (list !== 'rates') return { ...draft, entries };
  const unit_costs = entries.unit_costs.map((one) => (one.values['rate'] === key ? { ...one, values: { ...one.values, rate: '' } } : one));
  return { ...draft, entries: { ...entries, unit_costs } };
}

/** The form with a removed entry back in its place, and with the unit costs that named it (`named`) naming it again. */
export function withEntry(draft: ProfileDraft, list: EntryList, at: number, entry: DraftEntry, named: readonly string[]): ProfileDraft {
  const entries = { ...draft.entries, [list]: draft.entries[list].toSpliced(at, 0, entry) };
  const unit_costs = entries.unit_costs.map((one) => (named.includes(one.key) && one.values['rate'] === '' ? { ...one, values: { ...one.values, rate: entry.key } } : one));
  return { ...draft, entries: { ...entries, unit_costs } };
}

function byList<T>(of: (list: EntryList) => T): Record<EntryList, T> {
  return {
    turnover: of('turnover'), certificates: of('certificates'), references: of('references'), staff: of('staff'), insurances: of('insurances'), rates: of('rates'),
    unit_costs: of('unit_costs'), passages: of('passages'),
  };
}

function typed(from: object, fields: readonly ProfileField[], locale: string): Record<string, string> {
  return Object.fromEntries(fields.map(({ path }) => {
    const value = path.split('.').reduce<unknown>((at, name) => (typeof at === 'object' && at !== null ? new Map<string, unknown>(Object.entries(at)).get(name) : undefined), from);
    return [path, typeof value === 'number' ? (path === 'year' || path === 'founded' ? String(value) : writeDecimal(value, locale)) : typeof value === 'string' ? value : ''];
  }));
}

function parsed(fields: readonly ProfileField[], values: Record<string, string>, currency: string, locale: string) {
  const value: Record<string, unknown> = {};
  const wrong: Record<string, ProfileFault> = {};
  for (const field of fields) {
    const { path, kind, required } = field;
    const [outer = path, inner] = path.split('.');
    const text = (values[path] ?? '').trim();
    // A sum of money is one value of two inputs: without an amount there is none.
    if (inner === 'currency' && (values[`${outer}.amount`] ?? '').trim() === '') continue;
    if (text === '' && inner !== 'currency') {
      if (required) wrong[path] = 'required';
      continue;
    }
    const number = kind === 'number' ? readDecimal(text, locale) : null;
    if (kind === 'number' && number === null) wrong[path] = 'number';
    const read = kind === 'number' ? number : kind === 'currency' ? (text || currency).toUpperCase() : text;
    const before = value[outer];
    value[outer] = inner === undefined ? read : { ...(typeof before === 'object' ? before : {}), [inner]: read };
  }
  return { value, wrong };
}

import type { JsonObject } from '@0711/contract/common';
import type { Correction } from '@0711/contract/corrections';
import { Evidence } from '@0711/contract/evidence';

/** A place of an output that a person changed: what stood there in the outputs before and after. */
export type ChangedPlace = {
  /** Tells places of one task apart: a correction's path, or the list and id of an added entry. */
  target: string;
  path: string;
  op: Correction['op'];
  before: unknown;
  after: unknown;
  /** Undefined when the person gave none: then what was given before still holds. */
  evidence: Evidence | null | undefined;
};

/** What is about an entry, not of it. */
const PROOF = new Set(['id', 'confidence', 'evidence', 'derived']);

/**
 * The places that a set of corrections changed, each once, from the output before them all to the output after them all. `added` are the
 * targets that people added before: whatever becomes of such an entry, it is still one that was added.
 */
export function changedPlaces(before: JsonObject, after: JsonObject, corrections: readonly Correction[], added: ReadonlySet<string>): ChangedPlace[] {
  const places = corrections.flatMap((correction): ChangedPlace[] => {
    const [root = '', key, member] = correction.path.split('.');
    if (root === 'fields') return [fieldPlace(before, after, key ?? '', correction)];
    if (key === undefined) return addedPlaces(before, after, root);
    if (entryOf(before, root, key) === null) return addedPlaces(before, after, root);
    const target = `${root}.${key}`;
    if (added.has(target)) return [{ target, path: root, op: 'add', before: null, after: members(entryOf(after, root, key)), evidence: correction.evidence?.[0] }];
    return [entryPlace(before, after, { root, key, member }, correction)];
  });
  return [...new Map(places.map((place) => [place.target, place])).values()];
}

function fieldPlace(before: JsonObject, after: JsonObject, name: string, { path, op, evidence }: Correction): ChangedPlace {
  return { target: path, path, op, before: valueOf(before, name), after: valueOf(after, name), evidence: op === 'not_stated' ? null : evidence?.[0] };
}

/** Entries that are there since these corrections. What a person added and took away again at once is not among them. */
function addedPlaces(before: JsonObject, after: JsonObject, root: string): ChangedPlace[] {
  return entriesOf(after, root).flatMap((entry): ChangedPlace[] => {
    const id = String(entry.id);
    if (entryOf(before, root, id) !== null) return [];
    return [{ target: `${root}.${id}`, path: root, op: 'add', before: null, after: members(entry), evidence: proofOf(entry) }];
  });
}

type Named = { root: string; key: string; member: string | undefined };

function entryPlace(before: JsonObject, after: JsonObject, { root, key, member }: Named, { path, op, evidence }: Correction): ChangedPlace {
  const was = entryOf(before, root, key);
  const is = entryOf(after, root, key);
  if (is === null) return { target: `${root}.${key}`, path: `${root}.${key}`, op: 'remove', before: members(was), after: null, evidence: was === null ? null : proofOf(was) };
  const part = (entry: JsonObject | null): unknown => (member === undefined ? members(entry) : (entry?.[member] ?? null));
  return { target: path, path, op, before: part(was), after: part(is), evidence: evidence?.[0] };
}

function valueOf(output: JsonObject, name: string): unknown {
  const { fields } = output;
  const field = isObject(fields) && Object.hasOwn(fields, name) ? fields[name] : null;
  return isObject(field) ? (field.value ?? null) : null;
}

function entriesOf(output: JsonObject, root: string): JsonObject[] {
  const list = Object.hasOwn(output, root) ? output[root] : null;
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function entryOf(output: JsonObject, root: string, id: string): JsonObject | null {
  return entriesOf(output, root).find((entry) => entry.id === id) ?? null;
}

function members(entry: JsonObject | null): JsonObject | null {
  return entry === null ? null : Object.fromEntries(Object.entries(entry).filter(([name]) => !PROOF.has(name)));
}

function proofOf(entry: JsonObject): Evidence | null {
  const [first] = Array.isArray(entry.evidence) ? entry.evidence : [];
  const parsed = Evidence.safeParse(first);
  return parsed.success ? parsed.data : null;
}

function isObject(value: unknown): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

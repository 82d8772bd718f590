import { canonicalJson } from './canonical-json.ts';
import type { JsonObject } from './common.ts';
import type { Correction } from './corrections.ts';
import type { FieldError } from './errors.ts';

/** What an MCP says about its own work: no person corrects it. */
const NOT_CORRECTABLE = new Set(['schema', 'documents', 'warnings']);
/** Members of an entry that follow from a correction and are not set by one. */
const PROOF = ['id', 'confidence', 'evidence'] as const;

export type Corrected = {
  /** The output with every correction applied that fits; the given one is left as it was. */
  output: JsonObject;
  /** One per correction that does not fit, `path` as in `corrections.3.path`. */
  errors: FieldError[];
  /** Which correction wrote which place of the output, for whoever checks the output afterwards. */
  written: { at: string[]; correction: number; part: 'value' | 'path' }[];
};

/** An entry is held as itself until the end, since later corrections move its index. */
type Place = { list: unknown[] | null; entry: JsonObject | null; root: string; rest: string[]; part: 'value' | 'path' };
class Misfit extends Error {
  readonly member: 'path' | 'op' | 'value';
  constructor(member: 'path' | 'op' | 'value', message: string) {
    super(message);
    this.member = member;
  }
}

/**
 * Applies a person's corrections to an output, in their order. What a person set has confidence 100 and is not derived; it keeps
 * the evidence that was there unless another is given. An added entry gets an id that follows from its content, so that the
 * same addition to a later output of the same task has the same id.
 */
export function applyCorrections(output: JsonObject, corrections: readonly Correction[]): Corrected {
  const result = structuredClone(output);
  const errors: FieldError[] = [];
  const places: (Place & { correction: number })[] = [];
  for (const [index, correction] of corrections.entries()) {
    try {
      places.push({ ...applyOne(result, correction), correction: index });
    } catch (error) {
      if (!(error instanceof Misfit)) throw error;
      errors.push({ path: `corrections.${index}.${error.member}`, code: 'misfit', message: error.message });
    }
  }
  const written = places.flatMap(({ list, entry, root, rest, part, correction }) => {
    if (list === null || entry === null) return [{ at: [root, ...rest], correction, part }];
    const index = list.indexOf(entry);
    return index < 0 ? [] : [{ at: [root, String(index), ...rest], correction, part }];
  });
  return { output: result, errors, written };
}

function applyOne(output: JsonObject, correction: Correction): Place {
  const [root = '', key, member] = correction.path.split('.');
  if (NOT_CORRECTABLE.has(root)) throw new Misfit('path', `${root} cannot be corrected`);
  if (root === 'fields') return correctField(output, key, member, correction);
  const list = Object.hasOwn(output, root) ? output[root] : undefined;
  if (key === undefined && isPlain(list)) return setPlain(output, root, correction);
  if (!Array.isArray(list)) throw new Misfit('path', `the output has no list ${root}`);
  if (key === undefined) return addEntry(root, list, correction);
  const index = list.findIndex((candidate) => isObject(candidate) && candidate.id === key);
  const entry: unknown = list[index];
  if (!isObject(entry) || !('confidence' in entry)) throw new Misfit('path', `${root} has no entry ${key}`);
  if (member !== undefined) return { ...setMember(entry, member, correction), list, root };
  if (correction.op === 'remove') {
    list.splice(index, 1);
    return { list: null, entry: null, root, rest: [], part: 'path' };
  }
  if (correction.op !== 'set') throw new Misfit('op', 'an entry can be set or removed');
  Object.assign(entry, members(correction), proof(correction, entry));
  return { list, entry, root, rest: [], part: 'value' };
}

function correctField(output: JsonObject, key: string | undefined, member: string | undefined, correction: Correction): Place {
  const fields = output.fields;
  const field: unknown = isObject(fields) && key !== undefined && member === undefined && Object.hasOwn(fields, key) ? fields[key] : undefined;
  if (!isObject(field)) throw new Misfit('path', `the output has no field ${correction.path}`);
  if (correction.op === 'set') {
    if (correction.value === undefined || correction.value === null) throw new Misfit('value', 'a value is needed; what is not there is "not_stated"');
    Object.assign(field, proof(correction, field), { value: correction.value, derived: false });
  } else if (correction.op === 'not_stated') {
    Object.assign(field, { value: null, confidence: 100, derived: false, evidence: [] });
  } else throw new Misfit('op', 'a field can be set or not_stated');
  return { list: null, entry: null, root: 'fields', rest: [key ?? '', 'value'], part: correction.op === 'set' ? 'value' : 'path' };
}

/** A value that stands by itself, such as a percentage that the whole output is calculated with: nothing proves it. */
function setPlain(output: JsonObject, root: string, correction: Correction): Place {
  if (correction.op !== 'set' && correction.op !== 'not_stated') throw new Misfit('op', 'a value can be set or not_stated');
  if (correction.op === 'set' && correction.value === undefined) throw new Misfit('value', 'a value is needed');
  output[root] = correction.op === 'set' ? correction.value : null;
  return { list: null, entry: null, root, rest: [], part: correction.op === 'set' ? 'value' : 'path' };
}

function setMember(entry: JsonObject, member: string, correction: Correction): Pick<Place, 'entry' | 'rest' | 'part'> {
  if (!Object.hasOwn(entry, member) || member === 'derived' || PROOF.some((name) => name === member)) {
    throw new Misfit('path', `${correction.path} cannot be corrected`);
  }
  if (correction.op !== 'set' && correction.op !== 'not_stated') throw new Misfit('op', 'a member can be set or not_stated');
  if (correction.op === 'set' && correction.value === undefined) throw new Misfit('value', 'a value is needed');
  entry[member] = correction.op === 'set' ? correction.value : null;
  Object.assign(entry, proof(correction, entry));
  return { entry, rest: [member], part: correction.op === 'set' ? 'value' : 'path' };
}

function addEntry(root: string, list: unknown[], correction: Correction): Place {
  if (correction.op !== 'add') throw new Misfit('op', 'a list can only be added to; name an entry by its id');
  const sibling = list.find(isObject);
  if (sibling && !('id' in sibling && 'confidence' in sibling)) throw new Misfit('path', `${root} cannot be corrected`);
  const added: JsonObject = { ...members(correction) };
  // Some lists mark derived entries and some do not: what the neighbours have is what the list holds.
  if (!('derived' in added) && (sibling === undefined || 'derived' in sibling)) added.derived = false;
  const taken = new Set(list.map((entry) => (isObject(entry) ? entry.id : undefined)));
  const entry: JsonObject = { ...added, id: freeId(canonicalJson([root, correction.value]), taken), confidence: 100, evidence: correction.evidence ?? [] };
  list.push(entry);
  return { list, entry, root, rest: [], part: 'value' };
}

function members(correction: Correction): JsonObject {
  const { value } = correction;
  if (!isObject(value)) throw new Misfit('value', 'an entry is an object');
  const own = PROOF.find((name) => Object.hasOwn(value, name));
  if (own) throw new Misfit('value', `${own} is not part of an entry's value`);
  return value;
}

function proof(correction: Correction, before: JsonObject): JsonObject {
  return {
    confidence: 100,
    evidence: correction.evidence ?? before.evidence ?? [],
    ...('derived' in before ? { derived: false } : {}),
  };
}

function freeId(content: string, taken: ReadonlySet<unknown>): string {
  for (let salt = 0; ; salt++) {
    const id = `added-${hash(`${salt}${content}`)}`;
    if (!taken.has(id)) return id;
  }
}

// Two 32-bit FNV-1a rounds: node:crypto is not there in a browser, and nothing hangs on an id being unguessable.
function hash(text: string): string {
  let result = '';
  for (const basis of [0x811c9dc5, 0x01234567]) {
    let value = basis;
    for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
    result += (value >>> 0).toString(16).padStart(8, '0');
  }
  return result;
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value === 'number' || typeof value === 'string';
}

function isObject(value: unknown): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

import { Correction } from '@0711/contract/corrections';
import type { JsonValue } from './json-value.ts';
import { z } from 'zod';

/**
 * One correction that has not been submitted. `key` is what it is about: a path, or for an added entry a name that only this draft
 * knows (`lots.new-1`). A later edit with the same key takes the earlier one's place. `instead` is the key of the entry that an added
 * one takes the place of: taking the addition back brings that one back, too.
 */
export const Edit = z.object({ key: z.string(), correction: Correction, instead: z.string().optional() });
export type Edit = z.infer<typeof Edit>;

/** The lists of what a tender says, whose forms are drawn by hand. */
export const TENDER_LISTS = ['lots', 'award_criteria', 'deadlines', 'undated', 'requirements'] as const;
export type TenderList = (typeof TENDER_LISTS)[number];

/** The lists of the other outputs, whose forms are drawn from a description of their members. */
export const OTHER_LISTS = ['assessments', 'items', 'sections', 'compliance', 'factors', 'blockers'] as const;
export type OtherList = (typeof OTHER_LISTS)[number];

export const LISTS = [...TENDER_LISTS, ...OTHER_LISTS] as const;
export type ListName = (typeof LISTS)[number];

const NEW = new RegExp(`^(${LISTS.join('|')})\\.(new-\\d+)$`);

/** True for an entry that this draft adds, and that the Platform has not seen yet. */
export const isNewKey = (key: string): boolean => NEW.test(key);

/** A key for an entry that is added now: the first number that is free. */
export function newKey(edits: readonly Edit[], list: ListName): string {
  let number = 1;
  while (edits.some((edit) => edit.key === `${list}.new-${number}`)) number += 1;
  return `${list}.new-${number}`;
}

/** Adds an edit, in the place of an earlier one about the same thing. Removing an added entry takes back its adding. */
export function putEdit(edits: readonly Edit[], edit: Edit): Edit[] {
  if (isNewKey(edit.key) && edit.correction.op === 'remove') return edits.filter((e) => e.key !== edit.key);
  const within = edit.correction.op === 'remove' ? edits.filter((e) => !e.key.startsWith(`${edit.key}.`)) : edits;
  const at = within.findIndex((e) => e.key === edit.key);
  return at < 0 ? [...within, edit] : within.map((e, index) => (index === at ? edit : e));
}

/** Takes back what the draft says about a thing and its members, and the removal of what it stands instead of. */
export function dropEdit(edits: readonly Edit[], key: string): Edit[] {
  const instead = edits.find((edit) => edit.key === key)?.instead;
  return edits.filter((edit) => edit.key !== key && edit.key !== instead && !edit.key.startsWith(`${key}.`));
}

/** An edit of an entry's members: one `set` per member that differs, or a new `add` for an entry that is only in the draft. */
export function putMembers(edits: readonly Edit[], key: string, before: Record<string, JsonValue>, after: Record<string, JsonValue>, evidence: Correction['evidence']): Edit[] {
  if (isNewKey(key)) {
    const earlier = edits.find((edit) => edit.key === key);
    return putEdit(edits, { ...earlier, key, correction: withEvidence({ path: key.split('.')[0] ?? '', op: 'add', value: after }, evidence ?? earlier?.correction.evidence) });
  }
  return Object.entries(after).reduce<Edit[]>((list, [member, value]) => {
    if (JSON.stringify(before[member] ?? null) === JSON.stringify(value)) return list;
    const path = `${key}.${member}`;
    const correction: Correction = value === null ? { path, op: 'not_stated' } : { path, op: 'set', value };
    return putEdit(list, { key: path, correction: withEvidence(correction, evidence) });
  }, [...edits]);
}

/** What is sent: the corrections in the order in which they were first made. */
export const toCorrections = (edits: readonly Edit[]): Correction[] => edits.map((edit) => edit.correction);

export function withEvidence(correction: Correction, evidence: Correction['evidence']): Correction {
  return evidence && evidence.length > 0 ? { ...correction, evidence } : correction;
}

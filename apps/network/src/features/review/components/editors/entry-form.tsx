'use client';

import type { Evidence } from '@0711/contract/evidence';
import { entriesOf, type TaskOutput } from '@/features/outputs/schema.ts';
import { isNewKey, OTHER_LISTS, TENDER_LISTS, type TenderList } from '../draft/edits.ts';
import type { JsonValue } from '../draft/json-value.ts';
import { EntryEditor } from './entry-editor.tsx';
import { membersOf } from './entry-input.ts';
import { MemberEditor } from './member-editor.tsx';
import { memberValues } from './members.ts';

type Props = {
  output: TaskOutput;
  /** The key of an entry, or a list that one is added to. */
  at: string;
  start?: string;
  evidence: Evidence | null;
  onApply: (members: Record<string, JsonValue>) => void;
  onStop: () => void;
};

/** The form that fits an entry of any list of any output; nothing for what is no such list. */
export function EntryForm({ output, at, ...form }: Props) {
  const [root = '', id] = at.split('.');
  const tender = TENDER_LISTS.find((one) => one === root);
  if (tender) return <EntryEditor {...form} list={tender} entry={id ? tenderEntry(output, tender, id) : null} />;
  const other = OTHER_LISTS.find((one) => one === root);
  const entry = id ? (entriesOf(output, root).find((one) => one.id === id) ?? null) : null;
  return other ? <MemberEditor {...form} list={other} entry={entry} isNew={entry === null || isNewKey(at)} /> : null;
}

/** What an entry's form starts from; null where there is no such entry. */
export function valuesAt(output: TaskOutput, key: string): Record<string, JsonValue> | null {
  const [root = '', id = ''] = key.split('.');
  const tender = TENDER_LISTS.find((one) => one === root);
  if (tender) {
    const entry = tenderEntry(output, tender, id);
    return entry && membersOf(tender, entry);
  }
  const other = OTHER_LISTS.find((one) => one === root);
  const entry = entriesOf(output, root).find((one) => one.id === id);
  return other && entry ? memberValues(other, entry) : null;
}

function tenderEntry(output: TaskOutput, list: TenderList, id: string) {
  if (output.schema === 'tender.parse_rfp/1') return output[list]?.find((one) => one.id === id) ?? null;
  return list === 'requirements' && output.schema === 'tender.extract_requirements/1' ? (output.requirements.find((one) => one.id === id) ?? null) : null;
}

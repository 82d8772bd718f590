'use client';

import type { Evidence } from '@0711/contract/evidence';
import { FIELD_KINDS, type FieldName } from '@0711/mcp-tender/schema';
import { useLocale, useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { toast } from 'sonner';
import type { EditControls } from '@/features/result/components/result-controls.tsx';
import { outputIn } from '@/features/outputs/output-in.ts';
import type { TaskOutput } from '@/features/outputs/schema.ts';
import { confidenceAt, evidenceOf } from '@/features/result/components/find-evidence.ts';
import { useChosenEvidence } from '@/features/result/components/use-chosen-evidence.ts';
import { applyEdits } from './draft/apply-edits.ts';
import { putDay } from './draft/put-day.ts';
import { putSameDay } from './draft/same-day.ts';
import { dropEdit, isNewKey, type ListName, newKey, putEdit, putMembers, withEvidence } from './draft/edits.ts';
import type { JsonValue } from './draft/json-value.ts';
import { EntryForm, valuesAt } from './editors/entry-form.tsx';
import { FieldEditor } from './editors/field-editor.tsx';
import { readSelection } from './editors/parse-input.ts';
import { PercentEditor } from './editors/percent-editor.tsx';
import { fieldName } from './field-name.ts';
import { focusCell } from './focus-cell.ts';
import { PERCENTS, useCellLabel } from './use-cell-label.ts';
import { useDraft } from './use-draft.ts';

type Adding = { key: string; list: ListName; start: string; evidence: Evidence | null };

/** Everything that reviewing one result needs: the draft, what it looks like, what is chosen, and what can be done to it. */
export function useReview(userId: string, taskId: string, revision: number, output: TaskOutput) {
  const t = useTranslations('review');
  const draft = useDraft(userId, taskId, revision);
  const locale = useLocale();
  const shown = useMemo(() => outputIn(applyEdits(output, draft.edits), locale), [output, draft.edits, locale]);
  const evidence = useChosenEvidence(shown);
  const labelOf = useCellLabel();
  const [editing, setEditing] = useState<string | null>(null);
  const [adding, setAdding] = useState<Adding | null>(null);
  /** Selected text that goes along as proof of the value whose form is open. */
  const [picked, setPicked] = useState<Evidence | null>(null);

  const close = (row: string | null) => {
    setEditing(null);
    setAdding(null);
    setPicked(null);
    if (row) requestAnimationFrame(() => focusCell(row));
  };
  const stop = () => close(evidence.chosen);
  const done = (edits: typeof draft.edits) => {
    draft.change(edits);
    stop();
  };
  const start = (key: string) => {
    if (evidence.chosen !== key) evidence.choose(key);
    setAdding(null);
    setPicked(null);
    setEditing(key);
  };
  const notStated = (key: string) => {
    const path = key;
    done(putEdit(draft.edits, { key, correction: { path, op: 'not_stated' } }));
    toast(t('markedNotStated', { label: labelOf(shown, key) }), { action: { label: t('undoAction'), onClick: draft.undo } });
  };
  const remove = (key: string) => {
    done(putEdit(draft.edits, { key, correction: { path: key, op: 'remove' } }));
    toast(t('removedToast', { label: labelOf(shown, key) }), { action: { label: t('undoAction'), onClick: draft.undo } });
  };
  const add = (list: ListName, from?: Evidence) => {
    setEditing(null);
    setAdding({ key: newKey(draft.edits, list), list, start: from?.quote.replace(/\s+/g, ' ') ?? '', evidence: from ?? null });
  };
  const setField = (name: FieldName, value: unknown, proof: Evidence | null) => {
    const path = `fields.${name}`;
    const edits = putEdit(draft.edits, { key: path, correction: withEvidence({ path, op: 'set', value: JSON.parse(JSON.stringify(value)) }, proof ? [proof] : undefined) });
    done(typeof value === 'string' && 'deadlines' in shown ? putSameDay(edits, shown, path, value, proof) : edits);
  };
  const setEntry = (key: string, before: Record<string, JsonValue>, after: Record<string, JsonValue>) => {
    const dated = 'deadlines' in shown ? putDay(draft.edits, shown, key, after, picked) : null;
    if (dated) {
      const row = dated.find(({ instead }) => instead === key)?.key ?? key;
      evidence.choose(row);
      draft.change(dated);
      return close(row);
    }
    const edits = putMembers(draft.edits, key, before, after, picked ? [picked] : undefined);
    done(typeof after['at'] === 'string' && 'deadlines' in shown ? putSameDay(edits, shown, key, after['at'], picked) : edits);
  };

  const fieldAt = (name: FieldName) => ('fields' in shown ? shown.fields[name] : null);
  const form = (key: string) => {
    const name = fieldName(key);
    const field = name && fieldAt(name);
    if (name && field) return <FieldEditor key={key} name={name} field={field} evidence={picked} onApply={(value) => setField(name, value, picked)} onStop={stop} />;
    const percent = PERCENTS.find((one) => one === key);
    if (percent && 'totals' in shown) {
      const apply = (value: number) => done(putEdit(draft.edits, { key, correction: { path: key, op: 'set', value } }));
      return <PercentEditor key={key} label={labelOf(shown, key)} value={shown[percent]} onApply={apply} onStop={stop} />;
    }
    const before = valuesAt(shown, key);
    if (!before) return null;
    return <EntryForm key={key} output={shown} at={key} evidence={picked} onApply={(after) => setEntry(key, before, after)} onStop={stop} />;
  };

  const edit: EditControls = {
    editing,
    start,
    stop,
    notStated,
    remove,
    restore: (key) => done(dropEdit(draft.edits, key)),
    add,
    changeOf: (key) => (isNewKey(key) ? 'added' : draft.edits.some((one) => one.key === key || one.key.startsWith(`${key}.`)) ? 'edited' : null),
    form,
    take: (key, value, from) => {
      const name = fieldName(key);
      if (name) setField(name, value, from);
    },
    adding: adding && {
      list: adding.list,
      form: (
        <EntryForm
          key={adding.key}
          output={shown}
          at={adding.list}
          start={adding.start}
          evidence={picked ?? adding.evidence}
          onApply={(members) => {
            const proof = picked ?? adding.evidence;
            done(putMembers(draft.edits, adding.key, {}, members, proof ? [proof] : undefined));
          }}
          onStop={stop}
        />
      ),
    },
  };

  /** Takes selected text as the value of the chosen field. False when the words do not give one. */
  const takeAsValue = (from: Evidence): boolean => {
    const name = evidence.chosen ? fieldName(evidence.chosen) : null;
    const value = name ? readSelection(FIELD_KINDS[name], from.quote) : null;
    if (!name || value === null) return false;
    setField(name, value, from);
    return true;
  };
  /** Takes selected text as the proof of the chosen value, which stays as it is. */
  const takeAsEvidence = (from: Evidence) => {
    if (editing || adding) return setPicked(from);
    const key = evidence.chosen;
    const name = key ? fieldName(key) : null;
    const value = name ? (fieldAt(name)?.value ?? null) : null;
    if (name && value !== null) return setField(name, value, from);
    const values = key && !name ? valuesAt(shown, key) : null;
    if (key && values) done(putEvidence(draft.edits, key, values, from));
  };

  const confidenceOf = (key: string) => confidenceAt(shown, key);
  const hasEvidence = (key: string) => evidenceOf(shown, key).length > 0;
  return { draft, shown, confidenceOf, hasEvidence, edit, editing: editing !== null || adding !== null, takeAsValue, takeAsEvidence, addFrom: add, labelOf, ...evidence };
}

/** Proof for an entry that stays as it is: its first member is set to what it is, with the proof. */
function putEvidence(edits: Parameters<typeof putEdit>[0], key: string, members: Record<string, JsonValue>, proof: Evidence) {
  if (isNewKey(key)) return putMembers(edits, key, members, members, [proof]);
  const [name, value] = Object.entries(members).find(([, one]) => one !== null) ?? [];
  if (!name || value === undefined) return [...edits];
  const path = `${key}.${name}`;
  return putEdit(edits, { key: path, correction: withEvidence({ path, op: 'set', value }, [proof]) });
}

import type { ParseRfpOutput } from '@0711/mcp-tender/schema';
import { describe, expect, it } from 'vitest';
import { applyEdits } from './apply-edits.ts';
import { dropEdit, type Edit, newKey, putEdit, putMembers, toCorrections } from './edits.ts';
import { putDay } from './put-day.ts';
import { putSameDay } from './same-day.ts';
import { emptyHistory, nextHistory } from './history.ts';
import { memoryStorage } from '../../../../lib/testing/memory-storage.ts';
import { loadDraft, saveDraft } from './draft-storage.ts';

const blank = { value: null, confidence: 40, derived: false, evidence: [] };
const proof = { document: 'd1', file: 'a.pdf', quote: 'Los 1', start: 3, end: 8, page: null, regions: [] };

const output: ParseRfpOutput = {
  schema: 'tender.parse_rfp/1',
  documents: [],
  fields: {
    title: { ...blank, value: 'Old' }, buyer_name: blank, buyer_contact_email: blank, reference_number: blank, procedure_type: blank,
    place_of_performance: blank, submission_deadline: blank, questions_deadline: blank, binding_period_end: blank, contract_start: blank,
    contract_end: blank, contract_duration_months: blank, estimated_value: blank, cpv_codes: blank,
  },
  lots: [{ id: 'lot1', number: '1', title: 'Nord', confidence: 60, evidence: [proof] }],
  award_criteria: [],
  deadlines: [],
  requirements: [],
  warnings: [],
};

const set = (path: string, value: string): Edit => ({ key: path, correction: { path, op: 'set', value } });

describe('a draft of corrections', () => {
  it('shows a corrected field with its new value and sure, as the Platform will', () => {
    const shown = applyEdits(output, [set('fields.title', 'New')]);
    expect(shown.fields.title).toEqual({ value: 'New', confidence: 100, derived: false, evidence: [] });
    expect(output.fields.title.value).toBe('Old');
  });

  it('leaves out an edit that does not fit, and keeps the others', () => {
    const shown = applyEdits(output, [set('fields.contract_start', 'soon'), set('lots.gone.title', 'x'), set('fields.title', 'New')]);
    expect(shown).toEqual({ ...output, fields: { ...output.fields, title: { value: 'New', confidence: 100, derived: false, evidence: [] } } });
  });

  it('keeps one correction per thing: the last', () => {
    const edits = putEdit(putEdit([], set('fields.title', 'A')), set('fields.title', 'B'));
    expect(toCorrections(edits)).toEqual([{ path: 'fields.title', op: 'set', value: 'B' }]);
  });

  it('adds an entry, edits it while it is only in the draft, and sends one add', () => {
    const key = newKey([], 'lots');
    const added = putMembers([], key, {}, { number: '2', title: null }, [proof]);
    const edited = putMembers(added, key, { number: '2', title: null }, { number: '2', title: 'Süd' }, undefined);
    expect(toCorrections(edited)).toEqual([{ path: 'lots', op: 'add', value: { number: '2', title: 'Süd' }, evidence: [proof] }]);
    expect(applyEdits(output, edited).lots.map((lot) => lot.id)).toEqual(['lot1', 'new-1']);
    expect(newKey(edited, 'lots')).toBe('lots.new-2');
  });

  it('forgets an added entry when it is removed again', () => {
    const added = putMembers([], 'lots.new-1', {}, { number: '2', title: null }, undefined);
    expect(putEdit(added, { key: 'lots.new-1', correction: { path: 'lots.new-1', op: 'remove' } })).toEqual([]);
  });

  it('corrects only the members that differ, and marks an emptied one as not stated', () => {
    const edits = putMembers([], 'lots.lot1', { number: '1', title: 'Nord' }, { number: '1', title: null }, undefined);
    expect(toCorrections(edits)).toEqual([{ path: 'lots.lot1.title', op: 'not_stated' }]);
    expect(applyEdits(output, edits).lots[0]).toMatchObject({ number: '1', title: null, confidence: 100, evidence: [proof] });
  });

  it('drops the corrections of members when their entry is removed, and takes all back together', () => {
    const removed = putEdit([set('lots.lot1.title', 'Ost')], { key: 'lots.lot1', correction: { path: 'lots.lot1', op: 'remove' } });
    expect(toCorrections(removed)).toEqual([{ path: 'lots.lot1', op: 'remove' }]);
    expect(applyEdits(output, removed).lots).toEqual([]);
    expect(dropEdit(removed, 'lots.lot1')).toEqual([]);
  });
});

describe('undo and redo', () => {
  it('walk through every state, and a new change forgets what was undone', () => {
    const a = nextHistory(emptyHistory, { type: 'change', edits: [set('fields.title', 'A')] });
    const b = nextHistory(a, { type: 'change', edits: [set('fields.title', 'B')] });
    const undone = nextHistory(b, { type: 'undo' });
    expect(undone.present).toEqual(a.present);
    expect(nextHistory(undone, { type: 'redo' }).present).toEqual(b.present);
    expect(nextHistory(nextHistory(undone, { type: 'change', edits: [] }), { type: 'redo' }).present).toEqual([]);
  });

  it('do nothing at the ends, and an unchanged draft is no step', () => {
    expect(nextHistory(emptyHistory, { type: 'undo' })).toBe(emptyHistory);
    expect(nextHistory(emptyHistory, { type: 'redo' })).toBe(emptyHistory);
    expect(nextHistory(emptyHistory, { type: 'change', edits: [] })).toBe(emptyHistory);
  });
});

describe('a draft in the browser', () => {
  it('comes back for the same person and task only', () => {
    const s = memoryStorage();
    const draft = { revision: 2, edits: [set('fields.title', 'A')] };
    expect(saveDraft(s, 'u1', 't1', draft)).toBe(true);
    expect(loadDraft(s, 'u1', 't1')).toEqual(draft);
    expect(loadDraft(s, 'u2', 't1')).toBeNull();
    expect(loadDraft(s, 'u1', 't2')).toBeNull();
  });

  it('is nothing when it is empty or was tampered with', () => {
    const s = memoryStorage();
    s.setItem('0711.review.u1.t1', '{"revision":1,"edits":[{"key":7}]}');
    expect(loadDraft(s, 'u1', 't1')).toBeNull();
    saveDraft(s, 'u1', 't1', { revision: 1, edits: [] });
    expect(s.length).toBe(0);
  });
});

describe('a day that stands both in a field and among the deadlines', () => {
  const day = { id: 'day1', kind: 'submission' as const, label: 'Angebotsfrist', at: '2027-03-16T11:00', confidence: 80, evidence: [] };
  const days = { fields: { ...output.fields, submission_deadline: { ...blank, value: day.at }, contract_start: { ...blank, value: '2027-06-01' } }, deadlines: [day, { ...day, id: 'day2', kind: 'opening' as const }, { ...day, id: 'day3', kind: 'contract_start' as const, at: '2027-06-01' }] };

  it('is corrected in both places at once, with the same proof', () => {
    expect(toCorrections(putSameDay([], days, 'fields.submission_deadline', '2027-03-20T11:00', proof))).toEqual([{ path: 'deadlines.day1.at', op: 'set', value: '2027-03-20T11:00', evidence: [proof] }]);
    expect(toCorrections(putSameDay([], days, 'deadlines.day1', '2027-03-20', null))).toEqual([{ path: 'fields.submission_deadline', op: 'set', value: '2027-03-20' }]);
  });

  it('leaves alone what was another day, another kind, or would not fit', () => {
    expect(putSameDay([], days, 'fields.submission_deadline', day.at, null)).toEqual([]);
    expect(putSameDay([], { ...days, deadlines: [{ ...day, at: '2027-03-17' }] }, 'fields.submission_deadline', '2027-03-20', null)).toEqual([]);
    expect(putSameDay([], days, 'deadlines.day2', '2027-03-20', null)).toEqual([]);
    expect(putSameDay([], days, 'deadlines.day3', '2027-06-02T10:00', null)).toEqual([]);
    expect(putSameDay([], days, 'fields.title', 'New', null)).toEqual([]);
  });
});

describe('something of the timeline that has no day', () => {
  const undated = { id: 'later1', kind: 'contract_start' as const, label: 'Vertragsbeginn', words: '8 Wochen nach Zuschlag', period: null, confidence: 60, evidence: [proof] };
  const known = { ...output, undated: [undated, { ...undated, id: 'later2', kind: 'award' as const, label: 'Zuschlag' }] };
  const members = { kind: 'contract_start', label: 'Leistungsbeginn', at: '2027-09-01' };
  const dated = putDay([], known, 'undated.later1', members, null) ?? [];

  it('is given a day: it becomes a deadline with the same proof, and the field that showed its words takes the day', () => {
    expect(toCorrections(dated)).toEqual([
      { path: 'undated.later1', op: 'remove' },
      { path: 'deadlines', op: 'add', value: members, evidence: [proof] },
      { path: 'fields.contract_start', op: 'set', value: '2027-09-01', evidence: [proof] },
    ]);
    const shown = applyEdits(known, dated);
    expect(shown.undated?.map(({ id }) => id)).toEqual(['later2']);
    expect(shown.deadlines).toMatchObject([{ id: 'new-1', ...members, confidence: 100, evidence: [proof] }]);
  });

  it('leaves the field alone under another kind, with an hour, and where it has a value', () => {
    const paths = (kind: string, at: string, fields = known.fields) => putDay([], { ...known, fields }, 'undated.later1', { ...members, kind, at }, null)?.map(({ correction }) => correction.path);
    expect(paths('award', '2027-09-01')).toHaveLength(2);
    expect(paths('contract_start', '2027-09-01T08:00')).toHaveLength(2);
    expect(paths('contract_start', '2027-09-01', { ...known.fields, contract_start: { ...blank, value: '2027-01-01' } })).toHaveLength(2);
  });

  it('is nothing of the kind without a day, or for another entry', () => {
    expect(putDay([], known, 'undated.later1', { kind: 'award', label: 'Zuschlag' }, null)).toBeNull();
    expect(putDay([], known, 'deadlines.day1', members, null)).toBeNull();
  });

  it('comes back when its day is taken back, also after that day was corrected once more', () => {
    const corrected = putMembers(dated, 'deadlines.new-1', members, { ...members, at: '2027-09-15' }, undefined);
    expect(applyEdits(known, corrected).deadlines).toMatchObject([{ at: '2027-09-15', evidence: [proof] }]);
    expect(applyEdits(known, dropEdit(corrected, 'deadlines.new-1')).undated).toEqual(known.undated);
    const gone = applyEdits(known, putEdit(corrected, { key: 'deadlines.new-1', correction: { path: 'deadlines.new-1', op: 'remove' } }));
    expect([gone.deadlines, gone.undated?.map(({ id }) => id)]).toEqual([[], ['later2']]);
  });

  it('is renamed and removed like any entry', () => {
    const renamed = putMembers([], 'undated.later1', { kind: 'contract_start', label: 'Vertragsbeginn' }, { kind: 'contract_start', label: 'Baubeginn' }, undefined);
    expect(toCorrections(renamed)).toEqual([{ path: 'undated.later1.label', op: 'set', value: 'Baubeginn' }]);
    expect(applyEdits(known, renamed).undated?.[0]).toMatchObject({ label: 'Baubeginn', words: undated.words, confidence: 100, evidence: [proof] });
    expect(applyEdits(known, [{ key: 'undated.later1', correction: { path: 'undated.later1', op: 'remove' } }]).undated).toHaveLength(1);
  });
});

import { DeadlineKind, RequirementCategory, RequirementKind } from '@0711/mcp-tender/schema';
import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../../i18n/messages.ts';
import { valueKey } from './value-key.ts';

const t = createTranslator({ locale: 'de', messages: MESSAGES.de });
const worded = (path: string, value: unknown) => {
  const key = valueKey(path, value);
  return key && t(key);
};

describe('what a correction sets', () => {
  it('is worded in the language of the reader where programs keep a code', () => {
    expect([worded('assessments.a.verdict', 'not_met'), worded('compliance.c.status', 'partly'), worded('requirements.r.exclusion', true)]).toEqual(['Nicht erfüllt', 'Teilweise', 'ja']);
    expect(worded('sections.s.source', 'person')).toBe('in der Prüfung geschrieben');
    expect(worded('items.i.basis', 'unit_cost')).toBe('aus Ihren Einheitskosten');
    expect(worded('deadlines.d.kind', 'opening')).toBe('Angebotsöffnung');
    expect(worded('undated.u.kind', 'award')).toBe('Zuschlag');
    for (const kind of RequirementKind.options) expect(worded('requirements.r.kind', kind)).not.toContain('kind');
    for (const category of RequirementCategory.options) expect(worded('requirements.r.category', category)).not.toContain('category');
    for (const kind of DeadlineKind.options) expect(worded('deadlines.d.kind', kind)).not.toContain('deadlineKind');
  });

  it('stays as it is where it is text or a figure', () => {
    expect([worded('lots.l.title', 'must'), worded('fields.title', 'open'), worded('items.i.quantity', 3), worded('assessments.a.reason', 'met')]).toEqual([null, null, null, null]);
  });
});

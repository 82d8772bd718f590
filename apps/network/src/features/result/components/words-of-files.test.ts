import { EXPORT_WORDS } from '@0711/mcp-tender/exports/export-words';
import { REPORT_WORDS } from '@0711/mcp-tender/report-words';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../../i18n/messages.ts';

describe.each(['de', 'en'] as const)('calendar, workbook and report, in %s,', (locale) => {
  const { result, requirements } = MESSAGES[locale];

  it('call days and states what the page calls them', () => {
    expect(EXPORT_WORDS[locale].deadlines).toEqual(result.deadlineKind);
    expect(EXPORT_WORDS[locale].progress).toEqual(requirements.status);
    expect(EXPORT_WORDS[locale].derived).toBe(result.derivedHint);
  });

  it('call areas, fields and documents what the page calls them', () => {
    const { categories, fields, roles, notStated, computed } = REPORT_WORDS[locale];
    expect({ categories, fields, roles, notStated, computed }).toEqual({ categories: result.category, fields: result.fields, roles: result.role, notStated: result.notStated, computed: result.derived });
  });
});

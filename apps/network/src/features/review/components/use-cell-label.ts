'use client';

import { FactorName } from '@0711/mcp-tender/go-no-go/schema';
import { useTranslations } from 'next-intl';
import { entriesOf, type TaskOutput } from '@/features/outputs/schema.ts';
import { fieldName } from './field-name.ts';

/** The words for what a key names, in the reader's language: "Submission deadline", "Lot 2", the start of a requirement. */
export function useCellLabel() {
  const t = useTranslations('result');
  const o = useTranslations('taskTypes');
  return (output: TaskOutput, key: string): string => {
    const name = fieldName(key);
    if (name) return t(`fields.${name}`);
    const [root, id, member] = key.split('.');
    if (root === 'lots' && 'lots' in output) {
      const lot = output.lots.find((one) => one.id === id);
      return lot?.number ? t('lot', { number: lot.number }) : t('lotPlain');
    }
    const percent = PERCENTS.find((one) => one === root);
    if (percent) return o(`member.${percent}`);
    const entry = entriesOf(output, root ?? '').find((one) => one.id === id);
    const called = entry ? nameOf(entry) : null;
    const factor = root === 'factors' ? FactorName.options.find((one) => one === called) : undefined;
    if (factor) return o(`factor.${factor}`);
    if (called !== null) return shorten(called);
    if (root === 'award_criteria') return t('criterion');
    return root === 'requirements' ? t('requirement') : (member ?? key);
  };
}

/** Values of an estimate that stand by themselves. */
export const PERCENTS = ['overhead_percent', 'risk_percent', 'profit_percent'] as const;

/** What an entry is called by: the first of these that it has. */
function nameOf(entry: object): string | null {
  const members = new Map<string, unknown>(Object.entries(entry));
  const found = ['name', 'title', 'heading', 'label', 'words', 'text'].map((one) => members.get(one)).find((one) => typeof one === 'string' && one !== '');
  return typeof found === 'string' ? found : null;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}

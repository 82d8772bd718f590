'use client';

import type { ParseRfpOutput } from '@0711/mcp-tender/schema';
import { useTranslations } from 'next-intl';
import { fieldName } from './field-name.ts';

/** The words for what a key names, in the reader's language: "Submission deadline", "Lot 2", the start of a requirement. */
export function useCellLabel() {
  const t = useTranslations('result');
  return (output: ParseRfpOutput, key: string): string => {
    const name = fieldName(key);
    if (name) return t(`fields.${name}`);
    const [root, id, member] = key.split('.');
    if (root === 'lots') {
      const lot = output.lots.find((one) => one.id === id);
      return lot?.number ? t('lot', { number: lot.number }) : t('lotPlain');
    }
    if (root === 'award_criteria') return output.award_criteria.find((one) => one.id === id)?.name ?? t('criterion');
    if (root === 'requirements') {
      const text = output.requirements.find((one) => one.id === id)?.text;
      return text ? shorten(text) : t('requirement');
    }
    return member ?? key;
  };
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}

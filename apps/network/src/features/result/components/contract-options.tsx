'use client';

import type { ParseRfpOutput } from '@0711/mcp-tender/schema';
import { useLocale, useTranslations } from 'next-intl';
import { optionsOf } from './options-of.ts';
import { wordTenderDate } from './tender-date.ts';

/** By what options the contract may last longer: each in the documents' words; its evidence is in the timeline. */
export function ContractOptions({ output }: { output: Pick<ParseRfpOutput, 'fields' | 'deadlines' | 'undated'> }) {
  const t = useTranslations('result');
  const locale = useLocale();
  return optionsOf(output).map((option) => (
    <span key={option.key} className="block text-xs wrap-anywhere text-soft">
      {'words' in option && /^option/i.test(option.words) ? option.words : t('option', { words: 'words' in option ? option.words : wordTenderDate({ date: option.at.slice(0, 10), time: null, offset: null }, locale).day })}
    </span>
  ));
}

'use client';

import type { FieldName, ParseRfpOutput, TenderFields } from '@0711/mcp-tender/schema';
import { useTranslations } from 'next-intl';
import { SURE_FROM } from '@/components/confidence.tsx';
import { cn } from '@/components/ui/class-names.ts';
import { ContractOptions } from './contract-options.tsx';
import { FieldValue } from './field-value.tsx';
import { useResultControls } from './result-controls.tsx';

const SHOWN = ['reference_number', 'procedure_type', 'estimated_value', 'place_of_performance', 'submission_deadline', 'contract_duration_months'] as const satisfies FieldName[];
const MOST_LOTS = 4;

/** What a tender is, for somebody who sees it for the first time: who wants what, by when, for how much. Each leads to its evidence. */
export function GlanceSection({ output }: { output: ParseRfpOutput }) {
  const t = useTranslations('result');
  const { chosen, choose } = useResultControls();
  const { fields, lots } = output;
  const named = lots.filter((lot) => lot.title);
  return (
    <section aria-label={t('glance')} className="@container border-b px-4 pt-4 pb-4">
      <button type="button" onClick={() => choose('fields.title')} className="rounded-sm text-left text-base leading-snug font-semibold wrap-anywhere">
        <Headline name="title" output={output} />
      </button>
      <p className="mt-0.5">
        <button type="button" onClick={() => choose('fields.buyer_name')} className="rounded-sm text-left wrap-anywhere text-soft">
          <Headline name="buyer_name" output={output} />
        </button>
      </p>
      <dl className="mt-3 grid grid-cols-2 gap-x-6 gap-y-2.5 @lg:grid-cols-3">
        {SHOWN.map((name) => (
          <div key={name} className="min-w-0">
            <dt className="text-xs text-faint">{t(`fields.${name}`)}</dt>
            <dd>
              <button type="button" onClick={() => choose(`fields.${name}`)} className={cn('max-w-full rounded-sm text-left wrap-anywhere hover:underline hover:underline-offset-4', chosen === `fields.${name}` && 'bg-gold-soft')}>
                <FieldValue name={name} output={output} />
                <Doubt name={name} fields={fields} />
                {name === 'contract_duration_months' && <ContractOptions output={output} />}
              </button>
            </dd>
          </div>
        ))}
      </dl>
      {lots.length > 0 && (
        <div className="mt-3">
          <p className="text-xs text-faint">{t('lotCount', { count: lots.length })}</p>
          <p className="line-clamp-3 wrap-anywhere">
            {named.slice(0, MOST_LOTS).map((lot) => (lot.number ? `${lot.number}: ${lot.title}` : lot.title)).join(' · ')}
            {named.length > MOST_LOTS && ' …'}
          </p>
        </div>
      )}
    </section>
  );
}

/** A value that needs no label beside it; where there is none, the label says what is missing. */
function Headline({ name, output }: { name: 'title' | 'buyer_name'; output: ParseRfpOutput }) {
  const t = useTranslations('result');
  const { fields } = output;
  return (
    <>
      {fields[name].value === null && `${t(`fields.${name}`)}: `}
      <FieldValue name={name} output={output} />
      <Doubt name={name} fields={fields} />
    </>
  );
}

/** The mark of a value that the AI is not sure of and nobody has approved: who reads no further than this must see it. */
function Doubt({ name, fields }: { name: FieldName; fields: TenderFields }) {
  const t = useTranslations('confidence');
  const { approvedBy } = useResultControls();
  const { value, confidence } = fields[name];
  if (value === null || confidence >= SURE_FROM || approvedBy) return null;
  return (
    <>
      {' '}
      <span className="inline-block rounded-sm bg-gold-soft px-1 text-xs font-medium text-ink ring-1 ring-gold-line ring-inset" title={t('label', { value: Math.round(confidence), word: t('check') })}>
        {t('check')}
      </span>
    </>
  );
}

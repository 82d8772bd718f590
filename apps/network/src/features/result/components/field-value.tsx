'use client';

import { FIELD_KINDS, type FieldName, type TenderFields } from '@0711/mcp-tender/schema';
import { useFormatter, useLocale, useTimeZone, useTranslations } from 'next-intl';
import { splitTenderDate, wordTenderDate } from './tender-date.ts';

/** A field's value as people read it; "not stated" where the documents give none. */
export function FieldValue({ name, fields }: { name: FieldName; fields: TenderFields }) {
  const t = useTranslations('result');
  const format = useFormatter();
  const field = fields[name];
  const { value } = field;
  if (value === null) return <span className="text-faint italic">{t('notStated')}</span>;
  if (name === 'estimated_value' && typeof value === 'object' && 'amount' in value) {
    return <span className="figures">{format.number(value.amount, { style: 'currency', currency: value.currency, maximumFractionDigits: 2 })}</span>;
  }
  if (Array.isArray(value)) return <span className="figures">{value.join(', ')}</span>;
  if (typeof value === 'number') return <span className="figures">{t('months', { count: value })}</span>;
  const kind = FIELD_KINDS[name];
  if ((kind === 'datetime' || kind === 'date') && typeof value === 'string') return <TenderDate value={value} timed={kind === 'datetime'} />;
  return <span className="whitespace-pre-line">{String(value)}</span>;
}

/** A tender's date exactly as the document gives it: local time stays local, and an assumed zone is marked as assumed. */
export function TenderDate({ value, timed }: { value: string; timed: boolean }) {
  const t = useTranslations('time');
  const locale = useLocale();
  const zone = useTimeZone() ?? 'UTC';
  const parts = splitTenderDate(value);
  if (!parts) return <span>{value}</span>;
  const { day, time } = wordTenderDate(parts, locale);
  return (
    <span className="figures">
      <time dateTime={value} title={t('asWritten')}>
        {day}
        {time && `, ${time}`}
      </time>
      {timed && time && (
        <span className="ml-2 text-xs text-faint">{parts.offset ? t('offset', { offset: parts.offset === '+00:00' ? '' : parts.offset }) : t('assumedZone', { zone })}</span>
      )}
    </span>
  );
}

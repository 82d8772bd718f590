'use client';

import { statedZone } from '@0711/mcp-tender/exports/stated-zone';
import { withNamedOffset } from '@0711/mcp-tender/exports/with-named-offset';
import { undatedOfField } from '@0711/mcp-tender/exports/undated-of-field';
import { FIELD_KINDS, type FieldName, type ParseRfpOutput, type Undated } from '@0711/mcp-tender/schema';
import { useFormatter, useLocale, useTimeZone, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Badge } from '@/components/ui/surfaces.tsx';
import { DocumentText } from './document-text.tsx';
import { splitTenderDate, wordTenderDate } from './tender-date.ts';

type FieldKind = (typeof FIELD_KINDS)[FieldName];

/** A field's value as people read it; what the timeline says of it without a day, else "not stated", where the documents give none. */
export function FieldValue({ name, output }: { name: FieldName; output: Pick<ParseRfpOutput, 'fields' | 'documents' | 'undated'> }) {
  const { value, evidence } = output.fields[name];
  const undated = undatedOfField(name, output);
  if (undated) return <WithoutDay entry={undated} />;
  if (FIELD_KINDS[name] === 'text' && value !== null) return <DocumentText documents={output.documents} evidence={evidence}>{String(value)}</DocumentText>;
  return <PlainValue kind={FIELD_KINDS[name]} value={value} stated={statedZone(evidence)} />;
}

function WithoutDay({ entry: { words, period } }: { entry: Undated }) {
  const t = useTranslations('result');
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <span className="figures wrap-anywhere">{words}</span>
      <Badge title={t('noDayHint')}>{t(period ? `precision.${period.precision}` : 'noDay')}</Badge>
    </span>
  );
}

/** A value of a field's kind, wherever it was read. `stated` is the zone that the document names in words beside a time. */
export function PlainValue({ kind, value, stated = null }: { kind: FieldKind; value: unknown; stated?: string | null }) {
  const t = useTranslations('result');
  const format = useFormatter();
  if (value === null || value === undefined) return <span className="text-faint italic">{t('notStated')}</span>;
  if (typeof value === 'object' && 'amount' in value && 'currency' in value) {
    return <span className="figures">{format.number(Number(value.amount), { style: 'currency', currency: String(value.currency), maximumFractionDigits: 2 })}</span>;
  }
  if (Array.isArray(value)) return <span className="figures">{value.join(', ')}</span>;
  if (typeof value === 'number') return <span className="figures">{t('months', { count: value })}</span>;
  if ((kind === 'datetime' || kind === 'date') && typeof value === 'string') return <TenderDate value={value} timed={kind === 'datetime'} stated={stated} />;
  if (kind === 'email') return <Email address={String(value)} />;
  return <span className="whitespace-pre-line">{String(value)}</span>;
}

/** An address that breaks, where it has to, behind its @ and dots. */
function Email({ address }: { address: string }) {
  return address.split(/(?<=[@.])/).map((part, place) => (
    <Fragment key={place}>
      {place > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

/** A tender's date exactly as the document gives it: local time stays local, and a zone is shown only where it names one. */
export function TenderDate({ value, timed, stated = null }: { value: string; timed: boolean; stated?: string | null }) {
  const t = useTranslations('time');
  const r = useTranslations('result');
  const locale = useLocale();
  const zone = useTimeZone() ?? 'UTC';
  const parts = splitTenderDate(value);
  if (!parts) return <span>{value}</span>;
  const { day, time } = wordTenderDate(parts, locale);
  const zoneless = !stated && !parts.offset;
  const named = splitTenderDate(withNamedOffset(value, stated))?.offset ?? null;
  const zoneWords = stated ? `${r('statedZone', { zone: stated })}${named && !parts.offset ? ` (UTC${named})` : ''}` : parts.offset ? t('offset', { offset: parts.offset === '+00:00' ? '' : parts.offset }) : t('zoneless');
  return (
    <span className="figures">
      <time dateTime={value} title={t('asWritten')}>
        <span className="whitespace-nowrap">{time ? `${day},` : day}</span>
        {time && <> <span className="whitespace-nowrap">{time}</span></>}
      </time>
      {time === '24:00' && <span className="text-xs text-faint"> {t('endOfDay')}</span>}
      {timed && time && ' '}
      {timed && time && <span className="inline-block text-xs text-faint" title={zoneless ? t('noZone', { zone }) : undefined}>{zoneWords}</span>}
    </span>
  );
}

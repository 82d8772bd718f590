import type { ReportWords } from './report-words.ts';
import type { FieldName, TenderFields } from './schema.ts';

export type ReportLocale = 'de' | 'en';
const tag = (locale: ReportLocale): string => (locale === 'de' ? 'de-DE' : 'en-GB');

/**
 * A tender's date or time in words, as written in the document: no conversion between zones. An offset that the document gives is
 * shown behind the time. `2027-03-16T11:00` becomes “Di., 16. März 2027, 11:00 Uhr”.
 */
export function formatMoment(iso: string, locale: ReportLocale): string {
  const [day = '', clock] = iso.split('T');
  const date = new Intl.DateTimeFormat(tag(locale), { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  if (!clock) return date;
  const offset = /(Z|[+-]\d{2}:\d{2})$/.exec(clock)?.[1];
  const time = clock.slice(0, 5) + (locale === 'de' ? ' Uhr' : '');
  return `${date}, ${time}${offset ? ` (UTC${offset === 'Z' ? '' : offset.replace('-', '−')})` : ''}`;
}

/** An instant in a zone, for when something was done on our side. */
export function formatInstant(instant: string, locale: ReportLocale, timeZone: string): string {
  return new Intl.DateTimeFormat(tag(locale), { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone, timeZoneName: 'short' }).format(new Date(instant));
}

/** A number with at most two decimals; whole ones without. */
export function formatNumber(value: number, locale: ReportLocale): string {
  return new Intl.NumberFormat(tag(locale), { maximumFractionDigits: 2 }).format(value);
}

/** The words for a field's value; null when it has none. */
export function formatField<F extends FieldName>(name: F, fields: TenderFields, words: ReportWords, locale: ReportLocale): string | null {
  switch (name) {
    case 'submission_deadline': case 'questions_deadline': case 'binding_period_end': case 'contract_start': case 'contract_end': {
      const value = fields[name].value;
      return typeof value === 'string' ? formatMoment(value, locale) : null;
    }
    case 'contract_duration_months': {
      const { value } = fields.contract_duration_months;
      return value === null ? null : words.months(formatNumber(value, locale));
    }
    case 'estimated_value': {
      const { value } = fields.estimated_value;
      return value === null ? null : new Intl.NumberFormat(tag(locale), { style: 'currency', currency: value.currency }).format(value.amount);
    }
    case 'cpv_codes': {
      const { value } = fields.cpv_codes;
      return value === null || value.length === 0 ? null : value.join(', ');
    }
    default: {
      const { value } = fields[name];
      return typeof value === 'string' ? value : null;
    }
  }
}

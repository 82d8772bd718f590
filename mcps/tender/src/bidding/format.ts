import type { TenderLanguage } from './read-tender.ts';

const tag = (language: TenderLanguage): string => (language === 'de' ? 'de-DE' : 'en-GB');

/** Money in words, without cents where there are none: `500.000 €`. */
export function money(amount: number, currency: string, language: TenderLanguage): string {
  return new Intl.NumberFormat(tag(language), { style: 'currency', currency, minimumFractionDigits: Number.isInteger(amount) ? 0 : 2, maximumFractionDigits: 2 }).format(amount).replaceAll('\u00a0', ' ');
}

/** A price whose currency nobody named: at least two decimals, at most four. */
export function price(value: number, language: TenderLanguage): string {
  return new Intl.NumberFormat(tag(language), { minimumFractionDigits: 2, maximumFractionDigits: 4 }).format(value);
}

/** A number with at most two decimals. */
export function number(value: number, language: TenderLanguage): string {
  return new Intl.NumberFormat(tag(language), { maximumFractionDigits: 2 }).format(value);
}

/** `YYYY-MM-DD`, with or without a time, as a day in words: `4. März 2026`. */
export function day(iso: string, language: TenderLanguage): string {
  return new Intl.DateTimeFormat(tag(language), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
}

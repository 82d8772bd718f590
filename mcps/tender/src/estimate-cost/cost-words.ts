import type { Phrase } from '../bidding/phrase.ts';
import type { TenderLanguage } from '../bidding/read-tender.ts';

/** What can be said of a position and of a calculation. */
export type CostCode =
  | 'openUnitCost' | 'noQuantity' | 'noRate' | 'unitCost' | 'time' | 'timeOpen' | 'otherUnit' | 'statedPrice' | 'outside' | 'every' | 'everyOpen'
  | 'dayHours' | 'vat' | 'noSurcharge' | 'optional' | 'scope' | 'left';

type CostWords = {
  notes: Record<CostCode, (...values: string[]) => string>;
  unitWarning: (position: string, match: string, own: string, asked: string) => string;
  open: (open: number, all: number) => string;
  nothing: string;
  always: string;
};

/** A sentence of a calculation, not yet in any language. */
export const costPhrase = (code: CostCode, ...values: Phrase['values']): Phrase => ({ code, values });

/** The surcharges that a profile may leave out. */
export const SURCHARGES = { overhead_percent: { de: 'Gemeinkosten', en: 'overhead' }, risk_percent: { de: 'Wagnis', en: 'risk' }, profit_percent: { de: 'Gewinn', en: 'profit' } };

const PERIODS_DE: Record<string, string> = { week: 'Woche', month: 'Monat', quarter: 'Quartal', year: 'Jahr' };

/** The same in words, and what a reviewer is told of the whole. */
export const COST_WORDS: Record<TenderLanguage, CostWords> = {
  de: {
    notes: {
      openUnitCost: () => 'Kein Kostenansatz des Unternehmens passt.',
      noQuantity: () => 'In den Unterlagen steht keine eindeutige Menge.',
      noRate: (match = '') => `Kostenansatz „${match}“ ohne Stundensatz.`,
      unitCost: (match = '') => `Kostenansatz „${match}“.`,
      time: (role = '') => `Stundensatz „${role}“.`,
      timeOpen: () => 'Kein Stundensatz des Unternehmens passt zur Rolle.',
      otherUnit: (match = '', own = '', asked = '') => `Kostenansatz „${match}“ gilt je ${own}, verlangt ist ${asked}.`,
      statedPrice: (price = '') => `In den Unterlagen steht ein Einheitspreis von ${price}.`,
      outside: (kind = '', quantity = '') => `${kind === 'optional' ? 'Bedarfsposition' : 'Alternativposition'}: zählt nicht zur Summe (Menge in den Unterlagen: ${quantity}).`,
      every: (count = '', periods = '') => `${count} × ${periods} Vertragslaufzeit.`,
      everyOpen: (period = '') => `Angegeben je ${PERIODS_DE[period] ?? period}; die Unterlagen nennen keine Laufzeit.`,
      dayHours: (hours = '') => `Ein Arbeitstag hat ${hours} Stunden.`,
      vat: () => 'Alle Beträge ohne Umsatzsteuer.',
      noSurcharge: (names = '') => `Das Profil nennt keinen Satz für ${names}; gerechnet ist mit 0 %.`,
      optional: () => 'Bedarfs- und Alternativpositionen stehen mit Menge 0, damit sie die Summe nicht verändern.',
      scope: () => 'Die Unterlagen enthalten weder Leistungsverzeichnis noch Preisblatt; die Positionen folgen der Leistungsbeschreibung.',
      left: (count = '') => (count === '1' ? 'Ein weiterer Satz der Leistungsbeschreibung ist keine eigene Position.' : `${count} weitere Sätze der Leistungsbeschreibung sind keine eigenen Positionen.`),
    },
    unitWarning: (position, match, own, asked) => `${position}: Der Kostenansatz „${match}“ gilt je ${own}, das Verzeichnis rechnet in ${asked}. Die Position bleibt offen.`,
    open: (open, all) => `${open} von ${all} Positionen sind offen und zählen nicht zur Summe.`,
    nothing: 'Die Unterlagen nennen nichts, was sich kalkulieren ließe.',
    always: 'Eine Kalkulation gibt immer ein Mensch frei.',
  },
  en: {
    notes: {
      openUnitCost: () => 'None of the company’s unit costs fits.',
      noQuantity: () => 'The documents state no single quantity.',
      noRate: (match = '') => `Unit cost “${match}” has no hourly rate.`,
      unitCost: (match = '') => `Unit cost “${match}”.`,
      time: (role = '') => `Rate “${role}”.`,
      timeOpen: () => 'None of the company’s rates fits the role.',
      otherUnit: (match = '', own = '', asked = '') => `Unit cost “${match}” is per ${own}, asked is ${asked}.`,
      statedPrice: (price = '') => `The documents state a unit price of ${price}.`,
      outside: (kind = '', quantity = '') => `${kind === 'optional' ? 'Optional item' : 'Alternative item'}: not part of the sum (quantity in the documents: ${quantity}).`,
      every: (count = '', periods = '') => `${count} × ${periods} of contract.`,
      everyOpen: (period = '') => `Stated per ${period}; the documents give no duration.`,
      dayHours: (hours = '') => `A working day has ${hours} hours.`,
      vat: () => 'All amounts without VAT.',
      noSurcharge: (names = '') => `The profile states no rate for ${names}; 0% is used.`,
      optional: () => 'Optional and alternative items stand with quantity 0, so that they do not change the sum.',
      scope: () => 'The documents hold neither a bill of quantities nor a price sheet; the positions follow the scope of work.',
      left: (count = '') => (count === '1' ? 'One further sentence of the scope is no position of its own.' : `${count} further sentences of the scope are no positions of their own.`),
    },
    unitWarning: (position, match, own, asked) => `${position}: the unit cost “${match}” is per ${own}, the sheet counts in ${asked}. The position stays open.`,
    open: (open, all) => `${open} of ${all} positions are open and not part of the sum.`,
    nothing: 'The documents state nothing that could be calculated.',
    always: 'A calculation is always released by a person.',
  },
};

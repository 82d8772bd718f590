import type { TenderLanguage } from '../bidding/read-tender.ts';

export type CostWords = {
  openUnitCost: string; noQuantity: string; noRate: (match: string) => string; unitCost: (match: string) => string; time: (role: string) => string; timeOpen: string;
  otherUnit: (match: string, own: string, asked: string) => string; unitWarning: (position: string, match: string, own: string, asked: string) => string;
  statedPrice: (price: string) => string; outside: (kind: 'optional' | 'alternative', quantity: string) => string; every: (count: string, unit: string, months: string) => string; everyOpen: (period: 'week' | 'month' | 'quarter' | 'year') => string;
  dayHours: (hours: number) => string; vat: string; noSurcharge: (names: string) => string; optional: string; scope: string; left: (count: number) => string; open: (open: number, all: number) => string; nothing: string;
  overhead: string; risk: string; profit: string; always: string;
};

/** What a calculation says of its positions, in the language of the tender. */
export const COST_WORDS: Record<TenderLanguage, CostWords> = {
  de: {
    openUnitCost: 'Kein Kostenansatz des Unternehmens passt.',
    noQuantity: 'In den Unterlagen steht keine eindeutige Menge.',
    noRate: (match) => `Kostenansatz „${match}“ ohne Stundensatz.`,
    unitCost: (match) => `Kostenansatz „${match}“.`,
    time: (role) => `Stundensatz „${role}“.`,
    timeOpen: 'Kein Stundensatz des Unternehmens passt zur Rolle.',
    otherUnit: (match, own, asked) => `Kostenansatz „${match}“ gilt je ${own}, verlangt ist ${asked}.`,
    unitWarning: (position, match, own, asked) => `${position}: Der Kostenansatz „${match}“ gilt je ${own}, das Verzeichnis rechnet in ${asked}. Die Position bleibt offen.`,
    statedPrice: (price) => `In den Unterlagen steht ein Einheitspreis von ${price}.`,
    outside: (kind, quantity) => `${kind === 'optional' ? 'Bedarfsposition' : 'Alternativposition'}: zählt nicht zur Summe (Menge in den Unterlagen: ${quantity}).`,
    every: (count, unit, months) => `${count} ${unit} × ${months} Vertragslaufzeit.`,
    everyOpen: (period) => `Angegeben je ${{ week: 'Woche', month: 'Monat', quarter: 'Quartal', year: 'Jahr' }[period]}; die Unterlagen nennen keine Laufzeit.`,
    dayHours: (hours) => `Ein Arbeitstag hat ${hours} Stunden.`,
    vat: 'Alle Beträge ohne Umsatzsteuer.',
    noSurcharge: (names) => `Das Profil nennt keinen Satz für ${names}; gerechnet ist mit 0 %.`,
    optional: 'Bedarfs- und Alternativpositionen stehen mit Menge 0, damit sie die Summe nicht verändern.',
    scope: 'Die Unterlagen enthalten weder Leistungsverzeichnis noch Preisblatt; die Positionen folgen der Leistungsbeschreibung.',
    left: (count) => `${count} weitere Sätze der Leistungsbeschreibung sind keine eigenen Positionen.`,
    open: (open, all) => `${open} von ${all} Positionen sind offen und zählen nicht zur Summe.`,
    nothing: 'Die Unterlagen nennen nichts, was sich kalkulieren ließe.',
    overhead: 'Gemeinkosten', risk: 'Wagnis', profit: 'Gewinn',
    always: 'Eine Kalkulation gibt immer ein Mensch frei.',
  },
  en: {
    openUnitCost: 'None of the company\'s unit costs fits.',
    noQuantity: 'The documents state no single quantity.',
    noRate: (match) => `Unit cost “${match}” has no hourly rate.`,
    unitCost: (match) => `Unit cost “${match}”.`,
    time: (role) => `Rate “${role}”.`,
    timeOpen: 'None of the company\'s rates fits the role.',
    otherUnit: (match, own, asked) => `Unit cost “${match}” is per ${own}, asked is ${asked}.`,
    unitWarning: (position, match, own, asked) => `${position}: the unit cost “${match}” is per ${own}, the sheet counts in ${asked}. The position stays open.`,
    statedPrice: (price) => `The documents state a unit price of ${price}.`,
    outside: (kind, quantity) => `${kind === 'optional' ? 'Optional item' : 'Alternative item'}: not part of the sum (quantity in the documents: ${quantity}).`,
    every: (count, unit, months) => `${count} ${unit} × ${months} of contract.`,
    everyOpen: (period) => `Stated per ${period}; the documents give no duration.`,
    dayHours: (hours) => `A working day has ${hours} hours.`,
    vat: 'All amounts without VAT.',
    noSurcharge: (names) => `The profile states no ${names}; 0 % is used.`,
    optional: 'Optional and alternative items stand with quantity 0, so that they do not change the sum.',
    scope: 'The documents hold neither a bill of quantities nor a price sheet; the positions follow the scope of work.',
    left: (count) => `${count} further sentences of the scope are no positions of their own.`,
    open: (open, all) => `${open} of ${all} positions are open and not part of the sum.`,
    nothing: 'The documents state nothing that could be calculated.',
    overhead: 'overhead', risk: 'risk', profit: 'profit',
    always: 'A calculation is always released by a person.',
  },
};

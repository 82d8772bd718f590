import type { CostItem, EstimateCostOutput } from './schema.ts';

export type WorkbookWords = {
  sheets: { calculation: string; surcharges: string; sources: string };
  title: string; currency: (code: string) => string; from: string; origin: Record<EstimateCostOutput['source'], string>;
  columns: { position: string; text: string; quantity: string; unit: string; hoursPerUnit: string; rate: string; materialPerUnit: string; hours: string; labour: string; material: string; sum: string; state: string; basis: string; note: string };
  open: string; sumOf: (group: string) => string; total: string; overhead: string; risk: string; profit: string; net: string; openItems: string; noVat: string;
  share: string; explain: string; assumptions: string; item: string; file: string; page: string; quote: string; warnings: string; page_of: readonly [string, string];
  basis: Record<CostItem['basis'], string>;
};

/** Every word of the workbook that is not the tender's own. Sheet names have at most 31 characters and none of `[]:*?/\`. */
export const WORKBOOK_WORDS: Record<'de' | 'en', WorkbookWords> = {
  de: {
    sheets: { calculation: 'Kalkulation', surcharges: 'Zuschläge', sources: 'Annahmen und Belege' },
    title: 'Kalkulation', currency: (code) => `Alle Beträge in ${code}, ohne Umsatzsteuer`, from: 'Positionen aus',
    origin: { bill_of_quantities: 'dem Leistungsverzeichnis', price_sheet: 'dem Preisblatt', scope: 'der Leistungsbeschreibung' },
    columns: { position: 'Pos.', text: 'Leistung', quantity: 'Menge', unit: 'Einheit', hoursPerUnit: 'Std. je Einheit', rate: 'Stundensatz', materialPerUnit: 'Material je Einheit', hours: 'Stunden', labour: 'Lohn', material: 'Material', sum: 'Einzelkosten', state: 'Stand', basis: 'Grundlage', note: 'Hinweis' },
    open: 'offen', sumOf: (group) => `Summe ${group}`, total: 'Summe Einzelkosten', overhead: 'Gemeinkosten', risk: 'Wagnis', profit: 'Gewinn', net: 'Angebotssumme netto', openItems: 'Offene Positionen', noVat: 'ohne Umsatzsteuer',
    share: 'Zuschlag', explain: 'Gemeinkosten auf Lohn und Material, Wagnis auf die Summe daraus, Gewinn auf alles davor. Die Sätze hier zu ändern ändert die Kalkulation.',
    assumptions: 'Annahmen', item: 'Leistung', file: 'Datei', page: 'Fundstelle', quote: 'Wortlaut in den Unterlagen', warnings: 'Hinweise', page_of: ['Seite ', ' von '],
    basis: { document: 'Unterlagen', unit_cost: 'Kostenansatz', model: 'Vorschlag eines Modells', person: 'geprüft', open: '' },
  },
  en: {
    sheets: { calculation: 'Calculation', surcharges: 'Surcharges', sources: 'Assumptions and sources' },
    title: 'Calculation', currency: (code) => `All amounts in ${code}, without VAT`, from: 'Positions from',
    origin: { bill_of_quantities: 'the bill of quantities', price_sheet: 'the price sheet', scope: 'the scope of work' },
    columns: { position: 'Item', text: 'Work', quantity: 'Quantity', unit: 'Unit', hoursPerUnit: 'Hours per unit', rate: 'Hourly rate', materialPerUnit: 'Material per unit', hours: 'Hours', labour: 'Labour', material: 'Material', sum: 'Direct cost', state: 'State', basis: 'Basis', note: 'Note' },
    open: 'open', sumOf: (group) => `Sum ${group}`, total: 'Sum of direct costs', overhead: 'Overhead', risk: 'Risk', profit: 'Profit', net: 'Net bid sum', openItems: 'Open items', noVat: 'without VAT',
    share: 'Surcharge', explain: 'Overhead on labour and material, risk on the sum of these, profit on all before it. Changing the shares here changes the calculation.',
    assumptions: 'Assumptions', item: 'Work', file: 'File', page: 'Place', quote: 'Words in the documents', warnings: 'Notes', page_of: ['Page ', ' of '],
    basis: { document: 'documents', unit_cost: 'unit cost', model: 'proposed by a model', person: 'reviewed', open: '' },
  },
};

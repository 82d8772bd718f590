import type { ComplianceEntry } from './schema.ts';

export type DocumentWords = {
  bid: string; contents: string; matrix: string; matrixNote: string; columns: readonly [string, string, string, string, string, string]; status: Record<ComplianceEntry['status'], string>;
  kinds: Record<ComplianceEntry['kind'], string>; exclusion: string; pageOf: readonly [string, string]; page: (page: number) => string; none: string;
  draft: (gaps: number, open: number, all: number, model: string | null) => string;
};

/** The words of the bid document that are neither the company's nor the tender's. */
export const DOCUMENT_WORDS: Record<'de' | 'en', DocumentWords> = {
  de: {
    bid: 'Angebot', contents: 'Inhalt', matrix: 'Anforderungsmatrix', matrixNote: 'Jede Anforderung der Vergabeunterlagen mit der Antwort darauf.',
    columns: ['Nr.', 'Anforderung', 'Art', 'Stand', 'Antwort', 'Fundstelle'], status: { fulfilled: 'erfüllt', partly: 'teilweise belegt', not_fulfilled: 'nicht erfüllt', open: 'offen' },
    kinds: { must: 'Muss', should: 'Soll', may: 'Kann' }, exclusion: 'Ausschluss', pageOf: ['Seite ', ' von '], page: (page) => `S. ${page}`, none: 'Keine Anforderungen gefunden.',
    draft: (gaps, open, all, model) => `Entwurf, noch kein Angebot: ${gaps} markierte Stellen sind zu ergänzen, ${open} von ${all} Anforderungen sind offen.${model ? ` Teile hat das Sprachmodell ${model} aus Texten des Unternehmens geschrieben.` : ' Ohne Sprachmodell erstellt.'} Diesen Absatz vor der Abgabe löschen.`,
  },
  en: {
    bid: 'Bid', contents: 'Contents', matrix: 'Compliance matrix', matrixNote: 'Every requirement of the tender documents with the answer to it.',
    columns: ['No.', 'Requirement', 'Kind', 'State', 'Answer', 'Place'], status: { fulfilled: 'fulfilled', partly: 'partly shown', not_fulfilled: 'not fulfilled', open: 'open' },
    kinds: { must: 'must', should: 'should', may: 'may' }, exclusion: 'exclusion', pageOf: ['Page ', ' of '], page: (page) => `p. ${page}`, none: 'No requirements found.',
    draft: (gaps, open, all, model) => `A draft, not yet a bid: ${gaps} marked places are to be filled in, ${open} of ${all} requirements are open.${model ? ` Parts were written by the language model ${model} from texts of the company.` : ' Made without a language model.'} Delete this paragraph before you submit.`,
  },
};

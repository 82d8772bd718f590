import type { ModelErrorCode } from '@0711/mcp-sdk/language-model';
import { REPORT_WORDS } from '../report-words.ts';
import type { FieldName } from '../schema.ts';

type ModelWords = {
  why: (code: ModelErrorCode) => string;
  failed: (code: ModelErrorCode) => string;
  disagrees: (field: FieldName, rules: string, model: string) => string;
  instruction: (file: string, page: number | null) => string;
};

const WHY: Record<'de' | 'en', Record<ModelErrorCode, string>> = {
  de: {
    unreachable: 'es ist nicht erreichbar', timeout: 'es antwortet nicht rechtzeitig', refused: 'es lehnt die Anfrage ab', invalid_answer: 'seine Antwort war nicht brauchbar',
    too_long: 'die Unterlagen sind zu lang für das Modell', over_budget: 'das Kontingent dieser Aufgabe ist verbraucht',
  },
  en: {
    unreachable: 'it cannot be reached', timeout: 'it does not answer in time', refused: 'it refuses the question', invalid_answer: 'its answer could not be used',
    too_long: 'the documents are too long for it', over_budget: 'the allowance of this task is used up',
  },
};

/** What is said of a language model's part, in the language of the tender. */
export const MODEL_WORDS: Record<'de' | 'en', ModelWords> = {
  de: {
    why: (code) => `${WHY.de[code]}.`,
    failed: (code) => `Das Sprachmodell konnte nicht alles prüfen: ${WHY.de[code]}. Das Ergebnis stammt dort allein aus den Regeln.`,
    disagrees: (field, rules, model) => `„${REPORT_WORDS.de.fields[field]}“: die Regeln lesen „${rules}“, das Sprachmodell liest „${model}“.`,
    instruction: (file, page) => `${file}${page ? `, Seite ${page}` : ''}: ein Absatz richtet sich an ein KI-System statt an Bieter. Er wurde dem Sprachmodell nicht vorgelegt.`,
  },
  en: {
    why: (code) => `${WHY.en[code]}.`,
    failed: (code) => `The language model could not check everything: ${WHY.en[code]}. There the result comes from the rules alone.`,
    disagrees: (field, rules, model) => `“${REPORT_WORDS.en.fields[field]}”: the rules read “${rules}”, the language model reads “${model}”.`,
    instruction: (file, page) => `${file}${page ? `, page ${page}` : ''}: a paragraph addresses an AI system instead of bidders. It was not shown to the language model.`,
  },
};

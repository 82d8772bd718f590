import type { Evidence } from '@0711/contract/evidence';
import type { ParseRfpOutput } from '@0711/mcp-tender/schema';

/** The language (`de`) of the document that a value was first found in; undefined where the value has no place or the language is not known. */
export function languageOf(documents: Pick<ParseRfpOutput['documents'][number], 'id' | 'language'>[], evidence: readonly Pick<Evidence, 'document'>[]): string | undefined {
  const place = evidence[0]?.document;
  return documents.find(({ id }) => id === place)?.language ?? undefined;
}

import type { Evidence } from '@0711/contract/evidence';
import type { ParseRfpOutput } from '@0711/mcp-tender/schema';
import { languageOf } from './language-of.ts';

type Props = { documents: ParseRfpOutput['documents']; evidence: readonly Evidence[]; children: string };

/** Words of a document in its language, so that long ones break by its rules; where the language is not known, nothing is hyphenated. */
export function DocumentText({ documents, evidence, children }: Props) {
  const language = languageOf(documents, evidence);
  return (
    <span lang={language} className={language ? 'hyphens-auto whitespace-pre-line [hyphenate-limit-chars:12_4_4]' : 'whitespace-pre-line'}>
      {children}
    </span>
  );
}

import { FileFault } from '@0711/contract/file-fault';
import type { Reason } from '@0711/contract/reason';
import type { useTranslations } from 'next-intl';

/** Codes that have words; of a file that cannot be read the fault tells, whatever the code. */
const CODES = [
  'contradiction', 'scanned_page', 'unreadable_page', 'impossible_date', 'mixed_tenders', 'ocr_doubtful', 'hidden_text', 'unread_part', 'model_disagrees',
  'instruction_in_text', 'incomplete', 'other_language', 'no_tender', 'estimate', 'estimate_empty', 'estimate_open', 'bid', 'recommend_go', 'recommend_conditional', 'recommend_no_go', 'recommend_open', 'score', 'corrections_lost',
  'time_limit', 'document_not_found', 'reader_failed', 'file_missing', 'invalid_output', 'internal',
] as const;

/** The words of one language. */
export type ReasonWords = { reason: ReturnType<typeof useTranslations<'reasons'>>; fault: ReturnType<typeof useTranslations<'documents.fault'>> };

/** Why a task waits or has failed, in the language of the words; null where a reason has none in it, or there are no reasons: then the Platform's sentence has to do. */
export function wordReasons(words: ReasonWords, reasons: readonly Reason[]): string | null {
  const parts = reasons.map((reason) => wordReason(words, reason));
  return parts.length === 0 || parts.includes(null) ? null : parts.join(' ');
}

function wordReason({ reason, fault }: ReasonWords, { code, params }: Reason): string | null {
  const ofFile = FileFault.safeParse(params['fault']);
  if (ofFile.success) return reason('file', { file: params['file'] ?? '', why: fault(ofFile.data) });
  const known = CODES.find((one) => one === code);
  return known ? reason(known, params) : null;
}

import { renderEligibilityReport } from '../check-eligibility/eligibility-document.ts';
import { CheckEligibilityOutput } from '../check-eligibility/schema.ts';
import { estimateWorkbook } from '../estimate-cost/estimate-workbook.ts';
import { EstimateCostOutput } from '../estimate-cost/schema.ts';
import { bidDocument } from '../generate-bid/bid-document.ts';
import { GenerateBidOutput } from '../generate-bid/schema.ts';
import { renderDecisionReport } from '../go-no-go/decision-document.ts';
import { GoNoGoOutput } from '../go-no-go/schema.ts';
import { renderTenderReport } from '../report-docx.ts';
import { ParseRfpOutput } from '../schema.ts';
import { localeOf } from './tender-summary.ts';

export type OfficeForm = 'docx' | 'xlsx';
type Writer = (output: unknown, title: string) => Promise<Uint8Array>;

const WRITERS: Record<OfficeForm, Record<string, Writer>> = {
  docx: {
    parse_rfp(output, title) {
      const parsed = ParseRfpOutput.parse(output);
      return renderTenderReport(parsed, { locale: localeOf(parsed.documents), title, timeZone: 'Europe/Berlin' });
    },
    check_eligibility(output, title) {
      const parsed = CheckEligibilityOutput.parse(output);
      return renderEligibilityReport(parsed, { locale: localeOf(parsed.documents), title, timeZone: 'Europe/Berlin' });
    },
    go_no_go(output, title) {
      const parsed = GoNoGoOutput.parse(output);
      return renderDecisionReport(parsed, { locale: localeOf(parsed.documents), title, timeZone: 'Europe/Berlin' });
    },
    generate_bid(output) {
      const parsed = GenerateBidOutput.parse(output);
      return bidDocument(parsed, { locale: parsed.language });
    },
  },
  xlsx: {
    estimate_cost(output) {
      const parsed = EstimateCostOutput.parse(output);
      return estimateWorkbook(parsed, { locale: localeOf(parsed.documents) });
    },
  },
};

/** What writes a task's results in this form; null for a task that has none. `title` is what the file is called inside. */
export function officeWriter(taskType: string, form: OfficeForm): Writer | null {
  const writers = WRITERS[form];
  return Object.hasOwn(writers, taskType) ? (writers[taskType] ?? null) : null;
}

import { EstimateCostOutput } from '../estimate-cost/schema.ts';
import { estimateWorkbook } from '../estimate-cost/estimate-workbook.ts';
import { renderTenderReport } from '../report-docx.ts';
import { ParseRfpOutput } from '../schema.ts';
import { UsageError } from './command-options.ts';
import { localeOf } from './tender-summary.ts';

/** A task's result as a Word document or workbook. Throws UsageError for a task that has none. */
export async function officeFile(taskType: string, form: 'docx' | 'xlsx', { output, title }: { output: unknown; title: string }): Promise<Uint8Array> {
  if (taskType === 'parse_rfp' && form === 'docx') {
    const parsed = ParseRfpOutput.parse(output);
    return renderTenderReport(parsed, { locale: localeOf(parsed.documents), title, timeZone: 'Europe/Berlin' });
  }
  if (taskType === 'estimate_cost' && form === 'xlsx') {
    const parsed = EstimateCostOutput.parse(output);
    return estimateWorkbook(parsed, { locale: localeOf(parsed.documents) });
  }
  throw new UsageError(`${taskType} gives no ${form.toUpperCase()}`);
}

/** Whether a task's result can be had in this form, before any work is done. */
export function hasOfficeFile(taskType: string, form: 'docx' | 'xlsx'): boolean {
  return form === 'docx' ? taskType === 'parse_rfp' : taskType === 'estimate_cost';
}

import { AppError } from '@0711/contract/errors';
import { renderEligibilityReport } from '@0711/mcp-tender/check-eligibility/eligibility-document';
import { estimateWorkbook } from '@0711/mcp-tender/estimate-cost/estimate-workbook';
import { complianceWorkbook } from '@0711/mcp-tender/exports/compliance-workbook';
import { calendarDaysOf } from '@0711/mcp-tender/exports/deadlines-of';
import { tenderCalendar } from '@0711/mcp-tender/exports/tender-calendar';
import { bidDocument } from '@0711/mcp-tender/generate-bid/bid-document';
import { renderDecisionReport } from '@0711/mcp-tender/go-no-go/decision-document';
import { renderTenderReport } from '@0711/mcp-tender/report-docx';
import type { ParseRfpOutput, Requirement } from '@0711/mcp-tender/schema';
import type { SectionOf } from '@0711/mcp-tender/section-of';
import { z } from 'zod';
import { outputIn } from '../outputs/output-in.ts';
import type { TaskOutput } from '../outputs/schema.ts';
import type { RequirementState } from '../requirements/schema.ts';

export const ResultFormat = z.enum(['json', 'docx', 'xlsx', 'ics']);
export type ResultFormat = z.infer<typeof ResultFormat>;

export type FileOptions = {
  locale: 'de' | 'en';
  timeZone: string;
  title: string;
  taskId: string;
  revision: number;
  url: string;
  /** How far people are with the requirements; asked for only where the file says it. */
  states: () => Promise<RequirementState[]>;
  /** Of a calendar: the one day that is wanted. */
  day?: string;
  /** Names the place of evidence in documents without pages. */
  sectionOf?: SectionOf;
  approvedBy?: string;
  approvedAt?: string;
};

type Written = Promise<Uint8Array<ArrayBuffer> | string | null>;

/** What a result's file holds; null where a result of its kind has no such file. */
export async function writeResult(stored: TaskOutput, format: Exclude<ResultFormat, 'json'>, options: FileOptions): Written {
  const output = outputIn(stored, options.locale);
  switch (output.schema) {
    case 'tender.parse_rfp/1':
      if (format === 'docx') return new Uint8Array(await renderTenderReport(output, options));
      return format === 'ics' ? calendar(output, options) : matrix(output.requirements, options);
    case 'tender.extract_requirements/1':
      return format === 'xlsx' ? matrix(output.requirements, options) : null;
    case 'tender.check_eligibility/1':
      return format === 'docx' ? new Uint8Array(await renderEligibilityReport(output, options)) : null;
    case 'tender.go_no_go/1':
      return format === 'docx' ? new Uint8Array(await renderDecisionReport(output, options)) : null;
    case 'tender.estimate_cost/1':
      return format === 'xlsx' ? new Uint8Array(await estimateWorkbook(output, options)) : null;
    case 'tender.generate_bid/1':
      return format === 'docx' ? new Uint8Array(await bidDocument(output, { locale: options.locale })) : null;
  }
}

function calendar(output: ParseRfpOutput, { day, ...options }: FileOptions): string {
  const days = calendarDaysOf(output).filter((one) => day === undefined || one.key === day);
  if (day !== undefined && days.length === 0) throw new AppError('not_found', 'the result has no such day');
  return tenderCalendar(days, { ...options, title: output.fields.title.value ?? options.title });
}

async function matrix(requirements: readonly Requirement[], { states, ...options }: FileOptions): Promise<Uint8Array<ArrayBuffer>> {
  const byId = new Map((await states()).map((state) => [state.requirement_id, state]));
  const rows = requirements.map((requirement) => {
    const state = byId.get(requirement.id);
    return { requirement, status: state?.status ?? ('open' as const), owner: state?.owner?.name ?? null, note: state?.note ?? '' };
  });
  return new Uint8Array(await complianceWorkbook(rows, options));
}

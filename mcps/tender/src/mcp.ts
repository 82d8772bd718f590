import { defineMcp, defineTaskType } from '@0711/mcp-sdk/define-mcp';
import { parseRfp } from './parse-rfp.ts';
import { ParseRfpInput, ParseRfpOutput } from './schema.ts';

/** TENDER: reads tenders and says what they ask, until when, and by what they will be judged. */
export const tender = defineMcp({
  id: 'TENDER',
  name: 'TENDER',
  description: 'Reads tender documents in German and English: key data, deadlines, lots, award criteria and requirements, each with its place in the document.',
  category: 'Sales',
  icon: 'gavel',
  color: '#8a6a1f',
  version: '0.1.0',
  publisher: '0711',
  languages: ['de', 'en'],
  fileTypes: ['pdf', 'docx', 'html', 'md', 'txt'],
  pricing: { model: 'subscription_and_usage', subscriptionMonthlyCents: 29900, usagePricePerUnitCents: 200, usageUnit: 'bid', freeUnits: 5, millionTokensCents: 300 },
  taskTypes: {
    parse_rfp: defineTaskType({
      title: 'Read a tender',
      input: ParseRfpInput,
      output: ParseRfpOutput,
      documents: (input) => input.documents,
      run: parseRfp,
    }),
  },
});

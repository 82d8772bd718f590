import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseDocument } from '@0711/documents/parse-document';
import type { ReadDocument } from '@0711/mcp-sdk/context';
import { describe, expect, test } from 'vitest';
import { CompanyProfile } from '../company-profile.ts';
import { checkEligibility } from '../check-eligibility/check-eligibility.ts';
import { CheckEligibilityInput, CheckEligibilityOutput } from '../check-eligibility/schema.ts';
import { estimateCost } from '../estimate-cost/estimate-cost.ts';
import { EstimateCostInput, EstimateCostOutput } from '../estimate-cost/schema.ts';
import { extractRequirements } from '../extract-requirements/extract-requirements.ts';
import { splitGaps } from '../generate-bid/gap.ts';
import { generateBid } from '../generate-bid/generate-bid.ts';
import { GenerateBidInput, GenerateBidOutput } from '../generate-bid/schema.ts';
import { goNoGo } from '../go-no-go/go-no-go.ts';
import { GoNoGoInput, GoNoGoOutput } from '../go-no-go/schema.ts';
import { cleaner, developer } from '../testing/companies.ts';
import { contextOf } from '../testing/contexts.ts';

const FORMATS = { pdf: 'pdf', html: 'html', md: 'markdown', docx: 'docx', xml: 'xml', x83: 'gaeb' } as const;
const folders = { own: '../../../../fixtures/tenders/docs/', real: '../../../../../shared/data/tender-dev/docs/' };
const nobody = CompanyProfile.parse({ name: 'Neu GmbH' });

async function open(folder: keyof typeof folders, file: string): Promise<ReadDocument | null> {
  const bytes = await readFile(new URL(folders[folder] + file, import.meta.url)).catch(() => null);
  if (!bytes) return null;
  const ending = Object.entries(FORMATS).find(([name]) => file.endsWith(`.${name}`));
  if (!ending) throw new Error(`${file} is of no known format`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...(await parseDocument({ bytes: new Uint8Array(bytes), format: ending[1] })), id: sha256.slice(0, 16), file, sha256 };
}

const FILES = [
  ['own', 'de-neuenbruck-dms.pdf'], ['own', 'en-northmere-passenger-information.docx'], ['own', 'de-hohenfels-schulverpflegung.html'],
  ['real', 'de-uba-bekanntmachung.pdf'], ['real', 'de-greentrails-vhb631eu.pdf'], ['real', 'en-18f-tdrs-rfq.docx'], ['real', 'en-alaska-aries-rfp.md'], ['real', 'en-ted-481364-2020.xml'],
] as const;
const tenders = await Promise.all(FILES.map(async ([folder, file]) => [file, await open(folder, file)] as const));

describe('all task types on whole tenders', () => {
  test.for(tenders)('%s', async ([file, document], { skip }) => {
    if (!document) return skip('the documents for development are not there');
    const ctx = contextOf([document]);
    const company = file.startsWith('de-') ? cleaner : developer;
    const asked = { documents: [document.id] };
    const proved = (entries: { evidence: { document: string; quote: string; start: number; end: number }[] }[]): void => {
      for (const { quote, start, end } of entries.flatMap(({ evidence }) => evidence)) expect(document.text.slice(start, end)).toBe(quote);
    };

    const { requirements } = (await extractRequirements(asked, ctx)).output;
    proved(requirements);

    const checked = (await checkEligibility(CheckEligibilityInput.parse({ ...asked, company }), ctx)).output;
    CheckEligibilityOutput.parse(checked);
    for (const { verdict, missing, shown_by, confidence } of checked.assessments) {
      expect(missing === null).toBe(verdict === 'met');
      if (verdict === 'met') expect(shown_by.length).toBeGreaterThan(0);
      if (verdict === 'unclear') expect(confidence).toBe(0);
    }
    const blank = (await checkEligibility(CheckEligibilityInput.parse({ ...asked, company: nobody }), ctx)).output;
    expect(blank.assessments.filter(({ verdict }) => verdict !== 'unclear')).toEqual([]);

    const advice = (await goNoGo(GoNoGoInput.parse({ ...asked, company, today: '2026-01-01' }), ctx)).output;
    GoNoGoOutput.parse(advice);
    proved(advice.factors);

    const estimate = (await estimateCost(EstimateCostInput.parse({ ...asked, company: nobody }), ctx)).output;
    EstimateCostOutput.parse(estimate);
    expect(estimate.totals).toMatchObject({ net: 0, open_items: estimate.items.length });
    proved(estimate.items);

    const bid = (await generateBid(GenerateBidInput.parse({ ...asked, company }), ctx)).output;
    GenerateBidOutput.parse(bid);
    expect(bid.compliance.map(({ id }) => id)).toEqual(requirements.map(({ id }) => id));
    // What is marked as missing is named with its place, also where a part is shown.
    for (const { status, answer, needs } of bid.compliance) expect(splitGaps(answer).some(({ gap }) => gap)).toBe(status === 'open' || (status === 'partly' && needs !== null));
    for (const { needs } of bid.compliance.filter(({ status }) => status === 'open')) expect(needs).not.toBeNull();
    proved(bid.sections);
  });
});

import { z } from 'zod';
import { Requirement, TenderDocument, TenderWarning, tenderInput } from '../schema.ts';

export const ExtractRequirementsInput = z.strictObject(tenderInput).meta({ id: 'ExtractRequirementsInput' });
export type ExtractRequirementsInput = z.infer<typeof ExtractRequirementsInput>;

export const EXTRACT_REQUIREMENTS_SCHEMA = 'tender.extract_requirements/1';

/** Everything that a bidder must, should or may do or be, in the order of the documents. */
export const ExtractRequirementsOutput = z
  .object({ schema: z.literal(EXTRACT_REQUIREMENTS_SCHEMA), documents: z.array(TenderDocument), requirements: z.array(Requirement), warnings: z.array(TenderWarning) })
  .meta({ id: 'ExtractRequirementsOutput' });
export type ExtractRequirementsOutput = z.infer<typeof ExtractRequirementsOutput>;

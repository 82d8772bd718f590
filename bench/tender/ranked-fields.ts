import { BUYER_FEATURES, buyerFeatures } from '@0711/mcp-tender/fields/buyer-features';
import { BUYER_FINDERS } from '@0711/mcp-tender/fields/buyer-name';
import { proposeBuyers } from '@0711/mcp-tender/fields/buyer-proposals';
import { BELIEVED_BUYER } from '@0711/mcp-tender/fields/rank-buyers';
import { EMAIL_FEATURES, emailFeatures } from '@0711/mcp-tender/fields/email-features';
import { EMAIL_FINDERS } from '@0711/mcp-tender/fields/buyer-contact-email';
import { proposeEmails } from '@0711/mcp-tender/fields/email-proposals';
import { BELIEVED_EMAIL } from '@0711/mcp-tender/fields/rank-emails';
import { chooseFields } from '@0711/mcp-tender/engine/read-fields';
import { PLACE_FEATURES, placeFeatures } from '@0711/mcp-tender/fields/place-features';
import { PLACE_FINDERS } from '@0711/mcp-tender/fields/place-of-performance';
import { proposePlaces } from '@0711/mcp-tender/fields/place-proposals';
import { LENGTH_FINDERS } from '@0711/mcp-tender/fields/contract-duration';
import { LENGTH_FEATURES, lengthFeatures } from '@0711/mcp-tender/fields/length-features';
import { proposeLengths } from '@0711/mcp-tender/fields/length-proposals';
import { BELIEVED_LENGTH } from '@0711/mcp-tender/fields/rank-lengths';
import { BELIEVED_PLACE } from '@0711/mcp-tender/fields/rank-places';
import { BELIEVED_TITLE } from '@0711/mcp-tender/fields/rank-titles';
import { TITLE_FINDERS } from '@0711/mcp-tender/fields/title';
import { TITLE_FEATURES, titleFeatures } from '@0711/mcp-tender/fields/title-features';
import { proposeTitles } from '@0711/mcp-tender/fields/title-proposals';
import { BELIEVED_REFERENCE } from '@0711/mcp-tender/fields/rank-references';
import { REFERENCE_FEATURES, referenceFeatures } from '@0711/mcp-tender/fields/reference-features';
import { REFERENCE_FINDERS } from '@0711/mcp-tender/fields/reference-number';
import { PROCEDURE_FEATURES, procedureFeatures } from '@0711/mcp-tender/fields/procedure-features';
import { proposeProcedures } from '@0711/mcp-tender/fields/procedure-proposals';
import { PROCEDURE_FINDERS } from '@0711/mcp-tender/fields/procedure-type';
import { BELIEVED_PROCEDURE } from '@0711/mcp-tender/fields/rank-procedures';
import { proposeReferences } from '@0711/mcp-tender/fields/reference-proposals';
import type { Source } from '@0711/mcp-tender/source/source';

/**
 * A field whose value is ranked: the names of its features, the share above which a value is believed, where its weights are written, and what a
 * source proposes, but for what is struck out. A paper counts `struck` also as if its right values did not stand in it.
 */
export type RankedField = {
  name: 'title' | 'buyer_name' | 'place_of_performance' | 'buyer_contact_email' | 'reference_number' | 'procedure_type' | 'contract_duration_months';
  believed: number;
  features: readonly string[];
  weights: string;
  struck?: number;
  /** The L2 penalty that tells most about whole sets left out, where it is not that of all rankings. */
  penalty?: number;
  /** A paper counts only where its label says whether the value is stated. */
  decided?: boolean;
  propose: (source: Source, isStruck: (value: string) => boolean) => { value: string | number; features: number[] }[];
};

/** One that has a feature of its own in the model of confidence, so that its kept rows can be found and made anew. */
export type KnownField = RankedField & { is: 'title' | 'buyer' | 'place' };

export const RANKED_FIELDS: Record<'titles' | 'buyers' | 'places', KnownField> & Record<'emails' | 'references' | 'procedures' | 'durations', RankedField> = {
  titles: {
    name: 'title', is: 'title', believed: BELIEVED_TITLE, features: TITLE_FEATURES, weights: 'title-ranking.json',
    propose: (source) => {
      const proposals = proposeTitles(source, TITLE_FINDERS.flatMap((find) => find([source])));
      return withFeatures(proposals, titleFeatures(source, proposals));
    },
  },
  buyers: {
    name: 'buyer_name', is: 'buyer', believed: BELIEVED_BUYER, features: BUYER_FEATURES, weights: 'buyer-ranking.json', penalty: 3,
    propose: (source) => {
      const proposals = proposeBuyers(source, BUYER_FINDERS.flatMap((find) => find([source])));
      return withFeatures(proposals, buyerFeatures(source, proposals));
    },
  },
  places: {
    name: 'place_of_performance', is: 'place', believed: BELIEVED_PLACE, features: PLACE_FEATURES, weights: 'place-ranking.json',
    propose: (source) => {
      const { title, buyer_name: buyer } = chooseFields([source]);
      const named = { title: title.best?.value ?? '', buyer: buyer.best?.value ?? '' };
      const proposals = proposePlaces(source, PLACE_FINDERS.flatMap((find) => find([source])));
      return withFeatures(proposals, placeFeatures(source, proposals, named));
    },
  },
  references: {
    name: 'reference_number', believed: BELIEVED_REFERENCE, features: REFERENCE_FEATURES, weights: 'reference-ranking.json',
    propose: (source) => {
      const proposals = proposeReferences(source, REFERENCE_FINDERS.flatMap((find) => find([source])));
      return withFeatures(proposals, referenceFeatures(source, proposals));
    },
  },
  procedures: {
    name: 'procedure_type', believed: BELIEVED_PROCEDURE, features: PROCEDURE_FEATURES, weights: 'procedure-ranking.json', struck: 0.25, decided: true,
    propose: (source, isStruck) => {
      const proposals = proposeProcedures(source, PROCEDURE_FINDERS.flatMap((find) => find([source]))).filter(({ value }) => !isStruck(value));
      return withFeatures(proposals, procedureFeatures(source, proposals));
    },
  },
  durations: {
    name: 'contract_duration_months', believed: BELIEVED_LENGTH, features: LENGTH_FEATURES, weights: 'length-ranking.json', decided: true,
    propose: (source) => {
      const proposals = proposeLengths(source, LENGTH_FINDERS.flatMap((find) => find([source])));
      return withFeatures(proposals, lengthFeatures(source, proposals));
    },
  },
  emails: {
    name: 'buyer_contact_email', believed: BELIEVED_EMAIL, features: EMAIL_FEATURES, weights: 'email-ranking.json', struck: 0.5,
    propose: (source, isStruck) => {
      const proposals = proposeEmails(source, EMAIL_FINDERS.flatMap((find) => find([source]))).filter(({ value }) => !isStruck(value));
      return withFeatures(proposals, emailFeatures(source, proposals));
    },
  },
};

function withFeatures<Value>(proposals: { value: Value }[], features: number[][]): { value: Value; features: number[] }[] {
  return proposals.map(({ value }, i) => ({ value, features: features[i] ?? [] }));
}

import type { Requirement } from '../schema.ts';
import { type Ask, asksOf } from './asks.ts';
import { assessCertificate } from './assess-certificate.ts';
import { assessEmployees, assessExperience, assessTurnover } from './assess-figures.ts';
import { assessInsurance } from './assess-insurance.ts';
import { assessPermit } from './assess-permit.ts';
import { assessLanguage, assessRegion } from './assess-place.ts';
import { assessReferences } from './assess-references.ts';
import { assessStaff } from './assess-staff.ts';
import { written } from '../bidding/phrase.ts';
import { type Finding, type Situation, phrase, unclear } from './finding.ts';
import { worded } from './in-language.ts';
import { neededPart } from './needed-part.ts';
import type { Assessment } from './schema.ts';
import { onlyHowToName, statesStanding } from './states-standing.ts';

const EITHER = /(?<!\p{L})(?:oder|or|bzw\.?)(?!\p{L})|(?:berufs|betriebs)(?:haftpflicht\p{L}*)?-?\s?\//iu;
// `ISO 9001 und ISO 27001 oder gleichwertig` offers something in place of each, not one for the other.
const EQUIVALENT = /(?<!\p{L})(?:oder|or)\s+(?:an?\s+|eine[rsnm]?\s+)?(?:gleichwertig|vergleichbar|ähnlich|höher|neuer|equivalent|similar|comparable|higher|newer)\p{L}*/giu;
const STANDING = new Set<Requirement['category']>(['eligibility', 'references', 'personnel']);

/** Whether a requirement asks something of the bidder, not only of the work: by its category, or by what its words ask. */
export function concernsBidder(requirement: Requirement): boolean {
  if (requirement.kind === 'may') return false;
  const asks = asksOf(requirement.text);
  if (onlyHowToName(asks, requirement.text)) return false;
  if (asks.some(decides)) return true;
  // A licence that no list knows is asked for by sentences of contracts too.
  if (asks.some(({ kind }) => kind !== 'permit')) return STANDING.has(requirement.category) || requirement.category === 'legal' || requirement.exclusion;
  return STANDING.has(requirement.category) && statesStanding(requirement.text);
}

/** Whether what is asked is asked of bidders wherever it stands; an office, a declaration or a licence may belong to the work. */
function decides(ask: Ask): boolean {
  return ask.kind === 'insurance' ? ask.type !== null : ask.kind !== 'region' && ask.kind !== 'declaration' && ask.kind !== 'permit';
}

/**
 * Weighs a requirement against a company's profile. Of several things asked, one that is not met decides, all must be met for `met`.
 * The confidence is that of the requirement times the mean strength of the findings that carry the verdict; 0 where nothing decides.
 */
export function assess(requirement: Requirement, situation: Situation): Assessment {
  const all = asksOf(requirement.text).map((ask) => ({ ask, finding: find(ask, requirement.text, situation) }));
  // `Handelsregister oder Handwerksrolle`, `Berufs- oder Betriebshaftpflicht`: of things that may stand for each other one is enough.
  const either = EITHER.test(requirement.text.replace(EQUIVALENT, ' '));
  const enough = (kind: Ask['kind']) => (either && (kind === 'certificate' || kind === 'insurance') ? all.find(({ ask, finding }) => ask.kind === kind && finding.verdict === 'met') : undefined);
  const asked = all.filter((one) => (enough(one.ask.kind) ?? one) === one);
  const findings = asked.length > 0 ? asked.map(({ finding }) => finding) : [unclear(phrase('cannotTell'), phrase('showProof'))];
  const verdict = findings.some((one) => one.verdict === 'not_met') ? 'not_met' : findings.every((one) => one.verdict === 'met') ? 'met' : 'unclear';
  const carrying = findings.filter((one) => one.verdict === verdict);
  const strength = carrying.reduce((sum, one) => sum + one.strength, 0) / carrying.length;
  const reason = findings.map((one) => one.reason);
  const missing = findings.flatMap((one) => (one.missing === null ? [] : [one.missing]));
  const { language } = situation;
  return {
    ...requirement,
    confidence: Math.round(requirement.confidence * strength),
    verdict,
    reason: worded(reason, language),
    missing: missing.length > 0 ? worded(missing, language, '; ') : null,
    shown_by: findings.flatMap((one) => one.shown_by.map((shown) => ({ ...shown, text: written(shown.said, language) }))),
    needs: [...new Set(asked.filter(({ finding }) => finding.verdict !== 'met').flatMap(({ ask }) => neededPart(ask) ?? []))],
    said: { reason, missing },
  };
}

function find(ask: Ask, text: string, situation: Situation): Finding {
  switch (ask.kind) {
    case 'certificate': return assessCertificate(ask, situation);
    case 'references': return assessReferences(ask, text, situation);
    case 'turnover': return assessTurnover(ask, situation);
    case 'employees': return assessEmployees(ask, situation);
    case 'staff': return assessStaff(ask, situation);
    case 'insurance': return assessInsurance(ask, situation);
    case 'permit': return assessPermit(ask, situation);
    case 'experience': return assessExperience(ask, situation);
    case 'language': return assessLanguage(ask, situation);
    case 'region': return assessRegion(ask, situation);
    case 'declaration': return unclear(phrase('declaration'), phrase('signDeclaration'));
  }
}

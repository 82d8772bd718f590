import { MEETING } from '../dates/event-names.ts';
import type { DateRole } from '../labels/dates.ts';
import type { DeadlineKind } from '../schema.ts';

const BY_ROLE: Partial<Record<DateRole, DeadlineKind>> = { submission: 'submission', questions: 'questions', binding: 'binding_period_end', start: 'contract_start', end: 'contract_end', period: 'contract_start', opening: 'opening' };

const REQUESTS = /teilnahmeantr|teilnahmefrist|teilnahmewettbewerb|bewerbungs(?:frist|schluss|termin)|bewerberfrist|requests? to participate|expressions? of interest|bewerbung(?:en)?(?!\p{L})/iu;

/** What the words of a label say more exactly than its role. The first that fits. */
const BY_WORDS: [DeadlineKind | null, RegExp][] = [
  ['other', /^(?:registration|register|rsvp|anmeldung)(?!\p{L})|(?:registration|rsvp)\s(?:deadline|due|closes)|anmelde(?:frist|schluss)/iu],
  ['participation', REQUESTS],
  ['site_visit', new RegExp(`${MEETING}|pre-?(?:bid|proposal)|briefing`, 'iu')],
  ['presentation', /präsentation|gespräch|verhandlung|vorstellungstermin|presentation|interview|demonstration/iu],
  // Days on which something was written or published, and answers that the buyer promises, bind nobody.
  [null, /version|fassung|gültig ab|fiscal year|haushaltsjahr|published|launched|veröffentlicht/iu],
  ['award', /(?:expected|final|award|procurement)\s+decision|(?:vergabe|zuschlags)entscheidung|zuschlagserteilung|zuschlag|award|issues? contract/iu],
  ['other', /bemusterung|teststellung|rügefrist|nachreichung|answers?|beantwortung|^responses?(?!\p{L})|respon(?:ses?|ds?) to (?:all |the )?questions|kick-?off|auftakt|milestone|meilenstein|absendung|anforderung|abforderung|documents|anmeldung|registration|standstill|frist|phase|deadline|time limit|stage|start(?:ing)? (?:date|day)|beginning date|opening date|intent/iu],
];

// What a schedule says that the buyer has done or published, and what is no event at all.
const NO_EVENT = /(?<!\p{L})(?:issu(?:e[ds]?|ance)|releas\p{L}*|publi\p{L}*|veröffentlich\p{L}*|advertis\p{L}*|bekanntmachung|absendung|launch(?:ed)? of|availability|post(?:ed|ing)|dated|revision|rev|version|stand|attachment|annex|appendix|anlage|anhang|druckdatum|signature|unterschrift|references?|referenzen|page|seite|§)(?!\p{L})/iu;

/** What a day is to a bidder, by the role of its label and by the label's own words; null for a day that is none of a bidder's. */
export function deadlineKind(role: DateRole, label: string): DeadlineKind | null {
  // A federal form has a blank for the day of the award, beside that of the issue.
  if (role === 'issued' || /^award ?\/ ?effective date$/iu.test(label)) return null;
  if (role === 'event') {
    const said = BY_WORDS.find(([, words]) => words.test(label))?.[0] ?? 'other';
    return said === 'other' && NO_EVENT.test(label) ? null : said;
  }
  const known = BY_ROLE[role];
  if (role === 'submission' && REQUESTS.test(label) && !/angebot|tender/iu.test(label)) return 'participation';
  return known ?? BY_WORDS.find(([, words]) => words.test(label))?.[0] ?? null;
}

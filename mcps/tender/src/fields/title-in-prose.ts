import type { Candidate } from '../engine/candidate.ts';
import { isGenericTitle } from '../labels/generic-titles.ts';
import type { Source } from '../source/source.ts';

const KIND = '(?:request\\s+for\\s+(?:proposals?|quotations?|quotes?|tenders?)(?:\\s*\\([^)]{2,12}\\))?|rf[pqt]|invitation\\s+to\\s+(?:tender|bid)|itt|itb|ifb|tender|solicitation|procurement)';
// What is bought runs up to the words that say for whom, by whom, when or under what, or to the sentence's end.
const WHAT = '(?:the\\s+(?:provision|supply|delivery|procurement|purchase|development|performance)\\s+of\\s+)?(?:an?\\s+|the\\s+)?(?<what>[\\p{L}\\d][^.;:\\n]{0,40}?[^.;:]{6,110}?)(?=\\s+(?:for|to|on\\s+behalf|in\\s+accordance|under|within|during|as\\s+(?:described|specified|set|outlined)|that|which|who|from|pursuant)\\s|[.;:]|,\\s|\\s*$)';
const FORMS = [
  // The purpose of this RFP is to solicit proposals from qualified firms … for X
  new RegExp(`(?:purpose|intent|intention|objective|aim)\\s+of\\s+this\\s+${KIND}[^.;:]{0,20}\\s+is\\s+to\\s+[^.;:]{4,220}?\\s(?:contracts?\\s+for|(?:proposals|bids|quotations|quotes|tenders|offers)\\s+for|for\\s+the\\s+(?:provision|supply)\\s+of|procure|purchase|acquire|obtain)\\s+${WHAT}`, 'iu'),
  // … hereby issues this RFQ … for X; … is seeking proposals … for X
  new RegExp(`(?:issues?\\s+this\\s+${KIND}|(?:is|are)\\s+(?:seeking|requesting|soliciting|inviting)\\s+(?:sealed\\s+)?(?:proposals|bids|quotations|quotes|tenders|offers))[^.;:]{0,120}?\\sfor\\s+${WHAT}`, 'iu'),
  // … requests your quotation for the X as described; … invites bids for the X
  new RegExp(`(?:requests?|invites?|seeks?|solicits?)\\s+(?:your\\s+|sealed\\s+|competitive\\s+|electronic\\s+)?(?:proposals?|bids?|quotations?|quotes?|tenders?|offers?)[^.;:]{0,90}?\\sfor\\s+${WHAT}`, 'iu'),
  // … to submit your proposal for X
  new RegExp(`(?:submit|send|provide)\\s+(?:us\\s+)?your\\s+(?:best\\s+|sealed\\s+|technical\\s+)?(?:proposal|bid|quotation|quote|tender|offer)\\s+for\\s+${WHAT}`, 'iu'),
  // … is requesting proposals from qualified firms to provide X; … seeks a contractor to supply X
  new RegExp(`(?:request|invit|solicit|seek|select|engag)(?:e?s|ing|e)?\\s+(?:(?:sealed|competitive|written)\\s+)?(?:(?:proposals|bids|quotations|quotes|tenders|offers)\\s+from\\s+[^.;:]{3,90}?|(?:an?\\s+|the\\s+services\\s+of\\s+an?\\s+)?[^.;:]{0,50}?(?:firms?|contractors?|vendors?|consultants?|company|companies|suppliers?|service\\s+providers?))\\s+(?:\\([^)]{2,40}\\)\\s+)?to\\s+(?:provide|perform|supply|furnish|deliver|conduct|carry\\s+out|undertake|design\\s+and\\s+build)\\s+${WHAT}`, 'iu'),
  // … schreibt X (in einem offenen Verfahren) aus; Angebot für X
  /(?<!\p{L})schreibt\s+(?:hiermit\s+)?(?:die\s+|der\s+|das\s+|den\s+)?(?<what>\p{Lu}[^.;:]{8,150}?)(?:\s+(?:in\s+(?:einem|einer)|im\s+(?:wege|rahmen)|als|nach|gemäß|für\s+die\s+zeit|öffentlich|europaweit|national)[^.;:]{0,80}?)?\s+aus(?=[.;,\s])/iu,
  /bitten\s+(?:wir\s+)?(?:sie\s+)?um\s+(?:die\s+)?(?:abgabe\s+|ihr\s+|ein\s+|eines\s+)?(?:angebote?s?)\s+(?:für|über|zu)\s+(?:die\s+|der\s+|das\s+|den\s+|folgende\s+)?(?<what>\p{Lu}[^.;:]{8,120}?)(?=\s+(?:bis|zum|gemäß|nach|an)\s|[.;:,])/iu,
  // Gegenstand der Ausschreibung ist X; … beabsichtigt, X zu vergeben
  /(?:gegenstand\s+(?:der|des|dieser|dieses)\s+(?:ausschreibung|vergabe|vergabeverfahrens|verfahrens|auftrags|beschaffung|vertrags|leistung)\s+(?:ist|sind)\s+(?:die\s+|der\s+|das\s+)?)(?<what>\p{L}[^.;:]{10,150}?)(?=\s*(?:[.;:]|,\s|$|\s(?:gemäß|nach|im\s+rahmen|auf\s+grundlage)\s))/iu,
  /beabsichtigt,?\s+(?:die\s+|der\s+|das\s+|den\s+)?(?<what>\p{L}[^.;:,]{10,150}?)\s+(?:zu\s+(?:vergeben|beauftragen|beschaffen)|auszuschreiben)(?!\p{L})/iu,
  /(?:beabsichtigt|plant)\s+die\s+(?:vergabe|beschaffung|beauftragung)\s+(?:der|des|von|eines|einer)\s+(?<what>\p{L}[^.;:,]{10,120}?)(?=[.;:,]|\s(?:gemäß|nach|im\s+wege|im\s+rahmen)\s)/iu,
  /bittet\s+um\s+(?:die\s+abgabe\s+)?(?:ein|eines|ihr)?\s*(?:\p{L}*angebote?s?)\s+(?:für|über|zu|zur)\s+(?:die\s+|der\s+|das\s+|den\s+)?(?<what>\p{Lu}[^.;:]{8,150}?)(?=\s+(?:bis|gemäß|nach)\s|[.;:,])/iu,
  // … in response to Request for Quotation 2027-R-035 for X
  /(?:[Rr]equest\s+for\s+(?:[Pp]roposals?|[Qq]uotations?|[Qq]uotes?|[Tt]enders?)|RF[PQT]|[Ii]nvitation\s+(?:to|for)\s+(?:[Tt]ender|[Bb]ids?)|[Ss]olicitation)\s+(?:(?:[Nn]o|[Nn]umber|[Nn]r)\.?:?\s*)?(?=\S*\d)[\p{L}\d./_-]{4,30}\s+for\s+(?:the\s+)?(?<what>\p{Lu}[^.;:\n]{6,110}?)(?=\s*(?:[.;:\n]|,\s|$)|\s(?:to|on\s+behalf|in\s+accordance|under|within|that|which|from|by|will|is|are)\s)/u,
  // Ziel der Ausschreibung ist es, einen Dienstleister auszuwählen, der X durchführt
  /(?:ziel|zweck)\s+(?:der|dieser|des|dieses)\s+(?:ausschreibung|vergabe|vergabeverfahrens|verfahrens)\s+ist\s+(?:es,?\s+)?[^.;:]{4,120}?,\s+(?:der|die|das|welche[rs]?)\s+(?:eine?n?\s+|die\s+|den\s+|das\s+)?(?<what>\p{L}[^.;:,]{8,150}?)\s+(?:durchführt|durchzuführen|erbringt|übernimmt|erstellt|liefert|begleitet|entwickelt|umsetzt)(?!\p{L})/iu,
  // Bids clearly marked “X” will be received; `Original` and `Do not open` go on any envelope
  /(?<!\p{L})(?:bids?|tenders?|proposals?|quotations?|quotes?|offers?|envelopes?)\s[^.;“”"„]{0,60}?(?<!\p{L})(?:marked|labell?ed|endorsed|superscribed)\s(?:as\s|with\s|["“”]?re:\s)?["“](?![^"“”\n]*(?:not\s(?:to\sbe\s)?open|sealed|confidential|original|copy|late|technical|financial|price|commercial))(?<what>[^"“”\n]{8,120})["”]/iu,
];
const EARLY = 9000;
// What is `described below` has its name elsewhere.
const ELSEWHERE = /^(?:the\s+)?(?:services?|goods|works?|items|products)\s+(?:(?:as\s+)?(?:described|specified|listed|set\s+out|detailed|outlined)|in)(?!\p{L})|^(?:in\s+der|oben|o\.\s?g\.|nachstehend|folgende|beigefügt|beschrieben|genannt|anliegend|diese|the\s+following|above|these|such)|(?<!\p{L})(?:bezeichnete[nr]?|genannte[nr]?|beschriebene[nr]?)(?!\p{L})/iu;

// `consulting services` is half a name; what they are for is the other half.
const MORE = /^\s+(?:for|of|in|to)\s+(?!the\s+(?:\p{Lu}\p{L}*\s+){0,4}(?:County|City|Council|District|University|Agency|Department))[^.;:,\n]{6,90}?(?=[.;:,\n]|\s+(?:in\s+accordance|under|within|during|as|that|which)\s|$)/u;

function isShort(what: string): boolean {
  return (what.match(/\p{L}{3,}/gu)?.length ?? 0) < 3 && /(?:services?|works?|consultants?|consultancy|support|supply|study|system)$/iu.test(what);
}

/** What a sentence near the beginning says is bought: where no head line and no label names it, that is the title. */
export function boughtInProse(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) => {
    const early = source.text.slice(0, EARLY);
    return FORMS.flatMap((form) => {
      const match = form.exec(early);
      const begun = match?.groups?.['what']?.trimEnd();
      const from = match && begun ? match.index + match[0].lastIndexOf(begun) : 0;
      const what = begun && isShort(begun) ? begun + (MORE.exec(early.slice(from + begun.length))?.[0] ?? '') : begun;
      if (!match || !what || isGenericTitle(what) || (what.match(/\p{L}{3,}/gu)?.length ?? 0) < 2 || ELSEWHERE.test(what)) return [];
      return [{ value: what.replace(/\s+/g, ' '), finder: 'mention', strength: 0.54, spans: [{ source, start: from, end: from + what.length }], derived: false }];
    });
  });
}

import type { Candidate } from '../engine/candidate.ts';
import { PROCEDURE } from '../labels/procedures.ts';
import type { Source } from '../source/source.ts';

/** A kind that is named behind these first characters only is often that of another paper. */
export const FRONT = 8000;

const LETTERS = /(?<![\p{L}\d])(?:RFP|RFQ|RFT|RFB|ITT|ITB|IFB)(?![\p{L}\d])/u;
const HEAD_LINES = 6;
const KINDS_OF_LETTERS: Record<string, string[]> = { RFP: ['rfp'], RFQ: ['rfq', 'qualification'], RFT: ['rft'], ITT: ['rft'], RFB: ['bid'], ITB: ['bid'], IFB: ['bid'] };

/** `RFP #2: …`: the letters in the first lines, where no document spells the procedure out. */
export function abbreviated(sources: Source[]): Candidate<string>[] {
  if (sources.some((source) => source.text.slice(0, FRONT).search(PROCEDURE) >= 0)) return [];
  return sources.flatMap((source) => lettersOfHead(source).map(({ letters, start }) => ({ value: letters, finder: 'mention', strength: 0.6, spans: [{ source, start, end: start + letters.length }], derived: false })));
}

/** The kinds that the letters of a source's first lines stand for: `RFB TITLE: …` makes a `Request for Bids` in its text the paper's own. */
export function kindsInHead(source: Source): Set<string> {
  return new Set(lettersOfHead(source).flatMap(({ letters }) => KINDS_OF_LETTERS[letters] ?? []));
}

function lettersOfHead(source: Source): { letters: string; start: number }[] {
  return source.lines.slice(0, HEAD_LINES).flatMap((line) => {
    const match = LETTERS.exec(line.text);
    return match && !/[☐□▢]/u.test(line.text) ? [{ letters: match[0], start: line.start + match.index }] : [];
  });
}

const NOTICE_LINES = 20;
const BEFORE_NOTICE = /^(?:title\s*:\s*)?["'“„]?/iu;
// `Tender Notice` alone, with its number, or before what it is about; `Notice to Bidders ..... 3` is a line of contents.
const NOTICE = /^(?:(?:e-?)?tender\s(?:notice|opportunity)|notice\sto\s(?:bidders|contractors|tenderers)|advertisement\sfor\s(?:bids|tenders))(?=$|:|\sfor$|\s[–—-]\s|\s?#|\sno\b)/iu;
const E_TENDER = /^e-?tender(?:ing)?$/iu;
// `Expression of Interest – school meals`, `Preisanfrage`, `Markterkundung nach § 28 VgV`: kinds that sentences of any paper also name (a form to fill
// in, a step before or after), and that are its own only where a line of the head begins with them.
const HEAD_KIND = /^(?:(?:expressions?|registrations?|solicitations?|invitations?)\s(?:of|for)\sinterest|(?:(?:price|written|informal|limited|formal)\s)?(?:quotation|quote|bid|tender|proposal)\s(?:requests?|solicitation|enquiry|inquiry)|further\scompetition|soft\smarket\stest(?:ing)?|(?:preliminary\s)?market\s(?:consultation|sounding|engagement)|(?:preis|angebots|markt)(?:an|ab)frage|markterkundung(?:sverfahren)?|interessen(?:ten)?(?:bekundung|suche)|(?:\p{L}+-?)?auswahlverfahren|teilnahmewettbewerb|(?:projekt|studien|gesamtleistungs|einladungs)wettbewerb|studienauftrag)(?![\p{L}-])(?:\s\((?:RF[PQIT]|R?EOI|ROI)\))?/iu;
// What may follow it: nothing, a name, a number, or the small word before what it is for.
const BEHIND_KIND = /^(?:$|:|\s(?:[\p{Lu}\d"'“„(#/|§]|[–—-]\s|(?:for|no|nr|on|zu[rm]?|für|nach|gem|mit|im|betreffend)(?!\p{L})))/u;
const LEADS = [/^(?:(?:title|subject|re|betreff|betr|document)\.?\s*:\s*)?["'“„]?/iu, /^[^|]{3,80}\s[–—-]\s/u];
const KIND_LINES = 10;
// What says of a competition which procedure it begins names that.
const WITH_COMPETITION = /(?:verfahrens?|vergabe|ausschreibung)\smit\s(?:\p{L}+\s)?teilnahmewettbewerb/iu;

/** `E-TENDER`, `NOTICE TO BIDDERS`, `Tender opportunity: …`, `Preisanfrage` near the top: what a paper calls itself that names its kind no better. */
export function noticeInHead(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    source.lines.slice(0, NOTICE_LINES).flatMap((line, i) => {
      const from = BEFORE_NOTICE.exec(line.text)?.[0].length ?? 0;
      const notice = (NOTICE.exec(line.text.slice(from)) ?? E_TENDER.exec(line.text))?.[0];
      const name = notice ?? (i < KIND_LINES ? kindBeginning(source, line.text) : null);
      if (!name) return [];
      const electronic = E_TENDER.test(line.text);
      if (electronic && i >= 16) return [];
      const start = line.start + line.text.indexOf(name);
      return [{ value: name, finder: 'mention', strength: electronic || !notice ? 0.62 : 0.55, spans: [{ source, start, end: start + name.length }], derived: false }];
    }),
  );
}

/** The kind that a line of the head begins with, alone, behind `Subject:` or behind a name and a dash; null in a sentence. */
function kindBeginning(source: Source, line: string): string | null {
  if (/[.;,]$/u.test(line) || line.length > 120) return null;
  const parts = LEADS.map((lead) => line.slice(lead.exec(line)?.[0].length ?? 0));
  const name = parts.flatMap((part) => HEAD_KIND.exec(part)?.filter((kind) => BEHIND_KIND.test(part.slice(kind.length))) ?? [])[0];
  return name !== undefined && !(/^teilnahme/iu.test(name) && WITH_COMPETITION.test(source.text)) ? name : null;
}

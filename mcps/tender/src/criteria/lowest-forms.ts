const WHO = '(?:bid(?:der)?|offer(?:or|er)?|tender(?:er)?|quot(?:e|ation|er)|price|proposer|proposal|vendor|supplier|contractor|seller|cost)(?:s|\\(s\\))?';
const LOWEST = `lowest(?:[\\s,/-]+(?!to|than|will|shall|and the)\\p{L}+){0,7}?[\\s,-]+${WHO}`;
const WITHIN = '(?:[^.;]|\\.(?=\\d))';

/** Sentences by which the lowest price alone wins, in words that many papers share. Each names it as `name`; `whole` is a share of 100 %. */
export const LOWEST_FORMS = [
  // `Award will be made on an "All or None" basis to the lowest responsive bidder`
  new RegExp(`(?<!\\p{L})(?:award(?:ed|s)?|contracts?|purchase\\s+order|order)(?!\\p{L})${WITHIN}{0,140}?\\sto\\s+(?:the\\s+)?(?<name>${LOWEST})(?!\\p{L})`, 'giu'),
  // `The lowest responsive and responsible bidder meeting all requirements will be awarded`
  new RegExp(`(?<name>${LOWEST})(?!\\p{L})${WITHIN}{0,160}?\\s(?:shall|will|is\\s+to|would)\\s+(?:normally\\s+)?(?:be\\s+(?:the\\s+)?(?:awarded|selected|accepted|recommended|successful|considered\\s+(?:for\\s+award|successful)|chosen|declared\\s+(?:as\\s+)?(?:the\\s+)?(?:successful|winn))|receive\\s+the\\s+(?:award|contract|order)|win)(?!\\p{L})(?!\\s+(?:the\\s+)?(?:full|maximum|highest|\\d))`, 'giu'),
  /(?:award|evaluation|selection)\s+criteri(?:on|a)\s*(?::|(?:is|are|will\s+be|shall\s+be)(?!\p{L}))\s*(?:the\s+)?(?<name>(?:lowest\s+)?price(?:\s+only)?)(?=\s*(?:[.\n]|$|\(?(?<whole>100\s?%)))/giu,
  /(?<name>price)\s+(?:(?:will|shall)\s+be|is)\s+the\s+(?:only|sole)\s+(?:award\s+|evaluation\s+|selection\s+)?criteri/giu,
  /(?:award|evaluat|select|assess)\p{L}*\s[^.]{0,60}?(?:solely|only|exclusively|purely)\s+(?:(?:up)?on|by|on\s+the\s+basis\s+of)\s+(?:the\s+)?(?:basis\s+of\s+)?(?:the\s+)?(?<name>(?:lowest\s+)?price)(?!\p{L})(?!\s+(?:and|per))/giu,
  /(?:zuschlag|vergabe)s?\p{L}*[^.]{0,60}?\s(?:an\s+)?(?:das|dem)\s+(?<name>preislich\s+günstigste[ns]?)\s+(?:\p{L}+\s+)?angebot/giu,
  // `shall compare the “unit price …” of all responsive bids to determine the lowest bid`
  /compare\s+the\s+["“„']?(?<name>[^”"“.;]{0,40}(?:price|cost)[^”"“.;]{0,60}?)["”']?\s+of\s+all\s+(?:the\s+)?(?:\p{L}+\s+){0,3}(?:bids|offers|tenders|quotations)\s+to\s+determine\s+the\s+lowest(?!\p{L})/giu,
  // The point of a printed notice of works, asked at length and answered with a word.
  /zuschlagskriterien[^:.\n]{0,120}?gewichtung\s*:\s*(?<name>(?:niedrigster\s+)?\p{L}*preis)(?=\s*(?:[.\n]|$))/giu,
  /zuschlagskriterium\s*:?\s*(?<whole>100\s?%)\s+(?<name>\p{L}*preis)(?!\p{L})/giu,
];

// `is not bound to accept the lowest`, `may award to other than the lowest`: such words take back what the sentence seems to say.
const TAKEN_BACK = /(?:other|rather)\s+than|(?:not|no(?:t\s+be)?|never)\s+(?:be\s+|under\s+any\s+)?(?:bound|obliged|obligated|obligation|required|necessarily|neither)|need\s+not|whether\s+or\s+not|do(?:es)?\s+not\s+(?:have|guarantee|bind|mean|undertake)|(?:shall|will|may|is|are)\s+not\s|neither|without\s+regard|without\s+being\s+bound|purchase\s+preference|match(?:ing)?\s+(?:the\s+)?L-?1|(?<!\p{L})nicht\s[^.;]{0,80}?(?:gebunden|verpflichtet|gezwungen)|(?<!\p{L})(?:kein\p{L}*\s+(?:verpflichtung|anspruch)|muss\s+nicht)(?!\p{L})/iu;

const REACH = 220;
const REACH_AFTER = 80;

/** Whether the sentence around a place in a text takes back that the lowest price wins. */
export function isTakenBack(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH_AFTER);
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf(';')) + 1;
  const stop = after.indexOf('.');
  return TAKEN_BACK.test(`${before.slice(from)}${text.slice(start, Math.min(end, start + 3 * REACH))}${stop < 0 ? after : after.slice(0, stop)}`);
}

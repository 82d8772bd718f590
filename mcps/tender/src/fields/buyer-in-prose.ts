import type { Candidate } from '../engine/candidate.ts';
import { ORGANISATION, trimOrganisation } from '../labels/organisations.ts';
import type { Source } from '../source/source.ts';

// A name: capitalised words with small joining words between, commas and brackets included. Bounded, so that no text makes it slow.
const NAME = "(?:the\\s+|The\\s+|Die\\s+|Der\\s+|Das\\s+)?(\\p{Lu}[\\p{L}\\d.&’'()/-]*(?:,?\\s+(?:(?:of|the|for|and|&|in|für|und|der|des|den|die|zu|am|im|an|von)\\s+){0,2}\\(?\\p{Lu}[\\p{L}\\d.&’'()/-]*){0,18}(?:,?\\s+e\\.\\s?V\\.)?(?:\\s+[–—-]\\s+\\p{Lu}[\\p{L}-]+(?:\\s+(?:(?:of|the|for|and|für|und|der|des|den|die)\\s+){0,2}\\p{Lu}[\\p{L}-]+){1,6}(?=\\s+[–—-](?:\\s|$)))?)";
const ACTS = [
  // The X (hereby) issues / is searching for / seeks / invites …
  `\\s*(?:,\\s+(?:acting\\s+[^,.;]{5,60}|(?:in\\s+conjunction|in\\s+partnership|jointly|together|along)\\s+with\\s+[^.,;]{5,110}?))?[,–—-]?\\s+(?:(?:hereby|now|herewith|therefore)\\s+)?(?:issues?\\s+this|(?:is|are)\\s+(?:engaged\\s+in|searching|looking|seeking|soliciting|requesting|inviting|issuing|accepting)|invites?\\s|seeks?\\s|solicits?\\s|requests?\\s+(?:proposals|bids|quotes|quotations|tenders|offers)|intends?\\s+to\\s+(?:award|procure|purchase|contract|appoint|issue|enter|hire|engage|select|establish|obtain|acquire|conclude)|(?:wishes|wants|would\\s+like)\\s+to|requires\\s+(?:the|an?)\\s+(?:supply|provision|delivery|services?|contractor|supplier|consultant)(?!\\p{L})|is\\s+the\\s+contracting|is\\s+implementing\\s+(?:an?|the)\\s+(?:project|program)|has\\s+a\\s+(?:requirement|need)\\s+|(?:will|shall)\\s+(?:receive|accept)\\s+(?:[^;]{0,110}?\\s)?(?:bids|proposals|tenders|quotations|offers)|is\\s+an?\\s+(?:[a-z\\d()-]+\\s+){0,4}(?:(?:non-?profit|public|legal)\\s+entity|organi[sz]ation|public\\s+agency|authority|municipality|utility|charity|nonprofit|non-profit|body\\s+corporate|local\\s+government))`,
  // Die X beabsichtigt / schreibt aus / vergibt …
  `\\s*[,–—-]?\\s+(?:beabsichtigt|schreibt\\s|vergibt\\s|sucht\\s|bittet\\s+um\\s|fordert\\s|lädt\\s|plant\\s+die\\s+(?:vergabe|beschaffung)|ist\\s+eine?\\s+(?:\\p{Ll}+\\s+){0,4}(?:[Oo]rganisation|Verein|Stiftung|Einrichtung|Körperschaft|Anstalt|Behörde|Forschungs\\p{L}+)(?!\\p{L}))`,
];
// Tenders are invited by the X for …
const INVITED = '(?:[Pp]roposals|[Bb]ids|[Qq]uotations|[Qq]uotes|[Tt]enders|[Oo]ffers|[Aa]pplications)\\s+(?:are|is)\\s+(?:hereby\\s+)?(?:invited|requested|sought|solicited|called)\\s+(?:for\\s+)?by\\s+';
// Für das Vorhaben benötigt die Stadt X …
const INVERTED = '(?:benötigt|sucht|beabsichtigt|vergibt)\\s+d(?:ie|er|as)\\s+';
// You are hereby invited to bid for requirements of the X.
const REQUIREMENTS_OF = '(?:invited\\s+to\\s+bid\\s+for|INVITED\\s+TO\\s+BID\\s+FOR)\\s+(?:[Tt]he\\s+|THE\\s+)?(?:requirements\\s+of|REQUIREMENTS\\s+OF)\\s+(?:THE\\s+)?';
// This RFP is issued by X.
const ISSUED = '(?:RF[PQTB]|[Rr]equest\\s+for\\s+\\p{L}+|[Tt]ender|[Ss]olicitation|[Ii]nvitation)(?:\\s+\\([^()\\n]{1,24}\\))?\\s+(?:is|has\\s+been|was)\\s+(?:being\\s+)?(?:issued|published|released)\\s+by\\s+';
// This contract will be between the successful supplier and the X.
const BETWEEN = '[Bb]etween\\s+the\\s+(?:successful|winning|appointed|chosen)\\s+(?:[Ss]upplier|[Cc]ontractor|[Tt]enderer|[Bb]idder|[Pp]rovider|[Cc]onsultant)\\s+and\\s+';
// Die Vergabestelle (Landratsamt X) …
const NAMED_ROLE = '(?:Vergabestelle|Auftraggeber(?:in)?|Auslober(?:in)?|contracting\\s+(?:authority|entity|agency)|Contracting\\s+(?:Authority|Entity|Agency))\\s+\\(';
// The contracting authority is X. Auftraggeber ist die X.
const IS = '(?:[Cc]ontracting\\s+(?:[Aa]uthority|[Ee]ntity|[Aa]gency)|[Pp]urchaser|[Bb]uyer|[Ee]mployer|[Cc]lient)\\s+(?:for\\s+this\\s+\\p{L}+\\s+)?is\\s+|(?:Auftraggeber(?:in)?|Vergabestelle|Auslober(?:in)?|Bauherr(?:in)?)(?:\\s+\\([^()\\n]{1,20}\\))?\\s+ist\\s+(?:d(?:er|ie|as)\\s+)?';
// The X (hereinafter “the Agency”), Die X (nachfolgend „Auftraggeber“): the first of the paper's words for the buyer, or its own name for itself.
const ROLE = '(?:Court|University|Agency|Authority|County|City|Town|District|Department|College|Council|Commission|Board|Ministry|Bank|Corporation|Buyer|Purchaser|Client|Owner|Employer|Auftraggeber(?:in)?|AG|Stadt|Gemeinde|Hochschule|Universität|Health Plan|School)';
const CALLED = new RegExp(`(?<![\\p{L}])${NAME}\\s+[([](?:(?:herein\\s?after|hereafter|henceforth|in the following|nachfolgend|nachstehend|im folgenden)(?:\\s+(?:called|referred\\s+to\\s+as|known\\s+as|genannt|als))?:?\\s+)?[^()\\n]{0,30}[“„"](?:the\\s+)?${ROLE},?[”“"][^()\\n]{0,40}[)\\]]`, 'gu');
// Die X (im Folgenden AG genannt): no marks, but the words that name.
const NAMED_SO = new RegExp(`(?<![\\p{L}])${NAME},?\\s+[([]?(?:im\\s+[Ff]olgenden|nachfolgend|nachstehend|herein\\s?after|hereafter)\\s+(?:kurz\\s+|auch\\s+|nur\\s+|referred\\s+to\\s+as\\s+|called\\s+|known\\s+as\\s+)?[“„"‚']?(?:the\\s+)?${ROLE}[”“"‘']?(?:\\s+genannt)?[)\\],]`, 'gu');
// The X (“XYZ”): a paper gives itself a short name where it first speaks of itself.
const SHORTENED = new RegExp(`(?<![\\p{L}])${NAME}\\s+\\([“„"](?:the\\s+)?\\p{Lu}[\\p{Lu}\\d&-]{1,9}[”“"]\\)`, 'gu');
// Stadtwerke X GmbH (AG): in bills and conditions the letters stand for the client.
const CLIENT_LETTERS = new RegExp(`(?<![\\p{L}])${NAME}\\s+\\((?:AG|Auftraggeber(?:in)?)\\)`, 'gu');
const OURSELVES = '(?:us|we|We|uns|wir|Wir)\\s+\\((?:the\\s+|die\\s+|der\\s+|das\\s+)?';
// `Aufgabe des X`, `im Namen der X`: what it does for whom.
const FOR_WHOM = /^(?:Aufgabe|Auftrag|Namen|Projekt|Seiten?|Sitz|Rahmen|Vergabe|Beschaffung|Ziel|Wunsch|Sinne|Interesse|Teil|Mitglied)\s+(?:des|der|of\s+the)\s+/u;
// `Meanwhile, the X seeks …`
const LEADING_WORD = /^(?:Meanwhile|However|Therefore|Additionally|Currently|Today|Furthermore|Accordingly|Daher|Zudem|Hierfür|Hierzu),?\s+(?:[Tt]he\s+|d(?:ie|er|as)\s+)?/u;
const FIRST_WORDS = 4000;
const LONG_READ = 20_000;
const ABOUT = ['(?:introduction\\s+(?:of|to)|about|vorstellung|über)\\s+(?:the|des|der|das|die)?\\s*'];

// `Der Landkreis vergibt …` speaks of a buyer whose name stands elsewhere.
export const KIND_ALONE = /^(?:landkreis|kreis|stadt|landeshauptstadt|gemeinde|samtgemeinde|verbandsgemeinde|markt|bezirk|region|land|freistaat|stiftung|universität|hochschule|klinikum|krankenhaus|institut|zweckverband|verband|stadtwerke|gemeindewerke|amt|ministerium|anstalt|behörde|agentur|city|county|council|borough|town|state|district|authority|commission|commissioners|trustees|university|college|institute|hospital|trust|foundation|ministry|agency|bureau|department|administration|parliament|embassy|court|bank|plan)$/iu;
// `1. General. The City of …`: the name begins in the sentence that acts.
const EARLIER_SENTENCE = /^.*(?:[.)]\s+(?:The|This|Each|Any|Die|Der|Das)\s+|\p{Ll}{3}\.\s+)/su;

/** Names of those who act as the buyer in a sentence, or whom a heading introduces. */
export function actingBuyers(sources: Source[]): Candidate<string>[] {
  const before = ACTS.map((act) => new RegExp(`(?<![\\p{L}])${NAME}(?:\\s*\\([^()]{1,40}\\)(?:\\s+(?:\\p{Lu}[\\p{L}-]+|and|of)){0,6}){0,2}${act}`, 'gu'));
  const after = [INVITED, NAMED_ROLE, IS, ISSUED, BETWEEN, REQUIREMENTS_OF].map((words) => new RegExp(`(?<![\\p{L}])(?:${words})${NAME}`, 'gu'));
  return sources.flatMap((source) => [
    ...after.flatMap((pattern, i) => matches(source, pattern, 0.7, { ends: true, beforeObject: i === 0, called: i > 0 })),
    ...matches(source, new RegExp(`(?<!\\p{L})${INVERTED}${NAME}`, 'gu'), 0.62, { ends: true }),
    ...matches(source, CALLED, 0.66, { called: true }),
    ...matches(source, NAMED_SO, 0.64, { called: true }),
    ...matches(source, new RegExp(`(?<!\\p{L})${OURSELVES}${NAME}`, 'gu'), 0.56, { ends: true }),
    ...matches(source, CLIENT_LETTERS, 0.6, { called: true }).filter(({ value }) => !/auftraggeber/iu.test(value)).map(ofInflected),
    ...matches(source, SHORTENED, 0.5).filter(({ value, spans }) => isOrganisation(value) && (spans[0]?.start ?? 0) < FIRST_WORDS),
    ...before.flatMap((pattern) => matches(source, pattern, 0.74)),
    ...shortNamesActing(source),
    ...ABOUT.flatMap((about) => introduced(source, about)),
  ]);
}

// `Riverland Data Network (RiDaNet)`: a name with its short form, which has two capitals at least.
const DEFINED = new RegExp(`(?<![\\p{L}])${NAME}\\s+\\([“„"]?(?<short>(?=[^()“”"]*\\p{Lu}[^()“”"]*\\p{Lu})\\p{Lu}[\\p{L}\\d&-]{1,14})[”“"]?\\)`, 'gu');
const SHORT_ACTS = ACTS.map((act) => new RegExp(`(?<![\\p{L}\\d-]|(?:and|und|&|,)\\s)(?<short>(?=[\\p{L}\\d&-]*\\p{Lu}[\\p{L}\\d&-]*\\p{Lu})\\p{Lu}[\\p{L}\\d&-]{2,20})${act}`, 'gu'));
// `Quotations received by RiDaNet after the deadline`: whoever takes bids in is the buyer, however seldom it is named.
const TAKES_BIDS = /(?:[Qq]uotations?|[Qq]uotes|[Bb]ids|[Pp]roposals|[Tt]enders|[Oo]ffers)\s(?:(?:that|which)\sare\s)?received\sby\s(?:the\s)?(?<short>\p{Lu}[\p{L}&-]*\p{Lu}[\p{L}&-]*)(?=\s(?:after|later\sthan|past)\s)/gu;
const NO_NAME = /^(?:R[A-Z][PQTBI]X?s?|IT[TB]|IFB|AG|AN|USA|CE?O|C[A-Z]O|COR?|EU|UK|OEM|SME)$/u;
const OFTEN = 5;

/** `des Betreibers der Stadtwerke X`: whose operator, not who. */
function ofInflected(found: Candidate<string>): Candidate<string> {
  const [span] = found.spans;
  const joint = [...found.value.matchAll(/\s(?:der|des)\s+(?=\p{Lu})/gu)].find((one) => ORGANISATION.exec(found.value.slice(one.index + one[0].length))?.index === 0);
  if (!joint || !span || ORGANISATION.exec(found.value)?.index === 0) return found;
  const skip = joint.index + joint[0].length;
  return { ...found, value: found.value.slice(skip), spans: [{ ...span, start: span.start + skip }] };
}

/** Who acts under a short name: `RiDaNet seeks …` is the one whose name the text gives with it, or one that it names again and again. */
function shortNamesActing(source: Source): Candidate<string>[] {
  const early = source.text.slice(0, LONG_READ);
  const takers = new Set([...early.matchAll(TAKES_BIDS)].map((match) => match.groups?.['short'] ?? ''));
  const shorts = new Set([...takers, ...SHORT_ACTS.flatMap((pattern) => [...early.matchAll(pattern)].map((match) => match.groups?.['short'] ?? ''))]);
  return [...shorts].filter((short) => short && !NO_NAME.test(short) && !NOBODY.test(short)).slice(0, 4).flatMap((short) => {
    const defined = [...early.matchAll(DEFINED)].find((match) => match.groups?.['short'] === short);
    const name = defined?.[1] ? spelledOut(defined[1], short) : null;
    // `Ministry of Rivers (MoR), Harbour Unit (HU)`: a part is named after its whole.
    if (defined && name && /[,)(]\s*$/u.test(early.slice(0, defined.index + defined[0].indexOf(name)))) return [];
    if (defined && name && (isOrganisation(name) || isNamed(name))) return [candidate(source, defined.index + defined[0].indexOf(name), name, 0.56, 'acts')];
    const often = source.text.split(short).length - 1;
    return !defined && (often >= OFTEN || takers.has(short)) ? [candidate(source, early.indexOf(short), short, 0.54, 'acts')] : [];
  });
}

/** The end of a text that a short form abbreviates: from the last word with its first letter that leaves a word for each capital. */
function spelledOut(text: string, short: string): string | null {
  const words = [...text.matchAll(/\p{Lu}[\p{L}\d’'-]*/gu)];
  const capitals = short.match(/\p{Lu}/gu)?.length ?? 0;
  const first = words.findLast((word, i) => word[0].startsWith(short.charAt(0)) && words.length - i >= capitals);
  return first ? text.slice(first.index) : null;
}

/** `ends`: the name ends the match, so it goes up to the first full stop; `called`: the text says that this is the buyer. */
type Shape = { ends?: boolean; called?: boolean; beforeObject?: boolean };

function matches(source: Source, pattern: RegExp, strength: number, { ends = false, called = false, beforeObject = false }: Shape = {}): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const unit of source.units) {
    // The buyer introduces itself early; later sentences are about others.
    if (unit.start > 60_000) break;
    const unitText = source.text.slice(unit.start, unit.end);
    for (const match of unitText.matchAll(pattern)) {
      // `Tenders are invited by the X for the Y`: what is bought is no part of the name.
      const whole = ends ? match[1]?.split(/(?<=\p{Ll}{3})\.\s/u)[0] : match[1]?.replace(EARLIER_SENTENCE, '').replace(FOR_WHOM, '');
      // A colon behind the words makes their last line a label.
      const own = /^\s*:/u.test(unitText.slice(match.index + match[0].length)) ? whole?.replace(/\n[^\n]*$/u, '') : whole;
      const object = beforeObject ? own?.replace(/\s+for\s+the\s.*$/su, '') : own;
      // `X, Am Deich 1`: the street is no part of the name.
      const named = /^\s\d/u.test(unitText.slice(match.index + match[0].length)) ? object?.replace(/,\s+[^,]+$/u, '') : object;
      // `(run by the X), the Y`: the bracket that the name stands in ends it.
      const name = named?.replace(LEADING_WORD, '').replace(/^([^()]*)\),?\s.*$/su, '$1');
      // Whom the text calls the buyer needs no word for an organisation in its name.
      if (!name || !(isOrganisation(name) || ((called || unit.start < FIRST_WORDS) && isNamed(name)))) continue;
      const start = unit.start + match.index + match[0].indexOf(name);
      const early = start < 8000 ? 0.12 : 0;
      found.push(candidate(source, start, name, called || isOrganisation(name) ? strength + early : Math.min(0.56, strength), 'acts'));
    }
  }
  return found;
}

// `About the Core Ledger System`: what is bought or run, not who buys.
const THING = /(?:solution|system|platform|software|programme?|application|process|document|assignment|scope|portal|website|services?)s?$/iu;

function introduced(source: Source, about: string): Candidate<string>[] {
  const pattern = new RegExp(`^(?:[\\d.]+\\s+)?${about}(\\p{Lu}[^\\n:]{6,110})$`, 'iu');
  return source.units
    .filter((unit) => unit.kind === 'heading')
    .flatMap((unit) => {
      const name = pattern.exec(source.text.slice(unit.start, unit.end).trim())?.[1];
      if (!name || !/^\p{Lu}/u.test(name)) return [];
      const known = isOrganisation(name);
      // Without a word for an organisation it must be named again and again.
      if (!known && !(isNamed(name) && !THING.test(name) && source.text.split(name).length > OFTEN)) return [];
      const full = fullName(source, unit.end, name);
      return [candidate(source, full.start, full.name, known ? 0.68 : 0.56, 'introduced')];
    });
}

/** The sentence under the heading often gives the name in full: with its legal form and abbreviation. */
function fullName(source: Source, after: number, name: string): { start: number; name: string } {
  const at = source.text.indexOf(name, after);
  const near = at >= 0 && at - after < 400;
  const start = near ? at : source.text.lastIndexOf(name, after);
  const tail = near ? (/^\s+e\.\s?V\.(?:\s*\([A-ZÄÖÜ]{2,8}\))?|^\s*\([A-ZÄÖÜ]{2,8}\)/u.exec(source.text.slice(start + name.length))?.[0] ?? '') : '';
  return { start, name: name + tail };
}

// `Es ist beabsichtigt, dass der AG, die …`: the letters alone stand for a name given elsewhere.
const PARTY_LETTERS = /^A[GN](?:,|\s|$)|^(?:Your |Our )?(?:Company|Organi[sz]ation|Client|Agency) Name$/u;

function isOrganisation(name: string): boolean {
  return ORGANISATION.test(name) && !KIND_ALONE.test(name.trim()) && !/^(?:offeror|contractor|bidder|tenderer|vendor|seller|bieter|auftragnehmer|government|agency|department|contracting officer)s?$/iu.test(name.trim()) && !PARTY_LETTERS.test(name) && name.split(/\s+/).length >= 1 && name.length > 5;
}

// What acts in a sentence without being anybody: the paper, its parts, the other side.
const NOBODY = /(?<!\p{L})(?:offerors?|contractors?|bidders?|tenderers?|vendors?|government|sections?|project|proposals?|bids?|rf[pqt]s?|tender|solicitation|contract|agreement|program(?:me)?|committee|team|auftragnehmer|bieter|vertrag|leistung(?:en)?|projekt|ziel|ausschreibung|angebot|verfahren|maßnahme|abschnitt|kapitel|jahr|decree|acts?|laws?|regulations?|rules|guidelines?|directive|gesetz|verordnung|decision)(?!\p{L})/iu;

function isNamed(name: string): boolean {
  return name.trim().split(/\s+/).length >= 2 && name.length > 7 && !PARTY_LETTERS.test(name) && !KIND_ALONE.test(name.trim()) && !NOBODY.test(name);
}

function candidate(source: Source, start: number, name: string, strength: number, finder: string): Candidate<string> {
  const whole = trimOrganisation(name).replace(/(?<!\s\p{L})(?<!(?:inc|ltd|co|corp|e\.\s?v))\.$/iu, '');
  const value = whole.includes('(') ? whole : whole.replace(/\)+$/u, '');
  return { value: value.replace(/\s+/g, ' '), finder, strength, spans: [{ source, start, end: start + value.length }], derived: false };
}

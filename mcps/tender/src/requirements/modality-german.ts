import { spaced } from '../labels/label.ts';
import type { Modality } from './modality.ts';

// Not within `Muss-Anforderungen`.
const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${spaced(words)})(?![\\p{L}]|-\\p{L})`, 'iu');

// As the subject: `An die Vergabestelle ist … zu senden` tells what others do.
const BUYER = '(?:(?:der|ein) (?:öffentliche )?(?:auftraggeber|ag|landkreis|besteller|zuschlag)|(?<!(?:an|für|über|gegen|gegenüber|auf|in) )(?:die|eine) (?:öffentliche )?(?:auftraggeber(?:in|innen)?|vergabestelle|bestellerin|stadt|gemeinde|behörde|verwaltung|vergabekammer|jury|bewertungskommission)|^(?:auftraggeber(?:in)?|ag|vergabestelle))';
const BIDDER = '(?:bieter(?:in|innen|s|n)?|bieter:innen|bietenden?|bietende[rs]|bietergemeinschaft(?:en)?|bewerber(?:in|n)?|bewerbergemeinschaften?|auftragnehmer(?:in|innen|n|s)?|auftragnehmer:innen|auftragnehmenden?|anbieter(?:in|n)?|anbietenden?|dienstleisters?|unternehmen|firma|lieferanten?|vertragspartner(?:in|s)?|unternehmer(?:in|s)?|submittent(?:in|en)?|beauftragte[nr]?|hersteller(?:in|s)?|betreiber(?:in|s)?|nachunternehmer|unterauftragnehmer|agentur|architekt|planer|ingenieurbüro)';
// At the end of its clause: `zu den Berichten` and `bis hin zu animierten …` are no infinitives.
const ZU_INFINITIVE = '(?:zu (?!den |einen |seinen |ihren |allen |diesen )\\p{Ll}{2,}n|\\p{Ll}{2,}zu\\p{Ll}{4,}n)(?=\\s*(?:[.,;:()–-]|$|und |oder |bzw|sowie |ist|sind|mit |an |in |bei |auf |gemäß |nach |als ))';

const IS_TO = new RegExp(`(?<!\\p{L})(?:ist|sind|hat|haben)(?!\\p{L})(?!,)(?:[^;:]|:(?=[\\p{L}\\d/]|\\s\\d)){0,400}?(?<!\\p{L})${ZU_INFINITIVE.replaceAll(' ', '\\s+')}`, 'iu');
const NAMES_BIDDER = word(BIDDER);
const NEVER = word('zu (?:erwarten|entnehmen|rechnen|verstehen|finden|bedenken|befürchten|sehen)|ziel (?:des|der|ist)|aufgabe de[rs] \\p{L}+ ist es|ist es');
const BUYER_ACTS = new RegExp(`^(?!(?:wenn|sofern|soweit|falls|nachdem|sobald|bevor|solange|ob|dass|weil)\\s)(?:[^,.]{0,30}\\s)?${BUYER}(?: \\([^)]{1,20}\\))?\\s+(?:wird|kann|hat|ist|behält|soll|sollte|muss|darf|beabsichtigt|(?!(?:verlangt|fordert|erwartet|legt|wünscht|bittet|bevorzugt|empfiehlt)(?!\\p{L}))\\p{Ll}{3,}t)(?!\\p{L})`.replaceAll(' ', '\\s+'), 'iu');
// `Der Auftraggeber ist … zu benachrichtigen`: others do it for him.
const DONE_FOR_BUYER = /(?<!\p{L})(?:ist|sind)\s[^.;]{0,160}(?:zu\s(?:informieren|benachrichtigen|unterrichten|verständigen|beteiligen|befragen|entschädigen)|hinzuweisen|freizustellen|einzubeziehen|einzubinden)(?!\p{L})/iu;
// `Auf Verlangen der Vergabestelle ist …`: the one who asks for it is not the one who does it.
const ON_REQUEST = /^(?:auf|nach|mit)\s+(?:\p{L}+\s+)?(?:verlangen|anforderung|aufforderung|wunsch|anfrage|zustimmung|weisung)\s+(?:de[rs]|durch\s+d(?:ie|en))\s+\p{L}+\s+/iu;
const BY_BUYER = new RegExp(`(?<!\\p{L})(?:vom|von der|von den|durch den|durch die|durch das|seitens de[rs]) (?:auftraggebern?|ag|bauherr(?:n|en)?|vergabestelle|\\p{Lu}{2,6})(?!\\p{L})[^.]{0,80}(?:gestellt|erstellt|geliefert|übernommen|bereitgestellt|identifiziert|bewertet|geprüft|bekannt gegeben|mitgeteilt)`.replaceAll(' ', '\\s+'), 'iu');
const PROCESS = word('wird (?:auf das|erteilt|dividiert|ermittelt|berechnet|bewertet|gewertet)|werden (?:ermittelt|berechnet|bewertet|bepunktet|wie folgt)|zuschlag wird|werden sie (?:über|gebeten)|erhält (?:das angebot|den zuschlag)|wenden kann|wenden können|einzelnen punktzahlen|werden sie gebeten');

const POINTS = word('erreichen der (?:einzelnen )?punktzahl(?:en)?|punkte (?:werden|erhält|gibt)');

const EXCLUDES = word('(?:werden|wird|können|kann)(?: [^\\s,;]+){0,12}? (?:ausgeschlossen|nicht (?:weiter )?(?:berücksichtigt|gewertet|zugelassen|geprüft|angenommen)|vom verfahren ausgeschlossen)|führ(?:t|en)(?: [^\\s,;]+){0,4}? zum ausschluss|zum ausschluss (?:führ|des)\\p{L}*|(?:hat|haben)(?: [^\\s,;]+){0,3}? ausschluss(?: [^\\s,;]+){0,8}? zur folge|(?:ist|sind) von (?:der|einer)(?: \\p{L}+)? teilnahme(?: [^\\s,;]+){0,4}? ausgeschlossen|nur(?: [^\\s,;]+){0,3}? (?:berücksichtigt|gewertet|zugelassen), (?:wenn|sofern|die)|unberücksichtigt');
const MUST = word('(?:bildung|änderung|beteiligung|teilnahme)[^.;]{0,90} (?:ist|sind) ausgeschlossen|muss|müssen|müssten|ist verpflichtet|sind verpflichtet|verpflichtet sich|verpflichten sich|d(?:arf|ürfen)(?: [^\\s,;]+){0,10}? (?:nicht|nur|erst|höchstens|maximal|ausschließlich|lediglich|nie|niemals|frühestens|spätestens|keine?[mnrs]?)|kein\\p{L}{0,2}(?: [^\\s,;]+){1,5}? d(?:arf|ürfen)|(?:ist|sind) (?:unzulässig|untersagt|verboten)|unzulässig (?:ist|sind)|(?:allein|ist|sind) (?:verbindlich|bindend)|(?:ist|sind|bleib(?:t|en))(?: [^\\s,;]+){1,12}? an (?:ihr|sein|das)e? \\p{L}+ gebunden|haft(?:et|en)(?: [^\\s,;]+){0,6}? (?:gesamtschuldnerisch|als gesamtschuldner)|(?:kann|können|wird|werden)(?: [^\\s,;]+){0,8}? (?:nicht|kein\\p{L}{0,2})(?: [^\\s,;]+){0,6}? (?:akzeptier(?:t|en)|anerkannt|vertragsbestandteil)|erklär(?:t|en) sich(?: [^\\s,;]+){0,3}? bereit|nicht zulässig|nicht gestattet|(?<!nebenangebote )(?:ist|sind|wird|werden) nicht (?:zugelassen|erlaubt|statthaft|geduldet|gestattet)|(?:kann|können)(?: [^\\s,;]+){0,4}? (?:nur|ausschließlich)(?: [^\\s,;]+){0,10}? (?:abgegeben|eingereicht|gestellt|übermittelt|berücksichtigt|anerkannt|erfolgen)(?: werden)?|nicht überschreiten|zwingend|setz(?:t|en)(?: [^\\s,;]+){1,16}? voraus|(?:verlangt|gefordert|vorausgesetzt) (?:wird|werden)|(?:wird|werden)(?: [^\\s,;]+){0,2}? (?:nur|ausschließlich)(?: [^\\s,;]+){1,8}? (?:akzeptiert|berücksichtigt|anerkannt|angenommen)|(?:vorzulegen|einzureichen|beizufügen|nachzuweisen|anzugeben|mitzuliefern|einzuhalten) (?:ist|sind)');
// In small letters: `nach Bedarf` asks nothing.
const NEEDS = /(?<!\p{L})(?:bedarf|bedürfen)(?!\p{L})/u;
const REQUIRED = word('(?:ist|sind|wird|werden)(?: [^\\s,;]+){0,14}? (?:erforderlich|notwendig|unerlässlich|unabdingbar|unverzichtbar|essenziell|essentiell|gefordert|verlangt|vorausgesetzt|verpflichtend|nachzuweisen|vorgeschrieben|obligatorisch|erwünscht und)|nachweis erfolgt durch|(?:ist|sind)(?: [^\\s;]+){0,20}? (?:abgegolten|einzurechnen|einzukalkulieren)|(?:ist|sind|wird|werden) in (?:die|den) \\p{L}*preis\\p{L}* (?:enthalten|eingerechnet)|ausschließlich(?: [^\\s,;]+){0,14}? (?:zugelassen|zulässig|möglich|einzureichen)|(?:wird|werden)(?: [^\\s,;]+){0,2}? (?:ausschließlich|nur)(?: [^\\s,;]+){1,14}? (?:abgewickelt|geführt|durchgeführt|beantwortet|entgegengenommen)|gelten (?:die )?folgende(?:n)? (?:mindest)?(?:anforderungen|voraussetzungen|bedingungen)|kommunikation erfolgt(?: [^\\s;]+){0,8}? elektronisch|wird(?: [^\\s,;]+){0,8}? erwartet|(?:ist|sind)(?: [^\\s,;]+){0,6}? (?:nur|ausschließlich)(?: [^\\s,;]+){0,10}? (?:zulässig|zugelassen|erlaubt|gestattet|möglich)|hat bis|erfolg(?:t|en)(?: [^\\s,;]+){0,3}? (?:ausschließlich|nur|spätestens)|es wird vorausgesetzt|(?:beträgt|betragen|umfasst|umfassen)(?: [^\\s,;]+){0,4}? (?:mindestens|höchstens|maximal)');
// `Erforderlich ist …`, `Voraussetzung für die Teilnahme ist …`, `Zu liefern sind …`: what is asked comes first.
// `Ortskenntnis zwingend erforderlich`: a note without its verb.
const TERSE = /^(?!wenn\s|falls\s|sofern\s|soweit\s|nicht\s|keine?\s)[^,.;:?]{3,90}\s(?<!(?:nicht|falls|soweit|wenn|sofern|ist|sind|alle|die|den|und|oder)\s)(?:zwingend\s)?(?:erforderlich|verpflichtend|notwendig|Pflicht)[.;!]?$/u;
const ASKED_FIRST = /^(?:(?:zwingend|ferner|zudem|weiterhin|außerdem|darüber\shinaus|mit\sdem\sangebot)\s)?(?:(?:zwingende\s)?voraussetzung(?:en)?(?:\sfür\s[^,.]{3,60})?|(?:mindestens\s)?(?:erforderlich|gefordert|verlangt|notwendig|vorausgesetzt|nachzuweisen|vorzulegen|einzureichen|beizufügen|anzugeben)|zu\s(?:liefern|erbringen|beachten|berücksichtigen|erstellen|benennen|verwenden))\s(?:ist|sind|wird|werden)(?!\snicht)(?!\p{L})/iu;
const DUTY_OF = new RegExp(`(?<!\\p{L})(?:ist|sind) ${BIDDER} (?:[^.;]{0,80} )?(?:verantwortlich|zuständig)|${BIDDER} (?:ist|sind) (?:[^.;]{0,120} )?(?:verantwortlich|zuständig)|oblieg(?:t|en) (?:[^.;]{0,90} )?(?:dem |der |den )?${BIDDER}|(?:auftraggeber(?:in)?|vergabestelle) (?:verlangt|fordert|erwartet)(?!\\p{L})|${BIDDER} obliegt|${BIDDER} bleib(?:t|en) [^.;]{0,120}verantwortlich|${BIDDER} (?:wird|werden) (?:hiermit |hierzu |dringend )?aufgefordert(?!\\p{L})|präqualifizierte unternehmen führen den nachweis|${BIDDER} (?:wird|werden) (?:[^.;]{0,60} )?verpflichtet|(?:ist|sind) auf [^.;]{1,40} (?:begrenzt|beschränkt)|\\p{L}*(?:preise?|leistungen|kosten|sätze) [^.;]{0,60}verste(?:hen|ht) sich|^aufgaben? de[rs] ${BIDDER} (?:ist|sind) (?!es)|(?:geschäftsbedingungen|agb) [^.;]{0,120}(?:ist|sind) ausgeschlossen|^wir (?:erwarten|fordern|verlangen) (?!,)|(?<!\\p{L})(?:erwarten|fordern|verlangen) wir(?!\\p{L})|gilt als (?:rechtzeitig|fristgerecht)(?!\\p{L})|gelten als (?:rechtzeitig|fristgerecht)(?!\\p{L})|dass (?:d(?:er|ie) )?${BIDDER} [^.;]{3,160} zu \\p{Ll}+n hat(?!\\p{L})`.replaceAll(' ', '\\s+'), 'iu');
// `Der Anschluss ist Sache des Auftragnehmers`, `ist der AN verantwortlich`, `Die Beweislast liegt beim Auftragnehmer`
const FALLS_TO = new RegExp(`(?<!\\p{L})(?:(?:ist|sind) (?:allein(?:ige)? )?(?:Sache|Angelegenheit|Pflicht) (?:des|der|eines jeden) (?:${BIDDER}|AN)|(?:ist|sind) (?:allein )?(?:der|die|jede[rs]?) (?:${BIDDER}|AN) (?:[^.;]{0,140} )?verantwortlich|lieg(?:t|en) (?:allein )?bei(?:m| dem| der) (?:${BIDDER}|AN)|(?:löhne|lohnsätze|stundensätze|verrechnungssätze) [^.;]{0,60}verstehen sich)(?!\\p{L})`.replaceAll(' ', '\\s+'), 'iu');
const NOT_NEEDED = word('nicht (?:zwingend )?(?:erforderlich|notwendig|nötig|verpflichtend|vorgeschrieben|gefordert|verlangt)');
const SHOULD = word('soll|sollen|sollte|sollten|ist wünschenswert|sind wünschenswert|wird (?:dringend |ausdrücklich )?empfohlen|empfiehlt sich|vorzugsweise|idealerweise|wünschenswert|unerwünscht|(?:ist|sind|wäre|wären)(?: [^\\s,;]+){0,6}? (?:von vorteil|vorteilhaft|erwünscht|gewünscht)|(?:erwünscht|gewünscht) (?:ist|sind|wird|werden)|wir bitten (?:um|darum|sie darum)|wir bitten(?=, dass)|bitten wir (?:um|darum)|bitten wir(?=, dass)|leg(?:t|en)(?: [^\\s,;]+){0,5}? (?:wert|bedeutung|augenmerk) auf|(?:wert|bedeutung|augenmerk) leg(?:t|en)(?: [^\\s,;]+){1,4}? auf|wird(?: [^\\s,;]+){0,3}? um(?: [^\\s,;]+){1,6}? gebeten');
// `Bitte füllen Sie Anlage 1 aus`, `Beschreiben Sie …`; `Bitte beachten Sie` only points to what is asked elsewhere.
const IMPERATIVE = /(?:^|[,:(]\s?)(?:bitte\s+(?!entnehmen|wenden|beachten\s+sie,\s+dass)(?:\p{L}+\s+){0,4}?\p{L}{3,}n\s+sie|(?:bitte\s+)?(?:beschreiben|nennen|benennen|erläutern|geben|legen|reichen|fügen|stellen|tragen|füllen|weisen|bestätigen|skizzieren|begründen|verwenden|kennzeichnen|erklären|senden|übermitteln)\s+sie)(?!\p{L})|(?<!\p{L})(?:reichen|legen|fügen|senden|geben|nennen|richten|nutzen|verwenden|stellen|füllen|tragen)\s(?:sie\s)?bitte(?!\p{L})|^(?!sollten|falls|wenn)\p{L}{3,}n\ssie\s(?:\p{L}+\s){0,4}bitte(?!\p{L})|(?<!\p{L})bitte\s(?:[^,;.]{1,80}\s)?(?!entnehmen|wenden)(?:be|an|ein|aus|bei|mit|vor|ab|zu)\p{Ll}{3,}en[.)!\s]*(?:$|\()/iu;
// `Wählen Sie den Reiter …`, `Um teilzunehmen, laden Sie …`: any verb, but for those that begin a condition or a question.
const ORDERS_YOU = /^(?:(?:Um|Für|Bei|Falls|Wenn|Sofern|Zur|Zum)\s[^,]{3,120},\s)?(?!(?:haben|sind|soll|konn|könn|möch|woll|werden|würden|dürf|müss|find|erhalten|benötig|wünsch|plan|beabsicht|kenn|verfüg|biet|gehör|stehen|liegen|geh)\p{L}*\ssie\s)\p{L}{3,}n\sSie\s[^?]*$/iu;
const ASKED_TO = word('(?:werden|wird)(?: [^\\s,;]+){0,5}? gebeten(?=,)|(?:wir bitten|bitten wir) (?:sie|alle|die)');
const MAY = word('sind gleichwertige|kann|können|darf|dürfen|ist zulässig|sind zulässig|sind zugelassen|ist zugelassen|sind möglich|ist möglich|ist gestattet|steht es frei');
// `Sollten Sie kein Angebot abgeben, …`: a condition.
const IF_SHOULD = /^soll(?:te|ten|test)?\s[^,]{3,200},\s/iu;
const RELATIVE_SOLL = /,\s+(?:d(?:er|ie|as|en|em)|welche[rs]?)\s[^,]*\bsoll(?:en)?(?=[,.])/iu;
const BY_BIDDER = new RegExp(`(?<!\\p{L})(?:vom|von der|von den|durch den|durch die) ${BIDDER}(?!\\p{L})[^.]{0,140}(?:erstellt|erbracht|geliefert|durchgeführt|bereitgestellt|gestellt|entwickelt|übernommen|übergeben|dokumentiert|vorgelegt|umgesetzt|gewährleistet|sichergestellt)`.replaceAll(' ', '\\s+'), 'iu');
const BIDDER_DOES = new RegExp(`^(?:alle|die|sämtliche)(?: \\p{L}+n)? (?:bieter|bewerber|auftragnehmer|bietenden|unternehmen) (?:bestätigen|erklären|versichern|verpflichten|garantieren|gewährleisten)(?!\\p{L})|(?:^|,\\s)(?:d(?:er|ie|as)(?:/d(?:er|ie))? )?${BIDDER} (?:\\p{L}+ ){0,3}?(?:erstellt|liefert|erbringt|stellt|führt|übernimmt|gewährleistet|sichert|sorgt|legt|benennt|dokumentiert|trägt|verfügt|garantiert|weist|übergibt|bestätigt|erklärt)(?!\\p{L})`.replaceAll(' ', '\\s+'), 'iu');
// `Die Kosten trägt der Auftragnehmer.`
const BORNE = new RegExp(`(?<!\\p{L})(?:trägt|übernimmt|stellt|liefert|erstellt|besorgt|beschafft) (?:d(?:er|ie|as) )?${BIDDER}(?!\\p{L})`.replaceAll(' ', '\\s+'), 'iu');
const DONE = word('(?:werden|wird)(?: [\\p{L}\\d.,()/-]+){0,25}? (?:erstellt|eingespielt|eingerichtet|angelegt|gepflegt|gewartet|getestet|entwickelt|programmiert|aufgesetzt|überarbeitet|montiert|verlegt|eingebaut|gereinigt|entsorgt|angeliefert|gehostet|ausgeführt|zur verfügung gestellt|geliefert|bereitgestellt|übergeben|durchgeführt|umgesetzt|implementiert|dokumentiert|eingesetzt|geschult)|(?:wird|werden)(?: [\\p{L}\\d.,()/-]+){0,20}? (?:bieten|ermöglichen|enthalten|umfassen|unterstützen)|erfolg(?:t|en)(?: \\p{L}+){0,3} (?:in (?:enger )?(?:absprache|abstimmung)|mittels)|find(?:et|en)(?: [^;.]{1,60})? statt|zu(?:m|r|\\sden)? [^;.,]{3,90} (?:gehör|zähl)(?:t|en)');
// `Geliefert werden zwei Boote.`
const DONE_FIRST = /^(?:(?:zudem|ferner|außerdem|zusätzlich)\s)?(?:erstellt|geliefert|bereitgestellt|übergeben|entwickelt|angelegt|eingerichtet|gepflegt|gewartet|geprüft|getestet|umgesetzt|durchgeführt|dokumentiert|benötigt|gesucht|erwartet)\s(?:wird|werden)(?!\p{L})/iu;
// What others do is no duty of the contractor's.
const BY_OTHERS = /(?<!\p{L})(?:den\s(?:\p{L}+n\s)?(?:bietern|bewerbern|bietenden|teilnehmern)|dem\s(?:bieter|bewerber|auftragnehmer))(?!\p{L})[^;]{0,90}zur\sverfügung\sgestellt|(?<!\p{L})(?:durch|von)\s(?:dritten?|andere\p{L}{0,2})(?!\p{L})|bauseits/iu;
// A field of a form with its answer, and what the law says of reviews: nobody is asked.
const ANSWERED = /:\s(?:[Jj]a|[Nn]ein|Nicht\s(?:zulässig|erlaubt)|Zulässig|Erlaubt|Deutsch|Englisch)(?:\s\p{Lu}|[.,;]?\s*$)/u;
const REVIEWS = /nachprüfungs(?:antrag|verfahren)|verletzung\sde[rs]\s\p{L}*vergabevorschrift|(?:der|des)\santragstellers?(?!\p{L})|§\s?1(?:34|35|60|61)\s[^.]{0,20}GWB/iu;
// What is left to the contractor.
const LEFT_TO = new RegExp(`(?:bleibt|bleiben) (?:[^.,;]{0,40} )?(?:dem |der |den )?${BIDDER} (?:überlassen|freigestellt|vorbehalten)`.replaceAll(' ', '\\s+'), 'iu');

// `Ihr Angebot können Sie elektronisch einreichen.`, `Bietergemeinschaften sind zugelassen.`
const YOU_MAY = /(?<!\p{L})(?:Angebot|Bewerbung|Antrag|Teilnahmeantrag|Unterlagen|Fragen|Anfragen|Rückfragen)(?!\p{L})[^.]{0,40}\s[Kk]önnen\sSie(?!\p{L})|(?<!\p{L})[Kk]önnen\sSie\s(?:Ihr|Ihre|das\sAngebot|den\sAntrag)/u;
const FREE_TO = /(?:ist|sind)\s(?:\p{L}+\s){0,2}(?:besichtigung(?:en)?|ortstermine?)\s[^,;.]{0,30}möglich|^(?:bieter|bewerber)gemeinschaften\ssind\s(?:\p{L}+\s)?teilnahmeberechtigt|(?<!\p{L})es\s(?:genügt|reicht)\s(?:auch\s)?(?:die|der|das|eine?)\s|^(?:sind|ist)\s[^,]{3,80},\s(?:genügt|reicht)\s(?:auch\s)?(?:die|der|das|eine?)\s|akzeptiert\s(?:der|die)\s(?:öffentliche\s)?(?:auftraggeber(?:in)?|vergabestelle)\sauch\s|(?<!nicht\s)(?:ist\ses|es\sist)\s(?:auch\s)?möglich,\s[^.]{5,200}\szu\s(?:nennen|benennen|verwenden|nutzen|bieten|erbringen)(?!\p{L})|(?<!\p{L})steht\s(?:es\s)?[^.,;]{0,40}\sfrei(?!\p{L})/iu;
const ALLOWED = /(?:eignungsleihe|bietergemeinschaft|bewerbergemeinschaft|nachunternehm|unteraufträg|untervergabe|vermittlung|teilvermittlung|teilleistung|teilangebot|abschrift|kopie|abweichung|änderung|besichtigung|ortstermin|teillieferung|sammelbestellung|varianten?)\p{L}*(?:\s[^,;.]{1,80})?\s(?:ist|sind)\s(?:[^,;.]{1,40}\s)?(?:zulässig|zugelassen|möglich|gestattet|erlaubt)|(?:ist|sind)\s(?:[^,;.]{1,20}\s)?gleichwertige\s[^,;.]{3,60}\s(?:zulässig|zugelassen)/iu;

// What bidders may do, in the passive, and what a product may be able to do.
const OFFERED = /(?<!\p{L})(?:zurückgezogen|geändert|geführt|vereinbart|ersetzt)\s+werden|fragen\s[^;]{0,80}(?<!\p{L})gestellt\s+werden|(?:hinzugefügt|angefordert|beigefügt|ergänzt|eingereicht|vorgeschlagen|angeboten|abgegeben|eingesetzt|verwendet|(?:mit)?(?:be)?nutzt|(?:mit)?genutzt|ausgenommen|gehalten|erbracht)\s+werden/iu;
const CAN_DO = /^(?:das\s+(?:system|produkt|gerät|fahrzeug)|die\s+(?:anwendung|lösung|software|plattform|leistung))\s+(?:kann|darf)\s/iu;
// `Der Auftragnehmer holt … ab`: any verb in the present, but for those by which he gets, is or may something.
const ACTS = /(?:^|,\s)(?:der|die|das)?\s?(?:auftragnehmer(?:in|innen)?|auftragnehmende|AN|bieter(?:in|gemeinschaft)?|bewerber(?:in|gemeinschaft)?|dienstleister(?:in)?|agentur|anbieter(?:in)?|lieferant(?:in)?|vertragspartner(?:in)?|unternehmer(?:in)?|beauftragte[r]?|hersteller(?:in)?|betreiber(?:in)?|ausführende\sfirma)(?:\s\([^)]{1,30}\))?\s(?<verb>\p{Ll}{2,}t)(?!\p{L})/iu;
// `Außerdem macht die Agentur Vorschläge.`
const ACTED = /^(?!(?:wenn|falls|sofern|soweit|ob|dass)\s)[^,.;:]{3,60}\s(?<verb>\p{Ll}{2,}t)\s(?:der|die|der\/die|die\/der)\s(?:auftragnehmer(?:in)?|auftragnehmende|AN|bieter(?:in)?|bewerber(?:in)?|dienstleister(?:in)?|agentur|lieferant|vertragspartner(?:in)?|unternehmer(?:in)?|beauftragte[r]?)(?!\p{L})/iu;
const NO_DUTY = /^(?:ist|hat|wird|erhält|bekommt|kann|darf|soll|sollte|muss|mag|will|möchte|haftet|gilt|bleibt|beabsichtigt|wählt|entscheidet|könnte|würde|unterliegt|steht|mit|laut|samt|seit|sowie|dort|nicht|jetzt|geht|findet|gehört|scheidet|benötigt|wünscht|kennt|sieht|fehlt|verliert|verbleibt)$/iu;

function contractorActs(text: string): boolean {
  const verb = (ACTS.exec(text) ?? ACTED.exec(text))?.groups?.['verb'];
  return verb !== undefined && !NO_DUTY.test(verb);
}

/** What a German sentence asks of the bidder or contractor, or null. `task` is true in sections that list what is to be done. */
export function germanModality(sentence: string, task: boolean): Modality | null {
  if (ANSWERED.test(sentence) || REVIEWS.test(sentence)) return null;
  // Swiss papers write no ß.
  const text = withoutPurpose(sentence).replace(/(ausschlie|gemä|mä|grö)ss/giu, '$1ß').replace(ON_REQUEST, '');
  if ((BUYER_ACTS.test(text) && !DONE_FOR_BUYER.test(text)) || (BY_BUYER.test(text) && !/,\s+sondern\s/u.test(text))) return null;
  if ((EXCLUDES.test(text) || EXCLUDES.test(withoutRelatives(text))) && /angebot|bieter|bewerb|unternehmen|preisnachl|unterlagen|zum ausschluss|zur folge|teilnahme|änderung|antr[aä]g/iu.test(text)) return { kind: 'must', sureness: 0.85, exclusion: true };
  if (POINTS.test(text)) return null;
  if ((MUST.test(text) || NEEDS.test(text)) && !onlyShould(text)) return { kind: 'must', sureness: 0.9, exclusion: false };
  if (/^(?:nach\smöglichkeit|wir\sempfehlen)(?!\p{L})/iu.test(text)) return { kind: 'should', sureness: 0.7, exclusion: false };
  if (mustDo(text)) return { kind: 'must', sureness: 0.88, exclusion: false };
  if (ASKED_TO.test(text)) return { kind: 'should', sureness: 0.7, exclusion: false };
  if (PROCESS.test(text)) return null;
  if (IMPERATIVE.test(sentence) || ORDERS_YOU.test(sentence)) return { kind: 'must', sureness: 0.7, exclusion: false };
  if (REQUIRED.test(text) && !NOT_NEEDED.test(text)) return { kind: 'must', sureness: 0.8, exclusion: false };
  if (SHOULD.test(text.replace(RELATIVE_SOLL, ',').replace(IF_SHOULD, '').replace(/^sollten?\s/iu, ''))) return { kind: 'should', sureness: 0.82, exclusion: false };
  if (TERSE.test(text) || ASKED_FIRST.test(text) || DUTY_OF.test(text) || FALLS_TO.test(text)) return { kind: 'must', sureness: 0.76, exclusion: false };
  if (BY_BIDDER.test(text) || BIDDER_DOES.test(text) || BORNE.test(text) || contractorActs(text)) return { kind: 'must', sureness: 0.75, exclusion: false };
  if (task && !BY_OTHERS.test(text) && (DONE.test(text) || DONE_FIRST.test(text))) return { kind: 'must', sureness: 0.6, exclusion: false };
  if (FREE_TO.test(text) || LEFT_TO.test(text)) return { kind: 'may', sureness: 0.66, exclusion: false };
  if (MAY.test(withoutRelatives(text)) && (NAMES_BIDDER.test(text) || /(?<!\p{L})AN(?!\p{L})/u.test(text) || OFFERED.test(text) || ALLOWED.test(text) || YOU_MAY.test(text) || (task && CAN_DO.test(text)))) return { kind: 'may', sureness: 0.6, exclusion: false };
  return null;
}

/** `Das Konzept sollte 2.500 Wörter nicht überschreiten`: the verb comes first and rules what follows, unless another verb binds more. */
function onlyShould(text: string): boolean {
  const should = /(?<!\p{L})soll(?:te|ten|en)?(?!\p{L})/iu.exec(text);
  return should !== null && should.index < (MUST.exec(text)?.index ?? 0) && !/(?<!\p{L})(?:muss|müssen|zwingend|d(?:arf|ürfen)|verpflichtet|unzulässig)(?!\p{L})/iu.test(text);
}

// `Es ist geplant, den Steg anzuheben`: what is meant, not what is asked.
const PLANNED = /(?<!\p{L})(?:ist|sind)\s(?:\p{L}+\s){0,2}(?:geplant|beabsichtigt|angedacht),\s/iu;

/** `ist/sind/hat/haben … zu tun`, inserted clauses left out: `ist überall, wo dies möglich ist, … einzusetzen`. */
function mustDo(sentence: string): boolean {
  const text = sentence.replace(/,\s+(?:wo|die|der|das|den|dem|welche[rs]?|wenn|sofern|soweit|falls|indem|dass|ob|was|deren|dessen|in (?:der|denen|dem))\s[^,]{1,160},/giu, ' – ');
  if (NEVER.test(text) || PLANNED.test(sentence)) return false;
  const match = IS_TO.exec(text);
  if (!match) return false;
  // A comma before the infinitive begins another clause, unless words of a list stand between.
  const inner = match[0].slice(match[0].search(/\s/));
  return !/,\s+(?:um|ohne|anstatt|dass|die|der|das)\s/iu.test(inner);
}

/** `Werden Angebote, bei denen …, ausgeschlossen`: what binds stands around the clause that tells which. */
function withoutRelatives(text: string): string {
  return text.replace(/,\s(?:für\s)?(?:die|der|das|den|dem|deren|dessen|bei\s(?:denen|dem)|in\s(?:denen|dem)|welche[rs]?|wenn|soweit|sofern)\s[^,]{1,200}(?:,\s?|$)/giu, ' ');
}

/** A sentence without its clauses of purpose (`um … zu …`), which ask nothing. */
function withoutPurpose(sentence: string): string {
  return sentence.replace(/\s+/g, ' ').replace(/(?:,?\sum|,\s(?:ohne|anstatt))\s[^,.;]{1,200}?\szu\s\p{Ll}+n(?=[\s,.;]|$)/giu, ' ');
}

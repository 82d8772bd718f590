import { compileLabels } from './label.ts';

/** Labels before the name of what is bought. */
export const TITLE_LABELS = compileLabels([
  { words: 'bezeichnung (?:der leistung|des auftrags|der maßnahme|des verfahrens|der ausschreibung)|auftragsbezeichnung|leistungsbezeichnung|bezeichnung der (?:lieferung|beschaffung|dienstleistung)|vom auftraggeber vergebene bezeichnung', strength: 0.97, key: true },
  { words: 'bezeichnung des auftrags durch den auftraggeber', strength: 0.97, key: true },
  { words: '(?:projekt|ausschreibungs|vorhaben)(?:titel|bezeichnung|name)|projekt|vorhaben|thema|titel|kurzbezeichnung|ausschreibungsgegenstand|auftragsgegenstand|vertragsgegenstand|beschaffungsgegenstand|gegenstand', strength: 0.9, key: true },
  { words: '(?:contract|tender|rf[pqt]|procurement|proposals?) for(?: the)?|(?:bau)?vorhaben|bauprojekt|objekt', strength: 0.76, key: true },
  { words: 'projekttitel der beschaffung|titel (?:des (?:projekts?|auftrags|verfahrens|vorhabens)|der (?:ausschreibung|beschaffung|maßnahme))|bezeichnung der (?:bauleistung|baumaßnahme|ausschreibung)|kurzbeschreibung|bauwerk|gewerk|titel der vergabe', strength: 0.88, key: true },
  { words: 'name of (?:the )?(?:works?|project|assignment|contract|tender|procurement|service)|description of (?:the )?(?:works?|goods|items?|contract|procurement)|(?:rfx|event|opportunity|notice|scope|assignment|works?) (?:title|name)|short description', strength: 0.9, key: true },
  { words: '(?:bid |tender |rf[pqtb] |procurement )?description', strength: 0.7, key: true },
  { words: 'art der (?:bau)?leistung(?:en)?|art des auftrag(?:e?s)|art und umfang der (?:bau)?leistung(?:en)?(?:,? (?:ggf\\.|gegebenenfalls)? ?aufgeteilt (?:nach|in) lose(?:n)?)?(?: sowie (?:der )?ort der leistung(?:serbringung)?)?', strength: 0.66, key: true },
  { words: '(?:lieferung|leistung)(?:\\/(?:leistung|lieferung))? von|gegenstand (?:der ausschreibung|des auftrags|der vergabe)', strength: 0.9, key: true },
  { words: 'bezeichnung', strength: 0.79, key: true },
  { words: 'hier|betreff|betr\\.?|ausschreibung|vergabeverfahren|ausschreibungsverfahren', strength: 0.85, key: true },
  { words: 'leistung', strength: 0.86, key: true },
  { words: 'maßnahme|baumaßnahme', strength: 0.75, key: true },
  { words: '(?:project|contract|tender|rf[pqt]|request|solicitation|procurement|bid|itt|opportunity) (?:title|name)|title of (?:the )?(?:contract|tender|project|procurement)', strength: 0.97, key: true },
  { words: '(?:commodit(?:y|ies)|goods|services?|items?)(?: ?(?:\\/|and|or) ?(?:commodit(?:y|ies)|goods|services?|items?))? (?:being )?(?:requested|required|sought)', strength: 0.85, key: true },
  { words: 'global tender title|item category', strength: 0.85, key: true },
  { words: 'title|project', strength: 0.85, key: true },
  { words: 'subject|re|subject of (?:the )?(?:contract|tender)', strength: 0.75, key: true },
]);

/** Labels before the buyer's name. */
export const BUYER_LABELS = compileLabels([
  { words: '(?:öffentlicher )?(?:haupt)?auftraggeber(?:in)?(?: \\(vergabestelle\\))?|vergabestelle|beschaffungsstelle(?: ?\\/ ?organisator(?:in)?)?|bedarfsstelle(?: ?\\/ ?vergabestelle)?|ausschreibende stelle|dienststelle|auftraggebende stelle|vergebende stelle|bedarfsträger(?:in)?|auslober(?:in)?|auslobende stelle|bauherr(?:in)?|angebot an|angebote? (?:sind )?(?:zu richten|einzureichen) (?:an|bei)', strength: 0.9, key: true },
  { words: 'zur angebotsabgabe auffordernde stelle|offizielle bezeichnung|name und anschrift (?:des auftraggebers|der vergabestelle)|name des (?:öffentlichen )?auftraggebers|(?:die |der )?(?:ausschreibende[nr]?|vergebende[nr]?|auftraggebende[nr]?) stelle', strength: 0.93, key: true },
  { words: 'im namen und für rechnung(?: de[rs])?', strength: 0.85 },
  { words: 'issued by(?: code)?|contracting (?:authority|entity|office|agency|organisation|organization)|purchasing (?:authority|entity|agency)|procuring (?:entity|agency)|awarding (?:authority|body)|official name|name (?:and address )?of (?:the )?(?:contracting authority|buyer|client|agency|procuring entity|purchaser|employer)|issuing (?:office|agency|entity)', strength: 0.93, key: true },
  { words: 'published by|prepared for|requested by|herausgegeben von|herausgeber(?:in)?|procured by|principal|ausgeschrieben (?:von|durch)|(?:(?:die|diese) (?:vorliegende )?)?(?:ausschreibung|vergabe) erfolgt durch', strength: 0.78, key: true },
  { words: 'purchaser|procuring entity|employer(?: name)?|(?:issuing|ordering|buying|contracting|soliciting|sponsoring) (?:organi[sz]ation|department|authority|body|entity|agency|office)|name of (?:the )?(?:organi[sz]ation|authority|department|issuing office|procuring entity)|tender(?:ing)? authority|tender inviting authority|organi[sz]ation(?: name)?(?: chain)?|owner|solicited by|on behalf of', strength: 0.8, key: true },
  { words: 'office name|ministry\\/state name|department name', strength: 0.76, key: true },
  { words: 'from|prepared by', strength: 0.64, key: true },
  { words: 'agency|client|customer|authority|buyer organisation|requesting (?:office|agency|department)', strength: 0.7, key: true },
]);

/** Labels before the number that the buyer gives a procedure. */
export const REFERENCE_LABELS = compileLabels([
  { words: '(?:vergabe|ausschreibungs|verfahrens|bekanntmachungs|referenz|auftrags)(?:-? ?nr\\.?|nummer|kennzeichen|kennung)(?: der bekanntmachung| ?\\/ ?(?:aktenzeichen|geschäftszeichen|az\\.?))?', strength: 0.97 },
  { words: 'verg(?:abe)?\\.?-? ?nr\\.?|vergabenr\\.?|ausschreibungsnr\\.?|vergabe-id|ausschreibungs-id', strength: 0.97 },
  { words: 'geschäftszeichen|geschäftszahl|aktenzeichen|vergabezeichen|kennziffer|az\\.?|gz\\.?|zahl|vorgangs(?:nummer|nr\\.?|zeichen)|anfrage(?:nummer|-? ?nr\\.?)|verfahrens-? ?id|projekt-?id|dossier(?:nummer|-? ?nr\\.?)|(?:unser )?zeichen', strength: 0.88, key: true },
  { words: '(?:geschäftszeichen|aktenzeichen|vergabezeichen|kennziffer|unser zeichen)(?=:? (?:[\\p{L}-]{1,12} )?\\S*\\d)', strength: 0.84 },
  { words: 'projekt-? ?nr\\.?|projektnummer|projekt-id', strength: 0.82 },
  { words: 'maßnahmen-? ?nr\\.?|maßnahmennummer', strength: 0.7 },
  { words: 'lv-? ?nr\\.?', strength: 0.66, key: true },
  { words: 'ref(?:erence|\\.)? (?:number|no\\.?)(?=:? ?[A-Z\\d/-]*\\d)', strength: 0.82 },
  { words: '(?:rf[abopqtix]|itt|ifb|itb|ito|collective|sourcing event|tender|bid|solicitation|procurement|quotation|quote|contract notice|proposal|invitation|enquiry|inquiry|nit|rfi|rfx|event|opportunity|eoi|call(?: for tenders)?)(?: \\([a-z]{2,5}\\))?(?: (?:notice|notification|document|enquiry|reference|file))? ?(?:number|no\\.?|nr\\.?|#|id|ref(?:erence|\\.)?(?: (?:number|no\\.?|id))?)', strength: 0.97 },
  { words: 'interne kennung|internal identifier|(?:procurement|tender|buyer[’\']?s?|opportunity) reference|request (?:number|no\\.?)', strength: 0.95, key: true },
  { words: 'reference (?:number|no\\.?)(?: attributed to the file by the contracting authority)?|our ref(?:erence)?|file (?:number|no\\.?)|contract (?:reference )?(?:number|no\\.?)|project (?:number|no\\.?|id)', strength: 0.9, key: true },
  { words: 'our ref(?:erence)?(?= [A-Z\\d])|solicitation(?=:? ?[A-Z\\d]*\\d[A-Z\\d]{4})', strength: 0.8 },
  { words: '(?:project|contract|file|job|control|bid|tender) (?:no\\.?|number|#)(?=:? ?[A-Z\\d-]*\\d[A-Z\\d-]{2})', strength: 0.78 },
  { words: 'in reply refer to|reply refer to', strength: 0.95 },
  { words: 'reference|referenz|ref\\.?', strength: 0.75, key: true },
]);

/** Labels before the kind of procedure. */
export const PROCEDURE_LABELS = compileLabels([
  { words: 'verfahrensart|vergabeart|art des (?:vergabe)?verfahrens|art der (?:vergabe|ausschreibung)|vergabeverfahren', strength: 0.97, key: true },
  { words: '(?:type|form|kind|mode|method) of (?:bid|procedure|procurement|tender(?:ing)?|solicitation|bidding)|procurement (?:procedure|method|type)|procedure(?: type)?|solicitation (?:type|method)|tender procedure', strength: 0.97, key: true },
]);

/** Labels before the place where the work is done or the goods go. */
export const PLACE_LABELS = compileLabels([
  { words: '(?:haupt)?ort(?:e|\\(e\\))? der (?:leistung(?:serbringung)?|ausführung|dienstleistung|lieferung|arbeiten)|hauptort der ausführung|hauptausführungsort|(?:haupt)?erfüllungsort(?: \\/ nuts-code)?|leistungsort|ausführungsort|lieferort|einsatzort|lieferanschrift|lieferadresse|anlieferungsort|ort der erfüllung|ausführungs-? ?\\/ ?lieferort|liefer-? ?(?:\\/|bzw\\.|oder|und) ?(?:leistungs|ausführungs)ort|leistungs-? ?\\/ ?(?:liefer|ausführungs)ort|ort der (?:bau)?maßnahme|erbringungsort|baustelle|baustellen(?:adresse|anschrift)|lage der baustelle|ort der dienstleistungserbringung|(?:anliefer|empfangs|einbau|aufstell|montage|verwendungs)(?:stelle|ort)', strength: 0.95, key: true },
  { words: 'bauort|ausführungsstätte|leistungsstandort|objektadresse|objektanschrift|ort der (?:baustelle|bauausführung)|adresse der (?:baustelle|liegenschaft)|standort der (?:maßnahme|baustelle|anlage)|leistungsgebiet|einsatzgebiet|einsatzstelle|dienstort|arbeitsort', strength: 0.9, key: true },
  { words: '(?:main )?(?:place|location|site)(?:\\(s\\))? of (?:performance|delivery|(?:the )?works?|(?:the )?services?)|place of contract performance|delivery (?:location|address|place|point)|ship to|deliver to|job ?site|project (?:location|site)|work location|performance location|site (?:address|location)|address of (?:the )?(?:site|works)|(?:contract|assignment|installation) locations?|locations? of (?:the )?(?:contract|project|site|assignment)|place of (?:execution|installation|supply)|geographic(?:al)? locations?|(?:exact |full )?address(?:\\(es\\)|es)? of (?:the )?delivery(?: locations?)?|delivery (?:sites?|points)|location of works?|work ?site|site of (?:the )?works?|installation site', strength: 0.95, key: true },
  { words: 'site|location', strength: 0.66, key: true },
  { words: 'where|wo', strength: 0.87, key: true },
  { words: 'nuts', strength: 0.86, key: true },
  { words: 'project area|delivery regions?|delivery (?:and|&) (?:installation|set-?up)|lieferung und (?:montage|aufstellung)', strength: 0.7, key: true },
  { words: 'duty stations?|beneficiary (?:countr(?:y|ies)|territor(?:y|ies))(?: ?\\/ ?territor(?:y|ies))?|place of assignment|assignment countr(?:y|ies)|countr(?:y|ies) of (?:assignment|performance)', strength: 0.85, key: true },
]);

/** Labels before a person or office to write to. */
export const CONTACT_LABELS = compileLabels([
  { words: 'e-?mail(?:-adresse| address| id)?(?: der vergabestelle| des auftraggebers)?(?: für (?:rück|bieter)?fragen| für auskünfte| for (?:questions|enquiries|inquiries|queries))?|kontakt-?e-?mail|mail', strength: 0.9, key: true },
  { words: 'kontaktstelle|kontakt(?:person|daten)?|ansprech(?:partner(?:in)?|stelle|person)|(?:fachliche|inhaltliche|vergaberechtliche|allgemeine|kaufmännische) (?:rück|bieter)?fragen|rückfragen (?:an|bei)|fragen an|bieterfragen|rückfragen|zuständige stelle|auskunft erteilt|auskünfte erteilt|bearbeiter(?:in)?|sachbearbeiter(?:in)?', strength: 0.8, key: true },
  { words: '(?:primary |main )?(?:contact|point of contact)(?: person)?|contracting officer|procurement officer|contact (?:details|information|e-?mail|name|officer)|(?:questions|enquiries|inquiries|queries) to|buyer|government point of contact', strength: 0.85, key: true },
]);

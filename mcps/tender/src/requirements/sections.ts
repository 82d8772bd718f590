/** Sections whose list entries are what is asked, though they are only noun phrases. */
export const ASKING_SECTION = /minimum (?:requirements?|criteria|qualifications?)|mandatory (?:requirements?|criteria)|documents? to be (?:submitted|provided)|returnable (?:documents|schedules)|(?:profile of the|required|desired) (?:consultant|candidate|provider|expert|profile)|(?:submission|proposal|bid|response|application) (?:requirements|contents?|documents|instructions|guidelines|format|package|checklist)|(?:how|what) to (?:submit|include|apply|respond)|required (?:documents|qualifications)|(?<!(?:why|how|where|when|whether) )(?:(?:you['’]ll|you will|you|we|we['’]ll) (?:need|require)|you(?:['’]ll| will) do|we(?:['’]d| would)? (?:like to see|expect)|wir (?:brauchen|benötigen|erwarten)|sie (?:leisten|bringen mit)|(?:ihr|das) angebot enthält|(?:your|the) (?:offer|proposal|bid|quote|application) (?:should |must )?(?:contains?|includes?))|qualification(?:s| criteria| requirements)|selection criteria|(?:vendor|bidder|tenderer|supplier|contractor)(?:['’]?s)? (?:eligibility|qualifications?|requirements?)|eligibility (?:criteria|requirements?|conditions?)|pre-?qualification|deliverables|scope of (?:work|services)|tasks|einzureichende|vorzulegende|mindestanforderung|eignung|nachweise|unterlagen und anforderungen|leistungsumfang|leistungsinhalt|aufgaben(?:stellung|beschreibung)?|zu erbringende|geforderte|auftragsgegenstand|leistungspflichten|anforderungen an/iu;

/** Sections whose list entries are wished for, and need not be met. */
export const WISHED_SECTION = /nice[- ]to[- ]haves?|(?:desirable|preferred|optional) (?:\p{L}+ )?(?:criteria|requirements?|qualifications?|features|skills)|wünschenswert|(?:soll|kann)-?(?:kriterien|anforderungen)/iu;

/** Sections that say what is to be done, so that a plain passive (`werden erstellt`) is an obligation. */
export const TASK_SECTION = /aufgabe|leistung|arbeitspaket|anforderung|umfang|pflichten|funktion|technisch|umsetzung|service|design|sicherheit|scope of|specification|requirements/iu;

/** Clauses that every contract of a kind has. What they ask is known; a list of requirements would drown in them. */
export const BOILERPLATE_SECTION = /(?:contract|solicitation) (?:clauses|provisions)|clauses? incorporated|incorporated (?:by reference|in full text)|(?:standard|general) (?:contract )?(?:terms|provisions|conditions)|(?<!(?:rfp|rfq|rft|tender|bid|proposal|quotation|specific|special|particular) )terms and conditions(?! of (?:the )?(?:rfp|rfq|rft|tender|bid|proposal|quotation))|general legal|far \d|52\.\d{3}|allgemeine (?:vertrags|geschäfts)bedingungen|zusätzliche vertragsbedingungen|datenschutz(?:hinweise|erklärung|information)|rechtsbehelf|nachprüfung/iu;

/** Sections that only point to others, or tell where things come from. */
export const SKIPPED_SECTION = /^(?:table of )?contents$|inhalts(?:verzeichnis|übersicht)|^(?:\d[\d.]*\s+)?(?:anlagen|literatur|glossary|glossar|definitions|abkürzungen)\b/iu;

/** Sections that mostly list what is enclosed or cited, where only what binds beyond doubt is asked. */
export const POINTING_SECTION = /^inhalt$|^(?:\d[\d.]*\s+)?(?:attachments|appendices|references)\b/iu;

/** Sections that tell how things came about; only what they say of the bidder is asked. */
export const BACKGROUND_SECTION = /hintergrund|background|(?:^|\s)anlass$|problem(?:stellung)?|introduction|einleitung|einführung|ausgangslage|ausgangssituation|initial situation|status quo|(?<!\p{L})vision(?!\p{L})|overview|history/iu;

/** Sections on what the buyer does or gives. */
export const BUYER_SECTION = /works?\s(?:to\sbe\s)?(?:completed|performed|done|carried\sout|provided|supplied)\sby\s(?:the\s)?(?:client|buyer|purchaser|employer|owner|government|district|county|city|town|council|agency|department|authority)(?!\p{L})|(?:responsibilit(?:y|ies)|duties|obligations|inputs?|contributions?|tasks|services|pflichten|leistungen|beistellungen|mitwirkung\p{L}*|aufgaben)\s(?:of|from|by|des|der|durch\sden|durch\sdie)\s(?:the\s|assigned\s)*(?:client|buyer|purchaser|employer|owner|government|district|county|city|council|agency|department|authority|giz|auftraggebers?|auftraggeberin|stadt|gemeinde|bauherrn)(?!\p{L})|^(?:\d[\d.]*\s*)?(?:client|buyer|purchaser|owner|city|county|district|auftraggeber|bauseits)\p{L}*(?:['’]s)?\s(?:responsibilities|duties|obligations|leistungen)/iu;

/** Words for the bidder or contractor. */
export const BIDDER_WORDS = /(?<!\p{L})(?:bieter|auftragnehmer|anbieter|bewerber|unternehmen|offeror|bidder|contractor|vendor|seller|supplier|tenderer|applicant|applications? (?:must|shall)|you(?!\p{L})|consultants? (?:must|shall)|proposer|respondent|service provider|proponents?|bietende|angebot|proposal|quotation|bid|offer)/iu;

/** Sections that are a list of what is to be done or met, so that each phrase in their lists is one, under headings of their own too. */
export const SCOPE_SECTION = /scope of (?:the )?(?:work|services?)|statement of work|deliverables|responsibilities|duties|(?:minimum|mandatory) (?:requirements?|criteria|qualifications?)|documents? to be (?:submitted|provided)|required (?:documents|qualifications)|pass\/fail|^(?:\d[\d.]*\s*)?scope$|einzureichende|vorzulegende|mindestanforderung|leistungsumfang|leistungsinhalt|zu erbringende|geforderte|leistungspflichten|folgende (?:leistungen|anforderungen|nachweise)|leistungen (?:des|der) (?:auftragnehm|agentur|dienstleist)/iu;

/** Sections on other things than what is to be done: how bids are weighed, how things came about, what is enclosed. */
export const OTHER_SECTION = /evaluat|award criteria|basis of award|zuschlag|wertung|bewertung|anlagen|attachments|annex(?:es|ures)|contents|inhalt(?!lich)|schedule of|timetable|zeitplan|timeline|calendar|background|hintergrund|ausgangs|purpose|overview|contact|ansprechpartner|definition|glossar|questions|datenschutz|betroffenenrechte|personenbezogen|payment|zahlung|current|derzeit|backlog|user stories|(?:^|\s)(?:other\s)?costs?$|(?:^|\s)kosten$|(?:ability|skills?|knowledge|experience) (?:to|in|of):?$|objectives?$|ziele?$/iu;

/** Sections, and leads that only name what follows, which tell of the buyer and of how things came about, and of nothing else. */
export const TELLING_SECTION = /^(?:\d[\d.]*\s*|[ivx]+\.\s*|\p{L}[.)]\s+)?(?:(?:project\s|general\s)?background(?:\sinformation)?|(?:company|organi[sz]ation)\s(?:description|background)|about\s(?:us|the\s(?:company|organi[sz]ation|client|project))|who\swe\sare|(?:zum\s)?hintergrund(?:\sund\sausgangslage|informationen)?|ausgangs(?:lage|situation)|(?:wir\s)?über\suns|wer\swir\ssind|information(?:en)?\s(?:zum|über\sdas|zur)\s(?:projekt|vorhaben|unternehmen|auftraggeber(?:in)?|organisation|verein))\s*:?$/iu;

import { describe, expect, test } from 'vitest';
import { modalityOf } from './modality.ts';

const kind = (sentence: string, task = false) => modalityOf(sentence, task)?.kind ?? null;

describe('what a German sentence asks of the bidder', () => {
  test.each([
    ['Der Auftragnehmer muss eine Projektleitung benennen.', 'must'],
    ['Das Angebot ist bis zum Ende der Frist über die Plattform einzureichen.', 'must'],
    ['Der Bieter hat seine Eignung durch Referenzen nachzuweisen.', 'must'],
    ['Dafür ist überall, wo dies möglich ist, das Logo des Kunden einzusetzen.', 'must'],
    ['Die Referenzen dürfen nicht älter als drei Jahre sein.', 'must'],
    ['Angebote, die zu spät eingehen, werden nicht berücksichtigt.', 'must'],
    ['Die Abgabe ist ausschließlich in elektronischer Form zugelassen.', 'must'],
    ['Die Anwendung sollte auf mobilen Geräten bedienbar sein.', 'should'],
    ['Das System soll mehrsprachig sein.', 'should'],
    ['Der Bieter kann Nebenangebote einreichen.', 'may'],
    ['Das Streichen bei Frost ist nur zulässig, wenn der Bauherr zustimmt.', 'must'],
    ['Der Bieter ist bis zum 3. Mai an sein Angebot gebunden.', 'must'],
    ['Die Mitglieder haften gesamtschuldnerisch für die Fähre.', 'must'],
    ['Mündliche Absprachen werden nicht anerkannt.', 'must'],
    ['Der/die Bietende erklärt sich bereit, das Boot vorzuführen.', 'must'],
    ['Die Abgabe erfolgt spätestens am 3. Mai.', 'must'],
    ['Der Vertragspartner stellt zwei Anleitungen zur Verfügung.', 'must'],
    ['Die Planung der Wege obliegt mit allen Abklärungen dem Unternehmer.', 'must'],
    ['Die Eingabe ist ausschliesslich in Papierform einzureichen.', 'must'],
    ['Die Abgabe ist ausschliesslich auf dem Portal möglich.', 'must'],
    ['Der Auftraggeber verlangt von allen Werften die Anmeldung auf dem Portal.', 'must'],
    ['Das Fehlen eines Ruders führt in jedem Fall zum Ausschluss des Angebots.', 'must'],
    ['Mit dem Preis sind alle Fahrten, auch die zum Ufer, abgegolten.', 'must'],
    ['Der angebotene Gesamtpreis versteht sich als Festpreis.', 'must'],
    ['Ein anderer Weg wird nicht zugelassen.', 'must'],
    ['Es sind gleichwertige Ruder zugelassen.', 'may'],
    ['Wählen Sie auf dem Portal den Reiter „Fähre“ aus.', 'must'],
    ['Um ein Angebot abzugeben, laden Sie die Datei hoch.', 'must'],
    ['Es wird nur das Format PDF akzeptiert!', 'must'],
    ['Wir empfehlen Ihnen, das Ufer zu besuchen und nichts zu vergessen.', 'should'],
    ['Gute Kenntnis des Ufers ist unerlässlich.', 'must'],
    ['Von der Werft erwarten wir neben Sorgfalt auch Pünktlichkeit.', 'must'],
    ['Fragen gelten als rechtzeitig, wenn sie am Vortag eingehen.', 'must'],
    ['Es wird darauf hingewiesen, dass der Bewerber für die Anreise Sorge zu tragen hat.', 'must'],
    ['Heften Sie diese bitte hinten an.', 'must'],
    ['Wir bitten darum, den Preis je Boot zu nennen.', 'should'],
    ['Die Gemeinde legt besonderen Wert auf leise Boote.', 'should'],
    ['Die Wahl des Holzes bleibt dem Auftragnehmer überlassen.', 'may'],
    ['Die Verständigung mit der Vergabestelle ist auf Deutsch zu führen.', 'must'],
    ['Dem Auftraggeber ist vor Beginn ein Nachweis vorzulegen.', 'must'],
    ['An die Vergabestelle ist ein unterschriebenes Exemplar zu senden.', 'must'],
    ['Der Antrag ist bis zum 28.02.2027, 11:00 Uhr in Textform einzureichen.', 'must'],
    ['Die Fährfirma hat mit dem Formblatt 4 zu erklären, dass sie im Fall des Zuschlags, auch zum Teil, die Boote stellt.', 'must'],
    ['Je Gruppe dürfen höchstens acht Kinder betreut werden.', 'must'],
    ['Die Anlage darf erst nach der Prüfung in Betrieb gehen.', 'must'],
    ['In keiner Woche dürfen mehr als zwei Linien ausfallen.', 'must'],
    ['Ein Wechsel des Personals bedarf der Zustimmung des Auftraggebers.', 'must'],
    ['Die Freigabe setzt einen Test von zwei Wochen voraus.', 'must'],
    ['Vorzulegen ist ein Auszug aus dem Gewerberegister.', 'must'],
    ['Verlangt wird eine Haftpflichtversicherung über 2 Mio. EUR.', 'must'],
    ['Der Auftragnehmer holt die Geräte ab und prüft sie.', 'must'],
    ['Besprechungen sollen monatlich vor Ort stattfinden.', 'should'],
    ['Ein Wartungsvertrag kann angeboten werden.', 'may'],
    ['Die Deckungssumme beträgt mindestens 2 Mio. EUR.', 'must'],
    ['Idealerweise verfügt der Bieter über Erfahrung mit Kommunen.', 'should'],
    ['Laute Arbeiten sind nur in den Ferien zulässig.', 'must'],
    ['Die Kosten der Entsorgung trägt der Auftragnehmer.', 'must'],
    ['Bitte füllen Sie hierfür die Anlage 3 aus.', 'must'],
    ['Beschreiben Sie Ihr Vorgehen auf höchstens zwei Seiten.', 'must'],
    ['Angebote in Papierform sind nicht zugelassen.', 'must'],
    ['Angebote können nur über das Portal abgegeben werden.', 'must'],
    ['Das Konzept sollte zehn Seiten nicht überschreiten.', 'should'],
    ['Bitte beachten Sie die Hinweise in Anlage 2.', 'must'],
    ['Für die Prüfung bitte zwei Arbeitstage einplanen.', 'must'],
    ['Rechnungen sind als Datei an https://rechnung.example (Kennung: 12-34) zu richten.', 'must'],
    ['Das Angebot ist bis zum 3. Mai zu übermitteln mit dem Kennwort „Brücke“.', 'must'],
    ['Bitte achten Sie darauf, dass Änderungen am Formblatt unzulässig sind.', 'must'],
    ['Die Abgabe erfolgt ausschließlich elektronisch.', 'must'],
    ['Auf Verlangen der Vergabestelle ist eine unterschriebene Erklärung vorzulegen.', 'must'],
    ['Außerdem macht die Agentur Vorschläge für Bilder.', 'must'],
    ['Gewertet werden nur Nachlässe, die ohne Bedingung gelten: es werden nur Nachlässe gewertet, die im Angebot stehen.', 'must'],
    ['Deshalb werden Angebote, bei denen Preise fehlen, von der Wertung ausgeschlossen.', 'must'],
    ['Bedenken sind dem Bauherrn schriftlich anzumelden.', 'must'],
    ['Die genannten Termine sind verbindlich.', 'must'],
    ['Aufgabe der Agentur ist die Gestaltung der Tafeln.', 'must'],
    ['Mit dem Angebot erkennt der Bieter die Bedingungen an.', 'must'],
    ['Die Anbieter reichen bitte einen Zeitplan ein.', 'must'],
    ['Wir bitten Sie, den Zeitplan beizulegen.', 'should'],
    ['Erforderlich ist eine Versicherung über 1 Mio. EUR.', 'must'],
    ['Voraussetzung für die Teilnahme ist die Anmeldung auf der Plattform.', 'must'],
    ['Zu liefern sind zwanzig Rettungswesten mit Licht.', 'must'],
    ['Der Auftragnehmer ist für die Entsorgung verantwortlich.', 'must'],
    ['Die Sicherung der Wege obliegt dem Auftragnehmer.', 'must'],
    ['Der Umfang des Konzepts ist auf zehn Seiten begrenzt.', 'must'],
    ['Alle Preise verstehen sich ohne Umsatzsteuer.', 'must'],
    ['Mehrere Angebote eines Bieters führen zum Ausschluss.', 'must'],
    ['Kenntnisse der örtlichen Vereine sind von Vorteil.', 'should'],
    ['Nach Möglichkeit sind heimische Hölzer zu verwenden.', 'should'],
    ['Wir bitten um Angabe der Lieferzeit.', 'should'],
    ['Es steht dem Bieter frei, weitere Bilder beizulegen.', 'may'],
    ['Es wird um eine kurze Antwort gebeten.', 'should'],
    ['Reine Vermittlungen sind unerwünscht.', 'should'],
    ['Ihr Angebot können Sie elektronisch einreichen.', 'may'],
    ['Bietergemeinschaften sind zugelassen.', 'may'],
    ['Bieterfragen können bis zum 3.5.2027 gestellt werden.', 'may'],
    ['Die Bieter werden gebeten, Fragen über das Portal zu stellen.', 'should'],
  ])('%s → %s', (sentence, expected) => expect(kind(sentence)).toBe(expected));

  test.each([
    'Der Auftraggeber stellt die Räume unentgeltlich zur Verfügung.',
    'Die Stadt hat die Flächen rechtzeitig zu räumen.',
    'Zahl der Lose, für die ein Bieter den Zuschlag erhalten kann.',
    'Haben Sie Fragen zum Ufer?',
    'Bieter können mehrere Angebote einreichen: Nicht zulässig',
    'Die Ausführung muss in Werkstätten erfolgen: Nein',
    'Der Antrag auf ein Nachprüfungsverfahren muss begründet sein.',
    'Die Vergabestelle wird Fragen in der Regel binnen drei Tagen beantworten.',
    'Ziel des Projekts ist es, die Verwaltung bei der Umstellung zu unterstützen.',
    'Der Bericht wurde im April 2024 veröffentlicht.',
    'Der Zuschlag wird auf das wirtschaftlichste Angebot erteilt.',
    'Die Daten werden vom Auftraggeber zur Verfügung gestellt.',
    'Soll-Anforderungen werden nach Anlage 2 bewertet.',
    'Der Auftragnehmer erhält die Vergütung nach der Abnahme.',
    'Schulungen finden nach Bedarf und nach Absprache statt.',
    'Bitte entnehmen Sie die Fristen der Anlage 2.',
    'Bitte beachten Sie, dass Fragen gesammelt beantwortet werden.',
    'Eine qualifizierte Signatur ist nicht erforderlich.',
    'Sollten Sie kein Angebot abgeben, entsteht Ihnen kein Nachteil.',
    'Weitere Angaben sind der Anlage 4 zu entnehmen.',
    'Die Wege können vom Bauherrn nicht zur Verfügung gestellt werden.',
    'Nebenangebote sind nicht zugelassen.',
    'Dabei ist eine Vielzahl von Formaten denkbar, bis hin zu bewegten Bildern.',
  ])('nothing: %s', (sentence) => expect(kind(sentence)).toBeNull());

  test('what a product may do is leave to it where the work is described, and nowhere else', () => {
    expect(kind('Shelters may be heated by solar panels.', true)).toBe('may');
    expect(kind('Shelters may be heated by solar panels.', false)).toBeNull();
  });

  test('a plain passive is a duty where duties are listed, and nowhere else', () => {
    expect(kind('Die Berichte werden in zwei Sprachen erstellt.', true)).toBe('must');
    expect(kind('Besprechungen finden einmal im Monat beim Kunden statt.', true)).toBe('must');
    expect(kind('Die Berichte werden in zwei Sprachen erstellt.', false)).toBeNull();
    expect(kind('Geliefert werden zwei Boote mit Rudern.', true)).toBe('must');
    expect(kind('Geliefert werden zwei Boote mit Rudern.', false)).toBeNull();
    expect(kind('Der Steg wird durch Dritte erstellt.', true)).toBeNull();
    expect(kind('Zu den Aufgaben an Bord zählt auch das Putzen der Planken.', true)).toBe('must');
  });

  test('what costs the bid is marked', () => {
    expect(modalityOf('Angebote ohne Unterschrift werden ausgeschlossen.', false)).toMatchObject({ exclusion: true });
  });
});

describe('what an English sentence asks of the bidder', () => {
  test('what a product does is asked where duties are listed, and nowhere else', () => {
    expect(kind('The system supports two languages.', true)).toBe('must');
    expect(kind('The system supports two languages.', false)).toBeNull();
    expect(kind('The current system supports two languages.', true)).toBeNull();
  });

  test('the work as it will be done is a duty where duties are listed, and nowhere else', () => {
    expect(kind('Backups will be hosted in two places.', true)).toBe('must');
    expect(kind('Backups will be hosted in two places.', false)).toBeNull();
    expect(kind('All charts of the river shall be reviewed each spring.', true)).toBe('must');
    expect(kind('All proposals shall be reviewed by a committee.', true)).toBeNull();
  });

  test.each([
    ['The Contractor shall provide weekly reports.', 'must'],
    ['All quotations must be received by the closing date.', 'must'],
    ['Late proposals will not be considered.', 'must'],
    ['The vendor will use an open source licence.', 'must'],
    ['Resumes are limited to one page.', 'must'],
    ['Each applicant develops one design concept.', 'must'],
    ['The design must be accessible to all users.', 'must'],
    ['Kiosks should be adjustable in height.', 'should'],
    ['We strongly prefer projects released as open source.', 'should'],
    ['Offerors may submit questions by email.', 'may'],
    ['Provide three references for similar work.', 'must'],
    ['The new platform will show the times of all ferries.', 'must'],
    ['Only questions by email will be answered.', 'must'],
    ['We will only accept bids on the portal.', 'must'],
    ['Queries after this date will not be accepted.', 'must'],
    ['Please calculate the price for each pier.', 'must'],
    ['If your boat differs from ours, please mention it in the letter.', 'must'],
    ['Please do not bind your proposal.', 'must'],
    ['It is essential to oil the chain of the ferry.', 'must'],
    ['The keys may therefore only be given to the crew.', 'must'],
    ['Only the crew may have access to the engine.', 'must'],
    ['The risks of ice must be evaluated.', 'must'],
    ['The deposit should be paid within ten days.', 'should'],
    ['Any questions may be emailed to the harbour master.', 'may'],
    ['The second volume will contain the prices.', 'must'],
    ['The Council requires the use of oak for all planks.', 'must'],
    ['The Supplier retains responsibility for its subcontractors.', 'must'],
    ['We ask prospective contractors to name a price.', 'must'],
    ['Offers are irrevocable for ninety days.', 'must'],
    ['No changes of the price are acceptable after the opening.', 'must'],
    ['The bidder is not supposed to change the form.', 'must'],
    ['Monthly calls with the harbour master are expected.', 'must'],
    ['Please have all questions sent by noon.', 'must'],
    ['Drawings may be scanned in black and white.', 'may'],
    ['List the key staff and their roles.', 'must'],
    ['Check all boxes that apply.', 'must'],
    ['Defects will be repaired by the Contractor within two days.', 'must'],
    ['The Contractor(s) will be allowed five working days to answer.', 'must'],
    ['Support staff may be required to work at weekends.', 'must'],
    ['The agency requires that the service be available at night.', 'must'],
    ['It is essential that data stay within the country.', 'must'],
    ['No alternative tenders will be accepted.', 'must'],
    ['Ideally, the supplier will have worked with museums.', 'should'],
    ['MSSP must keep the logs for a year.', 'must'],
    ['EMD should be paid with the bid, failing which the bid will be rejected.', 'must'],
    ['Proposals are due by noon on 3 May.', 'must'],
    ['Attendance at the visit is compulsory.', 'must'],
    ['The vendor warrants that the boats are new.', 'must'],
    ['All staff are to wear a life jacket.', 'must'],
    ['Subcontracting is not permitted without consent.', 'must'],
    ['It is the responsibility of the bidder to look for addenda.', 'must'],
    ['Kindly submit two copies.', 'must'],
    ['Experience with ferries would be an advantage.', 'should'],
    ['Preference will be given to local boatyards.', 'should'],
    ['Bidders are strongly encouraged to attend.', 'should'],
    ['Joint ventures are permitted.', 'may'],
    ['Tenderers are requested to name a contact.', 'must'],
    ['Suppliers are wholly responsible for the transport of their tools.', 'must'],
    ['Only replies from registered suppliers will be considered.', 'must'],
    ['Tenders without a deposit will be summarily rejected.', 'must'],
    ['Tenders will be submitted in a sealed envelope.', 'must'],
    ['Summary: Submit a summary of two pages at most.', 'must'],
    ['If so please provide the reason.', 'must'],
    ['The supplier has also to pay the fee in advance.', 'must'],
    ['The agency should have worked with two museums.', 'should'],
    ['Bidders are advised to visit the site.', 'should'],
    ['We recommend bidding for both parts.', 'should'],
    ['Suppliers are encouraged to name local partners.', 'may'],
    ['Questions: Bidders may ask for a site visit.', 'may'],
    ['After the visit the supplier can change the price once.', 'may'],
    ['The supplier could be a local or a foreign firm.', 'may'],
    ['Offerors have the right to withdraw their offer.', 'may'],
    ['Further references may be provided as attachments.', 'may'],
  ])('%s → %s', (sentence, expected) => expect(kind(sentence)).toBe(expected));

  test.each([
    'The Government will evaluate the price separately.',
    'The City may conduct a site visit.',
    'Award shall be made to the lowest responsive bidder.',
    'The Council will provide power and network sockets.',
    'Failure to sign may result in rejection.',
    'The website was launched in 2023.',
    'Proposals will be evaluated by a committee.',
    '“Services” shall mean the services described in Annex 1.',
    'This contract shall be governed by the laws of Ireland.',
    'List of annexes and forms for the tender.',
    'Reference number of the procedure and its title',
    'There is no need to send the balance sheet.',
    'The Council requires services of a boatyard for its ferries.',
    'Responses will be sent to all firms by email.',
    'Please note the map of the valley.',
    'The bidders’ conference will be held in the town hall.',
    'The result shall be communicated to all firms.',
    'The panel reviews drafts and recommends changes to the law.',
    'The proposed staff will be provided access to the building.',
    'If more space is required, a list with the title Annex 2',
  ])('nothing: %s', (sentence) => expect(kind(sentence)).toBeNull());
});

import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../testing/field-of.ts';
import { drawnFieldsOf } from '../testing/read-drawn.ts';

const PROSE = 'The partnership leads the growth of the coast and looks for a consultant who maps what the people of its harbours know, and what they will need to know in ten years.';

describe('the title in plain lines', () => {
  test.each([
    ['over the prose of a notice', `Harbour & Data Partner\n\n${PROSE}\n\n${PROSE}`, 'Harbour & Data Partner'],
    ['over the prose of a notice, without an empty line', `Regionalmanagement des Vereins Küstenregion Talburg zur Umsetzung der Strategie 2030\nAuftragsgegenstand ist die Durchführung des Regionalmanagements für drei Jahre. Für alle Aufgaben werden mindestens zwei Stellen eingerichtet, hiervon ein Leiter.\n— Aufbau und Betreibung eines Büros in Talburg;\n— Beratung der Antragsteller vor Ort;`, 'Regionalmanagement des Vereins Küstenregion Talburg zur Umsetzung der Strategie 2030'],
    ['with a bracket that has a colon', `The Development of a Coast Skills Plan (Pilot: Dunmore East and Berrow)\n\n${PROSE}`, 'The Development of a Coast Skills Plan (Pilot: Dunmore East and Berrow)'],
    ['among the data of a bill', 'Leistungsverzeichnis Küche\n\nStammdaten\n\nBauherr Kinderspital Talburg\n\nObjekt Tagesklinik, Seeweg 3, 8123 Talburg\n\nGewerk Kücheneinrichtung Tagesklinik\n\nProjekt-Nr. 2719\n\nPro Position Preise eintragen.', 'Kücheneinrichtung Tagesklinik'],
    ['before the page of a bill', 'Tiefbau Seestraße Seite 1/84\n\nIII. Leistungsverzeichnis\n\nStand: Januar 2027\nLeistungsnummer Menge ME Beschreibung €', 'Tiefbau Seestraße'],
    ['in one word under the long head of a notice', `# Bekanntmachung\n\n${`${PROSE}\n\n`.repeat(22)}Bezeichnung des Auftrags: Generalplanung`, 'Generalplanung'],
    ['over the pages of a bill, not the town that orders it', 'Leistungsverzeichnis Kurz- und Langtext\nProjekt: 27_0016 Stadt Talburg\nLV: 0016_1 Erneuerung und Umgestaltung Seestraße\nOZ Leistungsbeschreibung Menge ME Einheitspreis', 'Erneuerung und Umgestaltung Seestraße'],
    ['behind what is asked for', `REQUEST FOR BIDS\n\nRFB Number: RFB #188\n\nCommodity/Service Being Requested: Harbour Salt (Coarse)\n\nType of Solicitation: Request for Bids\n\n${PROSE}`, 'Harbour Salt (Coarse)'],
  ])('%s', async (_, text, title) => expect((await fieldsOf(text)).title.value).toBe(title));

  test.each([
    ['under a centred name of work', '# Dunmore Electricity Corporation Limited\n## TECHNICAL BID\n-: NAME OF WORK :-\n**Supply and fixing of wool on various pipes, bends,**\n**vessels etc. of Turbine No. 8 at Dunmore, as and when**\n**required.**\nCorporate Office: Mill Road, Dunmore\n', 'Supply and fixing of wool on various pipes, bends, vessels etc. of Turbine No. 8 at Dunmore, as and when required'],
    ['behind the number of the procedure, not the office below', '# CB.41.06.2027.031: B 12 DE OU Talburg, Objektplanung Verkehrsanlagen\nVergabeart: Verhandlungsvergabe\nBekanntmachung\n**Angaben zum Auftraggeber**\nBezeichnung     Landesbetrieb Straßen Nordmark, Dienststätte Talburg\n', 'B 12 DE OU Talburg, Objektplanung Verkehrsanlagen'],
    ['over a form of a portal, not its heading', '## 4127WKZA74400: Baugrunderkundung - Radweg Talburg-Berrow\nVergabeart: Öffentliche Ausschreibung\n# Bekanntmachung\n# Zur Angebotsabgabe / Teilnahme auffordernde Stelle\nBezeichnung     Stadt Talburg\nOrt     12345 Talburg\n# Zuschlag erteilende Stelle\ndie zur Angebotsabgabe / Teilnahme auffordernde Stelle\n', 'Baugrunderkundung - Radweg Talburg-Berrow'],
    ['behind the year and number, and not its second line', '## 2027/058: Artenschutzfachbeitrag und Biotopkartierung\n     11.06.2027\n## Kiesgruben Talburg und Berrow\nÖffentliche Ausschreibung\nVergabenummer     2027/058\nBezeichnung     Artenschutzfachbeitrag und Biotopkartierung Kiesgruben Talburg und Berrow\n', 'Artenschutzfachbeitrag und Biotopkartierung Kiesgruben Talburg und Berrow'],
    ['in capitals over four lines', 'Verhandlungsverfahren nach VgV\n# TEILABRISS UND ERWEITERTER\n# ERSATZNEUBAU DER\n# MÜHLENSCHULE MIT\n# TURNHALLE\n# LEISTUNGSBESCHREIBUNG\n%%\nDie Schule hat drei Häuser.\nSie werden erneuert.\nDas erste steht am Deich.\nDas zweite steht am Fluss.\nDas dritte wird abgerissen.\nDie Halle wird neu gebaut.\nAlles wird in zwei Jahren fertig.\n', 'TEILABRISS UND ERWEITERTER ERSATZNEUBAU DER MÜHLENSCHULE MIT TURNHALLE'],
    ['in quotation marks on the cover', '# Bewerberinformation\nzum europaweiten Teilnahmewettbewerb im Verhandlungsverfahren\n**Vergabe von Planungsleistungen**\n**„Neubau des Betriebshofs am Deich“**\n**für den Wasserverband Talburg**\n%%\n1.     Gegenstand der Vergabe\n1.1.     Leistung des Auftragnehmers\n', 'Neubau des Betriebshofs am Deich'],
    ['behind a short name in a federal form, not a period', 'Section A - Solicitation/Contract Form\nBOS: FY28 Naval Station Dunmore Base Operations Support\nItem Supplies/Services\n0001\nBase Period Recurring\n', 'FY28 Naval Station Dunmore Base Operations Support'],
  ])('%s', async (_, text, title) => expect((await drawnFieldsOf(`${text}${PROSE}\n`)).title.value).toBe(title));

  test.each([
    ['the head of a column', '| Pos. | Bezeichnung | Menge | Einh. | Einzelpreis CHF |\n|---|---|---|---|---|\n| 1.01 | Arbeitstisch | 1 | Stk | |\n| 1.02 | Bordwagen | 1 | Stk | |'],
    ['a fee', '# Tender Notice\n\nDescription: Tender Fee. (Non Refundable) [Rs.]'],
    ['the services that a portal files a tender under', 'Art der Leistung: Bauleitung / Objektplanung Tunnel / Statik der Brücken'],
    ['the office under a heading', '## Angaben zum Auftraggeber\n\nBezeichnung: Landesbetrieb Nordmark, Dienststätte Talburg'],
    ['what a form calls its papers', 'Vergabeverfahren\n\nUnterlagen'],
    ['a period of a bill', 'Item Supplies/Services\n\n0001\n\nBase Period Recurring'],
    ['an address to someone', `Dear Sir or Madam at the harbour\n\n${PROSE}`],
  ])('not %s', async (_, text) => expect((await fieldsOf(text)).title.value).toBeNull());
});

import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../testing/field-of.ts';
import { drawnFieldsOf } from '../testing/read-drawn.ts';

const PROSE = 'The partnership leads the growth of the coast and looks for a consultant who maps what the people of its harbours know, and what they will need to know in ten years.';

describe('the title in plain lines', () => {
  test.each([
    ['over the prose of a notice', `Harbour & Data Partner\n\n${PROSE}\n\n${PROSE}`, 'Harbour & Data Partner'],
    ['with a bracket that has a colon', `The Development of a Coast Skills Plan (Pilot: Dunmore East and Berrow)\n\n${PROSE}`, 'The Development of a Coast Skills Plan (Pilot: Dunmore East and Berrow)'],
    ['among the data of a bill', 'Leistungsverzeichnis Küche\n\nStammdaten\n\nBauherr Kinderspital Talburg\n\nObjekt Tagesklinik, Seeweg 3, 8123 Talburg\n\nGewerk Kücheneinrichtung Tagesklinik\n\nProjekt-Nr. 2719\n\nPro Position Preise eintragen.', 'Kücheneinrichtung Tagesklinik'],
    ['before the page of a bill', 'Tiefbau Seestraße Seite 1/84\n\nIII. Leistungsverzeichnis\n\nStand: Januar 2027\nLeistungsnummer Menge ME Beschreibung €', 'Tiefbau Seestraße'],
  ])('%s', async (_, text, title) => expect((await fieldsOf(text)).title.value).toBe(title));

  test.each([
    ['under a centred name of work', '# Dunmore Electricity Corporation Limited\n## TECHNICAL BID\n-: NAME OF WORK :-\n**Supply and fixing of wool on various pipes, bends,**\n**vessels etc. of Turbine No. 8 at Dunmore, as and when**\n**required.**\nCorporate Office: Mill Road, Dunmore\n', 'Supply and fixing of wool on various pipes, bends, vessels etc. of Turbine No. 8 at Dunmore, as and when required'],
    ['behind the number of the procedure, not the office below', '# CB.41.06.2027.031: B 12 DE OU Talburg, Objektplanung Verkehrsanlagen\nVergabeart: Verhandlungsvergabe\nBekanntmachung\n**Angaben zum Auftraggeber**\nBezeichnung     Landesbetrieb Straßen Nordmark, Dienststätte Talburg\n', 'B 12 DE OU Talburg, Objektplanung Verkehrsanlagen'],
  ])('%s', async (_, text, title) => expect((await drawnFieldsOf(`${text}${PROSE}\n`)).title.value).toBe(title));

  test.each([
    ['the head of a column', '| Pos. | Bezeichnung | Menge | Einh. | Einzelpreis CHF |\n|---|---|---|---|---|\n| 1.01 | Arbeitstisch | 1 | Stk | |\n| 1.02 | Bordwagen | 1 | Stk | |'],
    ['a fee', '# Tender Notice\n\nDescription: Tender Fee. (Non Refundable) [Rs.]'],
    ['the services that a portal files a tender under', 'Art der Leistung: Bauleitung / Objektplanung Tunnel / Statik der Brücken'],
    ['the office under a heading', '## Angaben zum Auftraggeber\n\nBezeichnung: Landesbetrieb Nordmark, Dienststätte Talburg'],
    ['an address to someone', `Dear Sir or Madam at the harbour\n\n${PROSE}`],
  ])('not %s', async (_, text) => expect((await fieldsOf(text)).title.value).toBeNull());
});

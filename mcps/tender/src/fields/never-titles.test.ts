import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../testing/field-of.ts';
import { isNeverTitle } from './never-titles.ts';

const PROSE = 'The harbour town looks after four basins and the quays along them. Offers are compared by their price and by the plan of work that they enclose.';

describe('what is never a title', () => {
  test.each([
    'Mobile navigation', 'Latest News', 'News and Events', '> Home > Offers > Archive', 'Aktuelles und Termine', 'Stamp & signature of the bidder', 'Stempel und Unterschrift des Bieters', 'Eligibility Criteria', 'Selection and award criteria', 'Das Budget', 'The timeline',
    'Umfang der Ausschreibung', 'Ablauf des Verfahrens', 'Purpose of this project and deliverables', 'Coast/Inland Roads Program Agreement', 'testing of laptops with below', 'HVB/TOOL ROOM/2026-27/94 (66)', 'DPW/2027/118',
    'BID # MH 27-03', 'Tender No. 12/2027', 'Solicitation Number: W90K-27-Q-0114', 'Value of contract', 'Location of the contract', 'Contract summary', 'Last Date for Submission of Offers: 4th', 'Closing date and time for tenders', 'Ende der Angebotsfrist: 4. Mai', 'Auftragswert',
  ])('%j', (text) => expect(isNeverTitle(text)).toBe(true));

  test.each([
    'Navigation System for Rescue Boats', 'Project No Place Like Home', 'Bid 27-03 Road Salt', 'Contract Number Plates', 'Signature Pad Supply for Town Halls', 'Das Haus am Deich, Neubau', 'Framework Agreement for Road Salt', 'Selection of a Harbour Master Plan', 'Umfang der Deichpflege am Nordufer', 'Background Checks for School Staff', 'Purpose-built Playground at Elm Park', 'HVAC/ELECTRICAL WORKS PHASE 2', 'Supply of laptops', 'Value of Contracts in Harbour Planning', 'Latest Harbour Charts for Pilots', 'Last Mile Delivery Study',
  ])('but %j may be one', (text) => expect(isNeverTitle(text)).toBe(false));
});

describe('the title of a web page', () => {
  test.each([
    ['behind the site’s own words', `- HOME\n- CAREERS\n- Contact us\n\n> Home > Offers\n\n# News and Announcements\n\nPurchase of Survey Drones\n\nWednesday, May 5, 2027\n\nTender Notice # DR 03-11/1\n\nPurchase of Survey Drones\n\nThe University of Talburg invites bids in sealed envelopes.\n\n${PROSE}`, 'Purchase of Survey Drones'],
    ['over a list of what belongs to it', `# Agenturauswahl der Stadtgärten Talburg für die Werbung zur Gartenschau 2027\n\nEinladung zur ständigen Begleitung bis zur Gartenschau 2027.\n\nBestandteile sind:\n\n- Definition von Kanälen und Maßnahmen\n- Entwicklung von Spielformaten\n- Zusammenfassung der strategischen Ausrichtung\n\n${PROSE}`, 'Agenturauswahl der Stadtgärten Talburg für die Werbung zur Gartenschau 2027'],
    ['over its funding', '# Bridge Tender\n\nOctober 7, 2027\n\nArdenia/Northland Infrastructure Program Agreement\n\n## Invitation to Tender\n\nTenders will be received up to the date indicated below for the following project:\n\nProject # 420117 Widening & Repair of Mill Bridge, Town of Elmport\n\nClosing Date: October 15, 2027', 'Widening & Repair of Mill Bridge'],
  ])('%s', async (_, text, title) => expect((await fieldsOf(text)).title.value).toContain(title));

  test('no word of its navigation', async () => {
    expect((await fieldsOf(`# Harbour Protection Commission\n\n### Desktop navigation\n\n- Home\n- About Us\n- What We Do\n- Departments\n\n${PROSE}`)).title.value).toBeNull();
  });
});

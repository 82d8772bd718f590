import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../testing/field-of.ts';

const numberOf = async (text: string) => (await fieldsOf(text)).reference_number.value;

describe('the number as forms write it', () => {
  test.each([
    ['blanks about its strokes, then a day', '# Tender Paper\n\nEnquiry No. : CIGR / PUR / LTE / 27-28 / 116          Date: 06.05.2027\n\nQuotations are invited.', 'CIGR / PUR / LTE / 27-28 / 116'],
    ['two parts behind a sign without a colon', '# Preisanfrage\n\n**Unser Zeichen** KG-27 / 114\n\nWir bitten um ein Angebot.', 'KG-27 / 114'],
    ['a sign behind the name of who writes', 'Markterkundung\n\nStadtwerke Talburg GmbH – Geschäftszeichen: SWT-MEK 7/2027\n\nGegenstand ist ein Leitsystem.', 'SWT-MEK 7/2027'],
    ['a code number in a line', 'Bewerbungen unter der Kennziffer 2027-311 an das Amt.', '2027-311'],
    ['the kind and a cross', 'Jackson County\n\nRFB Number: RFB #188\n\nThe county buys salt.', 'RFB #188'],
    ['an invitation to offer', '# Invitation to Offer\n\nITO#: NMU 2027-118\n\nThe university leases lamps.', 'NMU 2027-118'],
    ['a collective number', 'Collective #: 7000205019\nRQ #:\n\nTHIS IS NOT A PURCHASE ORDER', '7000205019'],
    ['the kind and its number in a head', 'Elm Shire Council\nSolicitation of Interest 27/14\nRedevelopment of the creamery', '27/14'],
  ])('%s', async (_, text, value) => expect(await numberOf(text)).toBe(value));

  test.each([
    ['a telephone with a stroke', 'RQ #:\n\n210-353-3060/\n\nPhone 210-353-3060/ Fax\n\nPhone 210-353-3060/ Fax\n\nThis is no order.'],
    ['what a line breaks off', 'Quotes are requested under Request for Quote (RFQ) Number W912-\nand no more.'],
    ['a sign without a number', 'Unser Zeichen wird noch mitgeteilt. Die Frist ist lang.'],
  ])('none: %s', async (_, text) => expect(await numberOf(text)).toBeNull());
});

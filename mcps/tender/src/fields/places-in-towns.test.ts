import { describe, expect, test } from 'vitest';
import { proposedPlace } from '../testing/proposed-place.ts';

describe('where the work is by the words beside it', () => {
  test.each([
    ['towns that a sentence joins', 'Der Verein sucht ein Büro für eine Befragung in ihren Häusern in Kassel, Erfurt und Gotha.', 'Kassel, Erfurt und Gotha'],
    ['towns of schools', 'The Trust would like to hear from firms that run the kitchens of its schools in Denver, Boston and Talburg.', 'Denver, Boston and Talburg'],
    ['areas in a title', '# Terms of Reference: Repair of Water Points in Turkana and Marsabit Counties\n\nThe trust looks for a firm.', 'Turkana and Marsabit Counties'],
    ['where works are done', 'Die Reinigung in Kassel und Erfurt beginnt im Mai.', 'Kassel und Erfurt'],
    ['a label without a colon', '# Quotation Request\n\nJob site Elm and Denver road districts, Wattle County\n\nThe department asks for quotes.', 'Elm and Denver road districts, Wattle County'],
    ['a point of delivery without a colon', '**Delivery point** Health Unit, Manila City\n\nPlease quote.', 'Health Unit, Manila City'],
    ['a place of a house without a colon', 'Ausführungsort Gymnasium am Stadtpark, 12345 Talburg\n\nLeistung: Reinigung', 'Gymnasium am Stadtpark, 12345 Talburg'],
    ['where something lies', 'Das Strandbad liegt in 1234 St. Talburg, Seestraße 9.\n\nGeboten wird eine Pacht.', '1234 St. Talburg, Seestraße 9'],
    ['a street that something lies in', 'Das Areal liegt am Kirchweg 12 in Talburg und ist eben.', 'Kirchweg 12 in Talburg'],
    ['a street that a line breaks', 'Das Baufeld für den Neubau ist frei. Das Baufeld liegt in 12345 Talburg, Am\nHangcampus 1 (Adresse der Schule). Es ist eben.', '12345 Talburg, Am Hangcampus 1'],
    ['a site and its town that shall get a house', 'In der Hang- Kaserne in Celle soll ein Sanitätszentrum errichtet werden. Es wird groß.', 'Hang- Kaserne in Celle'],
    ['works at an address', 'Wir bitten um ein Angebot für die Malerarbeiten in der Kita Hang, Lindenweg 4, 12345 Talburg. Danke.', 'Kita Hang, Lindenweg 4, 12345 Talburg'],
    ['a laboratory of the buyer', 'Quotations are invited for supply and fitting of one furnace at our Elmpur laboratory, Kolkata - 700 032.', 'Elmpur laboratory, Kolkata - 700 032'],
    ['Where', '- **Budget**: small\n- **Where**: Denver and online\n- **How to bid**: by mail', 'Denver and online'],
    ['wo', '| Punkt | Angabe |\n|---|---|\n| Gegenstand | Planung |\n| wo | Klinikstandort Talburg |', 'Klinikstandort Talburg'],
    ['the country that benefits', 'Title: Trucks\nBeneficiary country/territory: Lao PDR\nReference: UNX/5521', 'Lao PDR'],
    ['a region with its code', 'Subject: Minibus hire\n\nNUTS: IE063 Mid-East', 'IE063 Mid-East'],
    ['a town behind its own label', '2.1.2 Erfüllungsort\nStadt: Talburg\nLand: Deutschland', 'Talburg'],
    ['where goods are delivered and installed', 'Delivery and installation: Physics Annex, Truro Campus.', 'Physics Annex, Truro Campus.'],
  ])('%s', async (_, text, value) => expect((await proposedPlace(text))?.replace(/\.$/u, '')).toBe(value.replace(/\.$/u, '')));

  test.each([
    'The agency has its offices in Denver and Boston.',
    'Bidders show similar services in Denver and Boston.',
    'Die Vergabestelle liegt in 12345 Talburg, Seestraße 9.',
    'In der Talhalle in Celle soll die Submission im Zentrum stattfinden.',
    'Der Umsatz liegt in 2027 Millionen höher.',
    'Place of performance and delivery terms apply.',
    'Delivery address is given with each order in Denver.',
    'Services in Quality and Assurance are rendered.',
    'NUTS: see the notice',
    '## Place of Performance\n\nThe place of the work will be provided with each order placed against these agreements.',
    '| Lot | Delivery location |\n|---|---|\n| 1 | Ditto |\n| 2 | Ditto |',
    'Ship to:\nTax\n\nTotal price',
  ])('%j says none', async (text) => expect(await proposedPlace(text)).toBeNull());
});

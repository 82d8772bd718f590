import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../testing/field-of.ts';

const FAR = 'The contractor keeps records of each visit and shows them on request.\n\n'.repeat(260);

describe('whom to write to', () => {
  test.each([
    ['the only address of a paper, far from its beginning', `${FAR}R. Hale\n\nDunmore Health\n\nr.hale@dunmore.example`, 'r.hale@dunmore.example'],
    ['where questions go, though it is said late', `Bids by mail: bids@dunmore.example\n\n${FAR}All questions regarding this RFP should go to r.hale@dunmore.example`, 'r.hale@dunmore.example'],
    ['an address on the cover behind a dash', `Dunmore Payments Corporation\nRaheja House, Mumbai 400 063\nEmail- buying@dunmore.example\n\n${FAR}Portal: help@portal.example`, 'buying@dunmore.example'],
    ['an address in the line of the contact', `${FAR.slice(0, 5000)}\n\nGSO-II\n\nAddress: Harbour Complex, Dunmore\nContact +92-51-92-8 email: info@dunmore.example, website: dunmore.example\n\n${FAR}Portal: help@portal.example`, 'info@dunmore.example'],
    ['the address of the office that takes bids', `${FAR}Stadt Talburg\n\nE-Mail: Submissionsstelle@talburg.example\n\nVergabekammer Nordmark\n\nE-Mail: kammer@nordmark.example`, 'Submissionsstelle@talburg.example'],
    ['an address that no machine should collect', 'Request for Quotes\n\nQuestions: tenders [at] dunmore [dot] example', 'tenders@dunmore.example'],
    ['the same with an umlaut', 'Angebotsanfrage\n\nRückfragen an: vergabe(ät)talburg.example', 'vergabe@talburg.example'],
    ['the same in braces', 'Request for Quotes\n\nContact: r.hale{at}dunmore.example', 'r.hale@dunmore.example'],
    ['the same in capitals', 'Request for Quotes\n\nContact: r.hale AT mail DOT dunmore DOT example', 'r.hale@mail.dunmore.example'],
  ])('%s', async (_, text, value) => expect((await fieldsOf(text)).buyer_contact_email.value).toBe(value));

  test.each([
    ['the chamber that hears complaints', 'Vergabekammer Nordmark\n\nE-Mail: vergabekammer@nordmark.example'],
    ['the office that pays', 'All invoices should be sent to: Accounts Payable Department, e-mail: AcctPay@dunmore.example'],
    ['the architect who drew up a bill', `${FAR}R. Hale Architekten - rh@hale.example - 6. Mai 2027`],
    ['what is at a place', 'Contact the clerk AT THE DOCK. Deliveries (at most two) are taken at dunmore.example'],
    ['two addresses run together', 'Contact: anna.weber@planung.gmbhfrank.moor@planung.gmbh'],
    ['a mailbox that sends notices', 'Contact: esender_hub@notices.example'],
    ['a blank to be filled in', 'Contact: Name Here\n\nEmail: namehere@dunmore.example\n\nEmail: yourname@dunmore.example'],
    ['the end of a broken address', 'Contact: BUYING-\n\n320 Main Street S@dunmore.example'],
  ])('not %s', async (_, text) => expect((await fieldsOf(text)).buyer_contact_email.value).toBeNull());

  const listed = (head: string, buyer: string): string => `${head}\n\nKaiweg 4, 20999 Nordmark\n\nE-Mail: info@nordanzeiger.example\n\nDokument-Nr.: 4711\n\nVeröffentlicht: 03.05.2029\n\nAuftraggeber: ${buyer}\n\nHafenplatz 2, 30999 Talburg`;
  test('not the site that shows the notice of another', async () => {
    expect((await fieldsOf(listed('Öffentliche Ausschreibungen Nordanzeiger GmbH', 'Stadt Talburg'))).buyer_contact_email.value).toBeNull();
    expect((await fieldsOf(`${listed('Öffentliche Ausschreibungen Nordanzeiger GmbH', 'Stadt Talburg')}\n\nE-Mail: vergabe@talburg.example`)).buyer_contact_email.value).toBe('vergabe@talburg.example');
  });

  test('whatever counts the label of the buyer', async () => {
    const text = listed('Öffentliche Ausschreibungen Nordanzeiger GmbH', '').replace('Auftraggeber:', 'a1) Zur Angebotsabgabe auffordernde Stelle:\n\nStadt Talburg');
    expect((await fieldsOf(text)).buyer_contact_email.value).toBeNull();
  });

  test('but a buyer that shows its own', async () => {
    expect((await fieldsOf(listed('Öffentliche Ausschreibungen Nordanzeiger GmbH', 'Nordanzeiger GmbH'))).buyer_contact_email.value).toBe('info@nordanzeiger.example');
    expect((await fieldsOf(listed('Nordanzeiger GmbH', 'Stadt Talburg'))).buyer_contact_email.value).toBe('info@nordanzeiger.example');
  });
});

import { expect, test } from 'vitest';
import { sourceOf } from '../testing/read-text.ts';
import { judgeByRules } from './by-rules.ts';

const clauses = async (markdown: string) => judgeByRules(await sourceOf(markdown)).found.map(({ clause, modality }) => [modality.kind, clause.text]);

test('what must be met is a clause of its own under the sentence that says so, what is preferred under its own', async () => {
  const text = `# Request for Proposals

## Staff

1. The Offeror shall propose staff that meet the following minimum qualifications:

   - A degree in nursing or a similar field.

### 2. The council prefers the following:

- Two years of work with children.
`;
  expect(await clauses(text)).toEqual([
    ['must', 'The Offeror shall propose staff that meet the following minimum qualifications:'],
    ['must', 'A degree in nursing or a similar field.'],
    ['should', 'Two years of work with children.'],
  ]);
});

test('entries within a sentence that bind by their own verbs are clauses of their own', async () => {
  const text = `# Request for Proposals

Offerors should describe their procedures and address: 1) Steps against delays; 2) The Offeror must name a deputy for each role; 3) The Offeror must state how much leave is planned.
`;
  expect(await clauses(text)).toEqual([
    ['should', 'Offerors should describe their procedures and address: 1) Steps against delays;'],
    ['must', 'The Offeror must name a deputy for each role;'],
    ['must', 'The Offeror must state how much leave is planned.'],
  ]);
});

test('a sentence runs through the entries of a list', async () => {
  const text = `# Bewerbungsbedingungen

## Eignung

Unternehmen haben mit dem Angebot

- Entweder die ausgefüllte Erklärung zur Eignung
- Oder einen Auszug aus dem Register vorzulegen.
`;
  expect(await clauses(text)).toEqual([['must', 'Unternehmen haben mit dem Angebot Entweder die ausgefüllte Erklärung zur Eignung Oder einen Auszug aus dem Register vorzulegen.']]);
});

test('where papers and references are named, only what binds beyond doubt is asked', async () => {
  const text = `# Request for Proposals

## References

Provide three references from the last five years. A map of the valley may be used.

## Attachments

- Plan of the harbour for the visit
`;
  expect(await clauses(text)).toEqual([['must', 'Provide three references from the last five years.']]);
});

test('what must be shown at least is asked without a verb', async () => {
  const text = '# Fährboot\n\n## Eignung\n\n- Minimum 3 years on the river\n\nMindestens drei Boote aus den letzten fünf Jahren.\n\nDrei Boote liegen am Ufer.\n';
  expect(await clauses(text)).toEqual([['must', 'Minimum 3 years on the river'], ['must', 'Mindestens drei Boote aus den letzten fünf Jahren.']]);
});

test('a section on the provision of something is no background', async () => {
  const text = `# Request for Proposals

## Provision of Boats

The list of engines is mandatory.
`;
  expect(await clauses(text)).toEqual([['must', 'The list of engines is mandatory.']]);
});

test('what a section on the background says of others asks nothing of the bidder', async () => {
  const text = `# Request for Proposals

## Background

The board must approve new rules and any change. The Contractor must work with the board.
`;
  expect(await clauses(text)).toEqual([['must', 'The Contractor must work with the board.']]);
});

test('what the lead asks of a bid is asked part by part; work of the buyer ends where the work of the bidder begins', async () => {
  const text = `# Request for Proposals

## Your bid

Each Bidder shall include:

- A drawing of the hull with its length,
- All prices as stated in Part 7.

Technical bids shall consist of the following:

- Plan of work with dates

## Work to be completed by the county

- Supply of oak planks to the slipway

Services to be completed by the successful bidder (but not limited to) are as follows:

- Conduct trials of each hull.

## Background

The old ferry shall be sold. The ferry shall have two separate cabins.
`;
  expect(await clauses(text)).toEqual([
    ['must', 'Each Bidder shall include:'],
    ['must', 'A drawing of the hull with its length,'],
    ['must', 'All prices as stated in Part 7.'],
    ['must', 'Technical bids shall consist of the following:'],
    ['must', 'Plan of work with dates'],
    ['must', 'Conduct trials of each hull.'],
    ['must', 'The ferry shall have two separate cabins.'],
  ]);
});

test('what a printed notice says of bids under the office of reviews is asked; terms of the contract among entries are not', async () => {
  const notice = `# Bekanntmachung

## x) Nachprüfung behaupteter Verstöße

Der Antragsteller hat den Verstoß im Angebot zu rügen. Die Akten sind aufzubewahren. Anfragen sind über die Vergabeplattform des Hafens zu stellen.
`;
  expect(await clauses(notice)).toEqual([['must', 'Anfragen sind über die Vergabeplattform des Hafens zu stellen.']]);
  const terms = `# Request for Quotation

## Eligibility criteria

- Valid licence of the slipway
- The number of hulls is tentative.
- Liquidated damages: for late hulls, a sum equal to 1 % of their price
- Two ferries built in ten years
`;
  expect(await clauses(terms)).toEqual([
    ['must', 'Valid licence of the slipway'],
    ['must', 'Two ferries built in ten years'],
  ]);
});

test('encoded data is no requirement, whatever word stands before it', async () => {
  expect(await clauses(`# Scope of work\n\nThe contractor must send ${'QmFzZTY'.replaceAll(/\d/g, 'x').repeat(40)} to the harbour master.\n\nThe contractor must oil the planks.\n`)).toEqual([['must', 'The contractor must oil the planks.']]);
});

const underProvisions = (heading: string): string => `# Request for Proposals

## Section E - Solicitation Provisions

### ${heading}

The offeror must describe its workshop on two pages.
`;

test.each(['E.3 Supplemental Instructions to Offerors', 'Instructions to bidders', 'Proposal preparation'])('what this bid must hold is asked, though it stands under the clauses of every contract: %s', async (heading) => {
  expect(await clauses(underProvisions(heading))).toEqual([['must', 'The offeror must describe its workshop on two pages.']]);
});

test.each(['E.1 52.212-1 Instructions to Offerors', 'E.2 Late delivery'])('a clause of every contract is none of this one: %s', async (heading) => {
  expect(await clauses(underProvisions(heading))).toEqual([]);
});

test('criteria by which bids are weighed are asked of nobody, what binds among them is', async () => {
  const text = `# Request for Proposals

## Deliverables

The following criteria will be used to evaluate the proposals:

- Work with harbours: 30
- Understanding of the tides
- The team must include a diver.

The consultant shall hand in the following deliverables:

- A chart of the harbour
- A report on the piers
`;
  expect((await clauses(text)).map(([, clause]) => clause)).toEqual(['The team must include a diver.', 'The consultant shall hand in the following deliverables:', 'A chart of the harbour', 'A report on the piers']);
});

test('shares in brackets make entries criteria where the sentence before speaks of them', async () => {
  const text = (lead: string): string => `# Request for Proposals\n\n## Required documents\n\n${lead}\n\n- Method of the survey (40%)\n- Plan of the survey (60%)\n`;
  expect(await clauses(text('Selection criteria:'))).toEqual([]);
  expect((await clauses(text('Bidders shall include:'))).map(([, clause]) => clause)).toContain('Method of the survey (40%)');
});

test('under a lead that goes on stands what completes it: no address, and no sentence of its own', async () => {
  const text = `# Invitation to Tender

All letters shall be addressed to:

- The Harbour Master, Quay House, Rotterham Street 4
- 4021 Fjordby

The bidder shall not be bound to the price as a result of:

- a delay of the award by more than two weeks
- The board will open the envelopes in public.
`;
  expect(await clauses(text)).toEqual([
    ['must', 'All letters shall be addressed to:'],
    ['must', 'The bidder shall not be bound to the price as a result of:'],
    ['must', 'a delay of the award by more than two weeks'],
  ]);
});

test('what a text without headings lists under a line that names papers is asked, and what hangs on another line is not', async () => {
  const list = '- Harbour licence of the firm\n- Fleet list, not older than a year\n';
  expect((await clauses(`RETURNABLE DOCUMENTS\n\n${list}`)).map(([, text]) => text)).toEqual(['Harbour licence of the firm', 'Fleet list, not older than a year']);
  expect(await clauses(`PICTURES OF THE HARBOUR\n\n${list}`)).toEqual([]);
});

test('entries that begin with codes which follow on are a list under its heading', async () => {
  expect(await clauses('# Rigging\n\n## Mandatory requirements\n\nM1. Licence of the harbour board.\n\nM2. Cover for third parties, two million.\n')).toEqual([['must', 'Licence of the harbour board.'], ['must', 'Cover for third parties, two million.']]);
  expect(await clauses('# Rigging\n\n## Mandatory requirements\n\nA4 sheets of the old harbour.\n\nB52 crews of the old harbour.\n')).toEqual([]);
});

test('what may be done by who is no bidder is not asked, though it stands in a list', async () => {
  const list = '- accept any part of a response\n- negotiate with any respondent\n';
  expect(await clauses(`# Conditions\n\nThe council may:\n\n${list}`)).toEqual([]);
  expect((await clauses(`# Conditions\n\nThe bidder may:\n\n- attend the meeting at the boathouse\n- offer a second sail\n`)).map(([kind]) => kind)).toEqual(['may', 'may']);
});

test('lists under headings in plain words are asked, and those of wishes wished for', async () => {
  const list = '- A first aid certificate\n- A boat with two oars\n';
  expect(await clauses(`# Rowing\n\n## You'll need\n\n${list}`)).toEqual([['must', 'A first aid certificate'], ['must', 'A boat with two oars']]);
  expect(await clauses(`# Rowing\n\n## Was wir brauchen\n\n- Ein Boot mit Riemen\n- Zwei Westen für Kinder\n`)).toEqual([['must', 'Ein Boot mit Riemen'], ['must', 'Zwei Westen für Kinder']]);
  expect(await clauses(`# Rowing\n\n## Nice to have\n\n- A second boat\n- The cox must swim well\n`)).toEqual([['should', 'A second boat'], ['must', 'The cox must swim well']]);
  expect(await clauses(`# Rowing\n\n## Why we need the boat\n\n${list}`)).toEqual([]);
  expect(await clauses(`# Rowing\n\n## What we do\n\n${list}`)).toEqual([]);
});

test('the number of a box or of a part in Roman figures is no part of what stands there', async () => {
  expect(await clauses('# Form\n\nBox 5. Attach a letter of the harbour master.\n\nII.2.3 Drivers sign all papers.\n\nItem 4 shall be made of oak.\n')).toEqual([['must', 'Attach a letter of the harbour master.'], ['must', 'Drivers sign all papers.'], ['must', 'Item 4 shall be made of oak.']]);
});

test('what stands in a list under the name of the bidder alone is said of it, under that of the buyer it is not', async () => {
  const list = '- appoints a named harbour hand;\n- keeps records open to the divers;\n- receives a key.\n';
  expect(await clauses(`# Rigging\n\nThe successful tenderer:\n\n${list}`)).toEqual([['must', 'appoints a named harbour hand;'], ['must', 'keeps records open to the divers;']]);
  expect(await clauses(`# Rigging\n\nThe department:\n\n${list}`)).toEqual([]);
  expect(await clauses('# Takelung\n\nDer Auftragnehmer:\n\n- benennt einen festen Bootswart,\n- erhält einen Schlüssel.\n')).toEqual([['must', 'benennt einen festen Bootswart,']]);
});

test('what the buyer says in plain words that it does is not asked of bidders', async () => {
  const list = '- Provide a list of the moorings\n- Review drafts within ten days\n';
  for (const title of ['What we will do', "What we'll do", 'Responsibilities of the Foundation', 'Was wir stellen', 'Pflichten des Landkreises']) expect(await clauses(`# Rigging\n\n## ${title}\n\n${list}`)).toEqual([]);
  for (const title of ['What you will do', 'Responsibilities of the consultant', 'Pflichten des Auftragnehmers']) expect((await clauses(`# Rigging\n\n## ${title}\n\n${list}`)).map(([, text]) => text)).toContain('Provide a list of the moorings');
});

import { describe, expect, test } from 'vitest';
import ranking from '../confidence/procedure-ranking.json' with { type: 'json' };
import { fieldsOf } from '../testing/field-of.ts';
import { sourceOf } from '../testing/read-text.ts';
import { PROCEDURE_FEATURES, procedureFeatures } from './procedure-features.ts';
import { proposeProcedures } from './procedure-proposals.ts';
import { PROCEDURE_FINDERS, procedureType } from './procedure-type.ts';
import { rankProcedures } from './rank-procedures.ts';

const PROSE = 'Each step is checked by the staff and written down.\n\n'.repeat(30);
const kindOf = async (text: string) => (await fieldsOf(text)).procedure_type.value;
const proposed = async (text: string) => proposeProcedures(await sourceOf(text), []).map(({ kind, value, spots }) => [kind, value, spots.length]);

describe('the kind of procedure by all that a paper has', () => {
  test.each([
    ['one that no rule knows, and the only one', `# Beschaffung von Lampen\n\nDer Hafen führt ein Interessenbekundungsverfahren durch.\n\n${PROSE}`, 'Interessenbekundungsverfahren'],
    ['one among the firms of a framework', `Framework for lamps\n\nThis is a mini-competition among the firms of lot 2.\n\n${PROSE}`, 'mini-competition'],
    ['letters that stand in the first sentence and again and again', `# Quay lamps\n\nThe port seeks proposals by this RFP for lamps.\n\nThe RFP may be had from the clerk. Proposers read the RFP with care.\n\n${PROSE}Proposers ask about the RFP by May.\n\n`, 'RFP'],
  ])('%s', async (_, text, value) => expect(await kindOf(text)).toBe(value));

  test.each([
    ['what a policy says of contracts', `The port has a policy. Contracts above 100,000 are awarded by an open procedure, those above 10,000 by a restricted procedure or a request for quotations.\n\n${PROSE}`],
    ['what may come later', `# Harbour lamps\n\n${PROSE}A firm that sells lamps may later be asked in a negotiated procedure, and other ports have used a competitive dialogue.\n\n${PROSE}`],
    ['how a contract was awarded', `# Contract for lamps\n\nThis contract was awarded after a request for proposals. The Contractor supplies lamps.\n\n${PROSE}`],
    ['a case that may not be', `# Lamps\n\nUnless this is a sealed bid, prices are opened by the clerk alone.\n\n${PROSE}`],
  ])('none from %s', async (_, text) => expect(await kindOf(text)).toBeNull());
});

describe('beside what finders choose', () => {
  const HEAD = '# REQUEST FOR QUALIFICATIONS\n\nLamps for the quays of Dunmore\n\nThis Request for Qualifications asks firms what they can do.\n\n';
  const candidate = async (text: string, value: string, strength: number) => {
    const source = await sourceOf(text);
    const start = text.indexOf(value);
    return { source, found: [{ value, finder: 'mention', strength, spans: [{ source, start, end: start + value.length }], derived: false }] };
  };
  const values = (candidates: { value: string; strength: number }[]) => candidates.filter(({ strength }) => strength >= procedureType.floor).map(({ value }) => value);

  test('another one that is far likelier takes its place', async () => {
    const { source, found } = await candidate(`${HEAD}${PROSE}Any request for proposals comes later.`, 'request for proposals', 0.55);
    expect(values(rankProcedures([source], found))).toEqual(['REQUEST FOR QUALIFICATIONS']);
  });

  test('what they are sure of stays, as sure as it was', async () => {
    const { source, found } = await candidate(`${HEAD}${PROSE}`, 'REQUEST FOR QUALIFICATIONS', 0.95);
    expect(rankProcedures([source], found)).toEqual(found);
  });

  test('a paper beside one whose kind is found is not asked', async () => {
    const { source, found } = await candidate('# Notice\n\nOpen procedure', 'Open procedure', 0.85);
    expect(rankProcedures([source, await sourceOf(HEAD)], found)).toEqual(found);
  });

  test('a paper that names none has none', async () => expect(rankProcedures([await sourceOf('The port wants lamps.')], [])).toEqual([]));
});

describe('what could be the kind', () => {
  test('each kind once, whatever its number, case and letters', async () => {
    expect(await proposed('# Request for Proposals (RFP)\n\nThe RFP is this request for proposal.\n\nFirms that bid in the Offene Verfahren, im offenen Verfahren.')).toEqual([
      ['request proposal', 'Request for Proposals (RFP)', 3], ['offenes verfahren', 'Offene Verfahren', 2],
    ]);
  });

  test('letters mean what the paper says that they mean', async () => {
    expect(await proposed('RFQ 27-4\n\nRequest for Qualifications (RFQ)')).toEqual([['request qualification', 'Request for Qualifications (RFQ)', 2]]);
    expect(await proposed('RFQ 27-4\n\nStatements follow the request for qualifications.')).toEqual([['request qualification', 'request for qualifications', 2]]);
    expect(await proposed('RFQ 27-4')).toEqual([['request quotation', 'RFQ', 1]]);
  });

  test('no box that is left empty, no line of contents, no paper that was replaced', async () => {
    expect(await proposed('☐ RFQ ☐ IFB\n\nNotice to Bidders ........ 3\n\nThis supersedes the invitation to bid of May.')).toEqual([]);
  });
});

test('the model has a weight for each feature', async () => {
  const source = await sourceOf('This is a request for bids.');
  expect(ranking.features).toEqual([...PROCEDURE_FEATURES]);
  expect(procedureFeatures(source, proposeProcedures(source, []))[0]).toHaveLength(ranking.model.weights.length);
});

test('very many kinds do not take long', async () => {
  const source = await sourceOf(`${'Request for the open sealed bids by this RFP (RFP), offenes Verfahren; '.repeat(2000)}\n`);
  const found = PROCEDURE_FINDERS.flatMap((find) => find([source]));
  const started = performance.now();
  rankProcedures([source], found);
  expect(performance.now() - started).toBeLessThan(4000);
});

import { expect, test } from 'vitest';
import { findRequirements } from '../requirements/find-requirements.ts';
import { xmlSource } from '../testing/read-xml.ts';

const notice = (criteria: string) => `<?xml version="1.0"?><ContractNotice xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2" xmlns:cac="a" xmlns:cbc="b" xmlns:ext="c" xmlns:efext="d" xmlns:efac="e"><cbc:NoticeLanguageCode listName="language">DEU</cbc:NoticeLanguageCode>
<ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension>${criteria}</efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions></ContractNotice>`;
const condition = (name: string, description: string) => `<efac:SelectionCriteria><cbc:Name languageID="DEU">${name}</cbc:Name><cbc:Description languageID="DEU">${description}</cbc:Description></efac:SelectionCriteria>`;
const asked = async (xml: string) => findRequirements([await xmlSource(xml)]).map(({ text }) => text);

test('conditions that a notice lists line by line are each one, also those that stand where its name should', async () => {
  const xml = notice(condition(
    'Nachweis über die Beschäftigten:\nDer Bewerber muss mindestens zwei Taucher beschäftigen.',
    'Vorzulegen sind:\n- a) Erklärung über den Umsatz der letzten drei Jahre\n- b) Nachweis einer Haftpflichtversicherung\nDie Deckung muss 2 Mio. Euro betragen.',
  ));
  const texts = await asked(xml);
  expect(texts).toContain('Der Bewerber muss mindestens zwei Taucher beschäftigen.');
  expect(texts).toContain('Erklärung über den Umsatz der letzten drei Jahre');
  expect(texts).toContain('Nachweis einer Haftpflichtversicherung');
  expect(texts).toContain('Die Deckung muss 2 Mio. Euro betragen.');
});

test('the short name of a condition is no text of its own', async () => {
  expect((await xmlSource(notice(condition('Technische und berufliche Leistungsfähigkeit', 'Der Bewerber muss zwei Taucher beschäftigen.')))).units.length).toBe(1);
});

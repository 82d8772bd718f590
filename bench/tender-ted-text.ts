// Writes German TED notices (XML, R2.0.9) as the text that TED prints of them, with labels from the XML: more tenders to measure
// generality and confidence on. The wording is TED's form's; the values are the notices' own. usage: bench/tender-ted-text.ts XML_DIR OUT
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { allOf, readXml, textOf } from './tender-xml.ts';
import type { Element } from './tender-xml.ts';

const PROCEDURES: Record<string, string> = {
  PT_OPEN: 'Offenes Verfahren', PT_RESTRICTED: 'Nichtoffenes Verfahren', PT_COMPETITIVE_NEGOTIATION: 'Verhandlungsverfahren', PT_COMPETITIVE_DIALOGUE: 'Wettbewerblicher Dialog',
  PT_INNOVATION_PARTNERSHIP: 'Innovationspartnerschaft', PT_NEGOTIATED_WITH_PRIOR_CALL: 'Verhandlungsverfahren mit vorherigem Aufruf zum Wettbewerb',
};
const german = (day: string) => day.split('-').toReversed().join('/');
const line = (label: string, value: string | null) => (value ? [`${label}${value}`] : []);
const only = <T>(values: T[]): T | null => (new Set(values).size === 1 ? (values[0] ?? null) : null);

const [folder, out] = process.argv.slice(2);
if (!folder || !out) {
  console.error('usage: bench/tender-ted-text.ts XML_DIR OUT');
  process.exit(2);
}
await mkdir(path.join(out, 'docs'), { recursive: true });
await mkdir(path.join(out, 'labels'), { recursive: true });
let written = 0;
for (const name of (await readdir(folder)).filter((file) => file.endsWith('.xml')).sort()) {
  const notice = render(readXml(await readFile(path.join(folder, name), 'utf8')));
  if (!notice) continue;
  const file = name.replace(/\.xml$/, '.txt');
  await writeFile(path.join(out, 'docs', file), notice.lines.join('\n'));
  await writeFile(path.join(out, 'labels', `${file}.json`), JSON.stringify({ file, ...notice.label }, null, 1));
  written += 1;
}
console.log(JSON.stringify({ written }));

function render(root: Element): { lines: string[]; label: Record<string, unknown> } | null {
  const form = ['F02_2014', 'F05_2014', 'F12_2014', 'F21_2014', 'F24_2014'].flatMap((kind) => allOf(root, kind)).find(({ attributes }) => attributes['LG'] === 'DE' && attributes['CATEGORY'] === 'ORIGINAL');
  const buyer = allOf(form, 'ADDRESS_CONTRACTING_BODY')[0] ?? allOf(form, 'ADDRESS_CONTRACTING_ENTITY')[0];
  const contract = allOf(form, 'OBJECT_CONTRACT')[0];
  if (!form || !buyer || !contract) return null;
  const headline = allOf(root, 'ML_TI_DOC').find(({ attributes }) => attributes['LG'] === 'DE');
  const procedure = Object.keys(PROCEDURES).find((code) => allOf(form, code).length > 0) ?? '';
  const objects = allOf(contract, 'OBJECT_DESCR');
  const divided = allOf(contract, 'LOT_DIVISION').length > 0;
  const main = allOf(contract, 'CPV_MAIN').flatMap((cpv) => allOf(cpv, 'CPV_CODE'))[0]?.attributes['CODE'] ?? '';
  const value = contract.children.find((child) => child.name === 'VAL_ESTIMATED_TOTAL');
  const [day, time] = [textOf(form, 'DATE_RECEIPT_TENDERS'), textOf(form, 'TIME_RECEIPT_TENDERS')];
  const valid = textOf(form, 'DATE_TENDER_VALID');
  const opening = textOf(form, 'DATE_OPENING_TENDERS');
  const review = allOf(form, 'ADDRESS_REVIEW_BODY')[0];
  const sent = textOf(form, 'DATE_DISPATCH_NOTICE');
  const lines = [
    ...line('Deutschland-', headline ? `${textOf(headline, 'TI_TOWN')}: ${textOf(headline, 'TI_TEXT')}` : null),
    '2022/S 012-034567', 'Auftragsbekanntmachung', 'Rechtsgrundlage:', 'Richtlinie 2014/24/EU', 'Abschnitt I: Öffentlicher Auftraggeber', 'I.1)', 'Name und Adressen',
    ...line('Offizielle Bezeichnung: ', textOf(buyer, 'OFFICIALNAME')), ...line('Postanschrift: ', textOf(buyer, 'ADDRESS')), ...line('Ort: ', textOf(buyer, 'TOWN')), ...line('Postleitzahl: ', textOf(buyer, 'POSTAL_CODE')),
    ...line('Kontaktstelle(n): ', textOf(buyer, 'CONTACT_POINT')), ...line('E-Mail: ', textOf(buyer, 'E_MAIL')), ...line('Telefon: ', textOf(buyer, 'PHONE')),
    'I.3)', 'Kommunikation', `Angebote oder Teilnahmeanträge sind einzureichen elektronisch via: ${textOf(form, 'URL_PARTICIPATION') ?? 'https://portal.example'}`,
    'Abschnitt II: Gegenstand', 'II.1)', 'Umfang der Beschaffung', 'II.1.1)', 'Bezeichnung des Auftrags:', textOf(contract, 'TITLE') ?? '', ...line('Referenznummer der Bekanntmachung: ', textOf(contract, 'REFERENCE_NUMBER')),
    'II.1.2)', 'CPV-Code Hauptteil', `${main} Leistungen`, 'II.1.4)', 'Kurze Beschreibung:', textOf(contract, 'SHORT_DESCR') ?? '',
    ...(value ? ['II.1.5)', 'Geschätzter Gesamtwert', `Wert ohne MwSt.: ${Number(value.text).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ' ')} ${value.attributes['CURRENCY']}`] : []),
    'II.1.6)', 'Angaben zu den Losen', `Aufteilung des Auftrags in Lose: ${divided ? 'ja' : 'nein'}`, ...objects.flatMap((object) => describe(object, divided)),
    'Abschnitt III: Rechtliche, wirtschaftliche, finanzielle und technische Angaben', 'III.1.3)', 'Technische und berufliche Leistungsfähigkeit', textOf(form, 'TECHNICAL_PROFESSIONAL_INFO') ?? '',
    'Abschnitt IV: Verfahren', 'IV.1.1)', 'Verfahrensart', PROCEDURES[procedure] ?? '', 'IV.2.2)', 'Schlusstermin für den Eingang der Angebote oder Teilnahmeanträge', ...line('Tag: ', day && german(day)), ...line('Ortszeit: ', time),
    'IV.2.6)', 'Bindefrist des Angebots', ...line('Das Angebot muss gültig bleiben bis: ', valid && german(valid)), ...(opening ? ['IV.2.7)', 'Bedingungen für die Öffnung der Angebote', `Tag: ${german(opening)}`, `Ortszeit: ${textOf(form, 'TIME_OPENING_TENDERS') ?? '10:00'}`] : []),
    'Abschnitt VI: Weitere Angaben', 'VI.3)', 'Zusätzliche Angaben:', textOf(form, 'INFO_ADD') ?? '', 'VI.4)', 'Rechtsbehelfsverfahren/Nachprüfungsverfahren', 'Zuständige Stelle für Rechtsbehelfs-/Nachprüfungsverfahren',
    ...line('Offizielle Bezeichnung: ', textOf(review, 'OFFICIALNAME')), ...line('E-Mail: ', textOf(review, 'E_MAIL')), ...(sent ? ['VI.5)', 'Tag der Absendung dieser Bekanntmachung:', german(sent)] : []),
  ];
  const facts: Record<string, unknown> = {
    title: textOf(contract, 'TITLE'), buyer_name: textOf(buyer, 'OFFICIALNAME'), buyer_contact_email: textOf(buyer, 'E_MAIL'), reference_number: textOf(contract, 'REFERENCE_NUMBER'), procedure_type: PROCEDURES[procedure] ?? null,
    submission_deadline: day && (time ? `${day}T${time.padStart(5, '0')}` : day), binding_period_end: valid, estimated_value: value ? { amount: Number(value.text), currency: value.attributes['CURRENCY'] } : null,
    contract_start: only(objects.map((object) => textOf(object, 'DATE_START'))), contract_end: only(objects.map((object) => textOf(object, 'DATE_END'))), contract_duration_months: only(objects.map(months)), place_of_performance: only(objects.map((object) => textOf(object, 'MAIN_SITE'))),
  };
  // Lots that differ, and a duration that two days give, have no single answer.
  const open = [['contract_start', 'DATE_START'], ['contract_end', 'DATE_END'], ['contract_duration_months', 'DURATION'], ['place_of_performance', 'MAIN_SITE']] as const;
  const notAssessed = open.filter(([key, tag]) => facts[key] === null && objects.some((object) => textOf(object, tag))).map(([key]): string => key);
  if (facts['contract_start'] && facts['contract_end']) notAssessed.push('contract_duration_months');
  return {
    lines,
    label: {
      language: 'de', ...facts, not_stated: Object.keys(facts).filter((key) => facts[key] === null && !notAssessed.includes(key)), not_assessed: [...notAssessed, 'questions_deadline'],
      cpv_codes: [...new Set([main, ...objects.flatMap((object) => allOf(object, 'CPV_ADDITIONAL')).flatMap((cpv) => allOf(cpv, 'CPV_CODE')).map(({ attributes }) => attributes['CODE'] ?? '')])],
      lots: divided ? objects.map((object) => ({ number: textOf(object, 'LOT_NO'), title: textOf(object, 'TITLE') })) : [], award_criteria: objects.flatMap(criteria).filter(({ name }, i, all) => name && all.findIndex((other) => other.name === name) === i), requirements: [],
    },
  };
}

function describe(object: Element, divided: boolean): string[] {
  const [start, end] = [textOf(object, 'DATE_START'), textOf(object, 'DATE_END')];
  return [
    'II.2)', 'Beschreibung', ...(divided ? ['II.2.1)', 'Bezeichnung des Auftrags:', textOf(object, 'TITLE') ?? '', `Los-Nr.: ${textOf(object, 'LOT_NO') ?? ''}`] : []),
    'II.2.2)', 'Weitere(r) CPV-Code(s)', ...allOf(object, 'CPV_ADDITIONAL').flatMap((cpv) => allOf(cpv, 'CPV_CODE')).map(({ attributes }) => `${attributes['CODE']} Leistungen`),
    'II.2.3)', 'Erfüllungsort', 'NUTS-Code: DE11 Stuttgart', ...(textOf(object, 'MAIN_SITE') ? ['Hauptort der Ausführung:', textOf(object, 'MAIN_SITE') ?? ''] : []),
    'II.2.4)', 'Beschreibung der Beschaffung:', textOf(object, 'SHORT_DESCR') ?? '', 'II.2.5)', 'Zuschlagskriterien',
    ...criteria(object).map(({ name, weight, kind }) => (kind === 'AC_PRICE' ? `Preis${weight ? ` - Gewichtung: ${weight}` : ''}` : `${kind === 'AC_COST' ? 'Kostenkriterium' : 'Qualitätskriterium'} - Name: ${name} / Gewichtung: ${weight ?? ''}`)),
    'II.2.7)', 'Laufzeit des Vertrags, der Rahmenvereinbarung oder des dynamischen Beschaffungssystems', ...line('Laufzeit in Monaten: ', months(object)?.toString() ?? null), ...line('Beginn: ', start && german(start)), ...line('Ende: ', end && german(end)),
  ];
}

function criteria(object: Element) {
  return ['AC_QUALITY', 'AC_COST', 'AC_PRICE'].flatMap((kind) =>
    allOf(object, kind).map((criterion) => {
      const weight = textOf(criterion, 'AC_WEIGHTING');
      const percent = /^\d+(?:[.,]\d+)?\s*%?$/.test(weight ?? '') ? Number.parseFloat((weight ?? '').replace(',', '.')) : null;
      return { name: kind === 'AC_PRICE' ? 'Preis' : textOf(criterion, 'AC_CRITERION'), weight, weight_percent: percent, kind };
    }),
  );
}

function months(object: Element): number | null {
  const duration = allOf(object, 'DURATION')[0];
  return duration?.attributes['TYPE'] === 'MONTH' ? Number(duration.text) : null;
}

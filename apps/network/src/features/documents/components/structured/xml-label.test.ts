import { describe, expect, it } from 'vitest';
import { readXmlPath } from './xml-label.ts';

const label = (path: string, locale = 'de') => readXmlPath(path, locale).label;

describe('readXmlPath', () => {
  it('names an element of an eForms notice in the language of the reader, with its lot and its own language', () => {
    const path = 'ContractNotice/cac:ProcurementProjectLot[2]/cac:ProcurementProject/cbc:Name[@languageID="DEU"]';
    expect(readXmlPath(path, 'de')).toEqual({ label: 'Bezeichnung', notes: ['DEU'], group: 'cac:ProcurementProjectLot[2]', groupLabel: 'Los 2', technical: false, name: 'Name' });
    expect(readXmlPath(path, 'en')).toMatchObject({ label: 'Title', groupLabel: 'Lot 2' });
  });

  it('keeps one organisation apart from the next, and notes languages, currencies and units alone', () => {
    const country = 'N/efac:Organizations/efac:Organization[2]/efac:Company/cac:PostalAddress/cac:Country/cbc:IdentificationCode[@listName="country"]';
    expect(readXmlPath(country, 'de')).toEqual({ label: 'Land', notes: [], group: 'efac:Organizations/efac:Organization[2]', groupLabel: 'Organisation 2', technical: false, name: 'IdentificationCode' });
    expect(readXmlPath('N/cbc:ValueAmount[@currencyID="EUR"]', 'de').notes).toEqual(['EUR']);
  });

  it('calls the days of a tender by what they are, not by the element that ends a period', () => {
    const lot = 'urn:ContractNotice/cac:ProcurementProjectLot/cac:TenderingProcess';
    expect(label(`${lot}/cac:TenderSubmissionDeadlinePeriod/cbc:EndDate`)).toBe('Angebotsfrist, Tag');
    expect(label(`${lot}/cac:ParticipationRequestReceptionPeriod/cbc:EndTime`, 'en')).toBe('Requests to participate, time');
    expect(label('TED_EXPORT/FORM_SECTION/F02_2014/PROCEDURE/DATE_RECEIPT_TENDERS')).toBe('Angebotsfrist, Tag');
    expect(label('GAEB/Award/AwardInfo/OpenDate')).toBe('Angebotsöffnung, Tag');
  });

  it('leaves out what only wraps in a TED notice, and joins what belongs to a lot', () => {
    expect(readXmlPath('TED_EXPORT/FORM_SECTION/F02_2014[1]/OBJECT_CONTRACT/OBJECT_DESCR[3]/SHORT_DESCR/P', 'de')).toMatchObject({
      label: 'Beschreibung', group: 'OBJECT_CONTRACT/OBJECT_DESCR[3]', groupLabel: 'Los 3',
    });
    expect(label('TED_EXPORT/FORM_SECTION/F02_2014/OBJECT_CONTRACT/SHORT_DESCR/P[2]', 'en')).toBe('Description 2');
    expect(label('TED_EXPORT/FORM_SECTION/F02_2014/OBJECT_CONTRACT/CPV_MAIN/CPV_CODE/@CODE')).toBe('CPV-Code');
  });

  it('says whose a vague name is, where no word of its own is known', () => {
    expect(label('N/cac:TenderingTerms/cac:TendererQualificationRequest/cac:SpecificTendererRequirement[2]/cbc:Description')).toBe('Anforderung an Bieter 2 · Beschreibung');
    expect(label('GAEB/Award/BoQ/BoQInfo/Name', 'en')).toBe('Bill of quantities · Name');
  });

  it('shows the names that nobody has worded as they are written, readably', () => {
    expect(readXmlPath('Notice/cac:ProcurementProject/cac:MainCommodityClassification/cbc:GazetteID', 'de')).toMatchObject({ label: 'Gazette ID', groupLabel: 'Auftrag' });
    expect(label('TED_EXPORT/CODED_DATA_SECTION/NOTICE_DATA/NEW_ELEMENT')).toBe('New element');
    expect(readXmlPath('Notice/cbc:IssueDate', 'en')).toEqual({ label: 'Sent on', notes: [], group: '', groupLabel: '', technical: false, name: 'IssueDate' });
  });

  it('does not say twice what the heading of its group says', () => {
    expect(readXmlPath('ContractNotice/cac:ProcurementProject/cbc:Description', 'de')).toMatchObject({ label: 'Beschreibung', groupLabel: 'Auftrag' });
  });

  it('knows what tells of the file alone, and puts it together', () => {
    const technical = ['TED_EXPORT/@DOC_ID', 'TED_EXPORT/TECHNICAL_SECTION/RECEPTION_ID', 'TED_EXPORT/LINKS_SECTION/ORIGINAL_CPV_LINK', 'TED_EXPORT/FORM_SECTION/F02_2014/@CATEGORY', 'ContractNotice/cbc:UBLVersionID', 'GAEB/GAEBInfo/Version'];
    expect(technical.map((path) => readXmlPath(path, 'en'))).toEqual(technical.map(() => expect.objectContaining({ technical: true, group: 'technical' })));
    expect(['ContractNotice/cbc:IssueDate', 'TED_EXPORT/CODED_DATA_SECTION/NOTICE_DATA/NO_DOC_OJS', 'GAEB/PrjInfo/NamePrj'].map((path) => readXmlPath(path, 'en').technical)).toEqual([false, false, false]);
  });

  it('gives the name that an empty element has for its text', () => {
    expect(readXmlPath('TED_EXPORT/FORM_SECTION/F02_2014/OBJECT_CONTRACT/OBJECT_DESCR[2]/NO_RENEWAL', 'en')).toMatchObject({ label: 'No renewal', name: 'NO_RENEWAL' });
  });

  it('survives a path of one step, and brackets in values', () => {
    expect(readXmlPath('root', 'de')).toMatchObject({ label: 'Root', group: '' });
    expect(label('root/constructor')).toBe('Constructor');
    expect(readXmlPath('root/item[@unit="a/b"]', 'de')).toMatchObject({ label: 'Item', notes: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { readXmlPath } from './xml-label.ts';

describe('readXmlPath', () => {
  it('names an element of an eForms notice, with its lot and its language', () => {
    expect(readXmlPath('ContractNotice/cac:ProcurementProjectLot[2]/cac:ProcurementProject/cbc:Name[@languageID="DEU"]')).toEqual({
      label: 'Procurement project · Name', notes: ['DEU'], group: 'cac:ProcurementProjectLot[2]', groupLabel: 'Procurement project lot 2',
    });
  });

  it('leaves out what only wraps in a TED notice, and joins what belongs to a lot', () => {
    expect(readXmlPath('TED_EXPORT/FORM_SECTION/F02_2014[1]/OBJECT_CONTRACT/OBJECT_DESCR[3]/SHORT_DESCR/P')).toMatchObject({
      label: 'Short descr · P', group: 'OBJECT_CONTRACT/OBJECT_DESCR[3]', groupLabel: 'Object descr 3',
    });
  });

  it('names an attribute by its element, and keeps abbreviations', () => {
    expect(readXmlPath('TED_EXPORT/FORM_SECTION/F02_2014/OBJECT_CONTRACT/CPV_MAIN/CPV_CODE/@CODE')).toMatchObject({ label: 'Cpv code · Code', group: 'OBJECT_CONTRACT' });
    expect(readXmlPath('Notice/cbc:IssueDate')).toEqual({ label: 'Issue date', notes: [], group: '', groupLabel: '' });
  });

  it('does not say twice what the heading of its group says', () => {
    expect(readXmlPath('ContractNotice/cac:ProcurementProject/cbc:Name')).toMatchObject({ label: 'Name', groupLabel: 'Procurement project' });
    expect(readXmlPath('GAEB/Award/BoQ/BoQInfo/Name')).toMatchObject({ label: 'BOQ info · Name', groupLabel: 'Award' });
  });

  it('survives a path of one step, and brackets in values', () => {
    expect(readXmlPath('root')).toMatchObject({ label: 'Root', group: '' });
    expect(readXmlPath('root/item[@unit="a/b"]')).toMatchObject({ label: 'Item', notes: [] });
  });
});

import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../testing/field-of.ts';

describe('the number that a buyer gives a procedure', () => {
  test.each([
    ['2.1. Verfahren\n\nTitel: Sanierung der Talschule\n\nKennung des Verfahrens: 1d99f67e-f587-42eb-9cff-5b8af8803520\n\nInterne Kennung: 47-27-FB12', '47-27-FB12'],
    ['Open Tender Ref. No: NIOS/PUR/1576/27 Date: 06/02/2027', 'NIOS/PUR/1576/27'],
    ['Request Title:\n\nProvision of a Fleet Management Platform\n\nRequest Number:\n\nDFP2142', 'DFP2142'],
    ['Managed Payroll Services\n\nSOLICITATION #: 41\n\nISSUE DATE: April 26, 2027', '41'],
    ['Contract No.: Solicitation 140A2727Q0070', '140A2727Q0070'],
    ['Assignment Title: Supervision of Road Works\n\nReference No. VRRP/CS/QCBS/04', 'VRRP/CS/QCBS/04'],
    ['Vergabenummer/Aktenzeichen: Z-27-331', 'Z-27-331'],
    ['Tender Notification No.: HIT/2027-28/LAB/002\n\nLamps', 'HIT/2027-28/LAB/002'],
    ['Procurement reference\n\nDUN-4471\n\nPublished date', 'DUN-4471'],
    ['EU-Bekanntmachungs-Nr.: 2027/S 088-123456\n\nAktenzeichen: LKS-V-27-009', 'LKS-V-27-009'],
    ['TB.41.06.2027.031: L 79 Ortsumgehung Talburg, Objektplanung\n\nBekanntmachung', 'TB.41.06.2027.031'],
    ['Vergabenummer: VA-2027-0239-OE6404 30.03.2027', 'VA-2027-0239-OE6404'],
    ['Gewerk: Malerarbeiten\n\nLV-Nr.: 27-114', '27-114'],
    ['Reference No.: Dun Tender / 2027:04', 'Dun Tender / 2027:04'],
    ['Solicitation Number: 25AB020 805-555-2720', '25AB020'],
    ['Harbour Knowledge Dashboard\n\n(WX11NF2120078-RFP-026)\n\nBackground', 'WX11NF2120078-RFP-026'],
    ['Interne Kennung: 1032-AB-Schulungen und Trainings Kat. 5\n\nVerfahrensart: Nichtoffenes Verfahren', '1032-AB-Schulungen und Trainings Kat. 5'],
    ['Vergabenummer:\n\n46/2027 Ta-Ro\n\nc) Angaben', '46/2027 Ta-Ro'],
    ['Preparation of a National Transport Policy (1236793)\n\nSelection Information', '1236793'],
    ['CITY OF ELMPORT\n\nREQUEST FOR QUALIFICATION (RFQ)\n\n324765\n\nGROUND MAINTENANCE', '324765'],
    ['| Invitation For Bid | Solicitation: Date Issued: Procurement Officer: Phone: | 5400026411 01/26/2027 JANE DOE 803-555-6512 |\n|---|---|---|', '5400026411'],
    ['Dunmore Harbour\n\nREQUEST FOR PROPOSAL\n\nRFP #2027-02 ZBL and OCP\n\nfor a new harbour plan', '2027-02'],
    ['REQUEST FOR PROPOSAL (RFP)\n\n(Ref No: DUN/SBI/2027-28/005)\n\nJuly, 2027', 'DUN/SBI/2027-28/005'],
    ['# Dunmore Harbour\n\nConsultancy Opportunity RFP SR204611\n\nStudy of the quays', 'SR204611'],
    ['Harbour Data Compilation\n\nDraft Statement of Work\n\n793KK927RQ000286\n\nDunmore Department of Transport', '793KK927RQ000286'],
    ['Projekt: 22841 Hallenbau Nord mit Büroeinbau\n\n1. Vorbemerkungen zu den Arbeiten\n\n'.repeat(3), '22841'],
    ['7027WKQB30100: Baugrunderkundung Radweg Talburg\n\nVO: UVgO', '7027WKQB30100'],
    ['Harbour lamps\n\n2027-31\n\nThe port wants lamps.\n\n2027-31\n\nThey are bright.\n\n2027-31', '2027-31'],
    ['Vergabe-Nr.: 2027-28\n\nErneuerung der Pumpen', '2027-28'],
    // No label and no kind stands beside these: they are chosen among all codes of the beginning.
    ['# City of Elmport\n\nJanitorial Services for Public Buildings: Request for Proposals, PW-27-113\n\nProposals are due May 4, 2027.', 'PW-27-113'],
    ['Stadtwerke Talburg\n\nErneuerung der Pumpwerke – TS-VE-2027-044\n\nAusschreibung\n\nTelefon 0711 555-2040', 'TS-VE-2027-044'],
  ])('%j', async (text, value) => expect((await fieldsOf(text)).reference_number.value).toBe(value));

  test.each([
    'Reference: Section 2.5 of the instructions',
    'Project No. Deferred Maintenance Phase 1',
    'File No.: E.3',
    'Interne Kennung: LOT-0001',
    'Control number: jane.doe.1',
    'Regulations Incorporated by\nReference 132',
    '10.03.2027: Ortstermin an der Talschule',
    'Tender No.\n\nage 8',
    'Projekt: 12345 Hannover\n\nProjekt: 12345 Hannover\n\nProjekt: 12345 Hannover',
    'Request for Proposals: Cleaning of Schools\n\nHarbour Road 4, Elmport P6A6Z8\n\nBids shall conform to ISO 9001:2015 and NFPA 70E-2021, Form W-9, and Public Act 27-1214.',
    'Angebotsanfrage Gebäudereinigung\n\nEs gelten VOB/B, DIN 18299:2019-09 und § 123 GWB. USt-IdNr. DE138748113, IBAN DE02120300000000202051',
    'TENDER DOCUMENT\n\n2027-2028\n\nLamps for the quays\n\nThe rates of 2027-2028 hold.\n\n2027-2028\n\nSigned: 2027-2028',
    'Management der Region zur Umsetzung der Strategie unter der RL KÜSTE/2027\n\nDer Verein sucht ein Büro.',
    'Request for Quotation\n\nAgile Harbour Software\n\nOpen to holders of Schedule 70, SIN 132-51, and NAICS 541512',
    'Harbour Institute\n\nTENDER DOCUMENT\n\nNumber to be quoted: HIT / 2027-28/ECE/ SEA LAB/ four\n\nCost of papers: Rs.100',
    'Projekt: 22841 Hallenbau\n\nProjekt: 22842 Hofbau\n\nProjekt: 22843 Turmbau',
  ])('%j names none', async (text) => expect((await fieldsOf(text)).reference_number.value).toBeNull());
});

import { describe, expect, test } from 'vitest';
import { drawnFieldsOf } from '../testing/read-drawn.ts';

const stated = async (text: string) => Object.fromEntries(Object.entries(await drawnFieldsOf(text)).map(([name, { value }]) => [name, value]));

describe('papers as English-speaking buyers lay them out, drawn as PDF', () => {
  test('the cover of a state with a schedule', async () => {
    expect(await stated(`
# State of Ardenia
# Request for Proposals
RFP No.:              DOL-27-0031
RFP Title:            Statewide Elevator Inspection Services
Issuing Agency:       Ardenia Department of Labor
Issue Date:           May 19, 2027
Proposals Due:        June 30, 2027, 2:00 p.m. (ET)
Point of Contact:     Kim Lowell, Procurement Officer
                      k.lowell@dol.ardenia.example
                      (555) 010-0199

**Schedule of Events**
Event                                            Date
RFP issued                                       May 19, 2027
Pre-proposal conference (non-mandatory)          May 27, 2027 at 10:00 a.m.
Deadline for written questions                   June 9, 2027 by 5:00 p.m.
Answers posted                                   June 16, 2027
Proposals due                                    June 30, 2027 at 2:00 p.m.
Anticipated award                                August 2, 2027
Late proposals will not be considered.
`)).toMatchObject({ title: 'Statewide Elevator Inspection Services', buyer_name: 'Ardenia Department of Labor', reference_number: 'DOL-27-0031', procedure_type: 'Request for Proposals', buyer_contact_email: 'k.lowell@dol.ardenia.example', submission_deadline: '2027-06-30T14:00-04:00', questions_deadline: '2027-06-09T17:00' });
  });

  test('days before what happens on them', async () => {
    expect(await stated(`
# MARLOW COUNTY
**PURCHASING DEPARTMENT**
# INVITATION TO BID
# ITB 27-B-014
# COURTHOUSE ROOF REPLACEMENT
KEY DATES
Wednesday, February 10, 2027          ITB Released
Thursday, February 18, 2027 10:00 AM  Mandatory Pre-Bid Meeting
Tuesday, March 2, 2027 5:00 PM        Last Day for Questions
Thursday, March 11, 2027 3:00 PM      Bids Due / Bid Opening
1. INTRODUCTION
Marlow County is accepting sealed bids for the replacement of the roof of the Marlow County Courthouse,
200 Court Square, Marlow. Bids received after the stated time will be returned unopened.
`)).toMatchObject({ title: 'COURTHOUSE ROOF REPLACEMENT', buyer_name: 'Marlow County', reference_number: '27-B-014', procedure_type: 'INVITATION TO BID', submission_deadline: '2027-03-11T15:00', questions_deadline: '2027-03-02T17:00', place_of_performance: 'Marlow' });
  });

  test('an invitation to tender of a council', async () => {
    expect(await stated(`
# Invitation to Tender
# Provision of Grounds Maintenance for Parks and Cemeteries
Contracting Authority: Wexbury Borough Council
Reference: WBC-ITT-2027-12
Procedure: Open Procedure
Clarification deadline: 17:00 on 3 September 2027
Deadline for receipt of tenders: 12:00 noon on 17 September 2027
1 Introduction
1.1 The Council wishes to appoint a single provider. The contract period is 2+1+1 years commencing on
1 April 2028 (an initial term of two years with options to extend by up to two further years).
1.2 The estimated total value of the contract is £1.2m.
1.3 Tenders shall remain open for acceptance for 90 days from the deadline for receipt of tenders.
1.4 All clarification questions must be sent through the portal or to procurement@wexbury.example.
`)).toMatchObject({ title: 'Provision of Grounds Maintenance for Parks and Cemeteries', buyer_name: 'Wexbury Borough Council', reference_number: 'WBC-ITT-2027-12', procedure_type: 'Open Procedure', submission_deadline: '2027-09-17T12:00', questions_deadline: '2027-09-03T17:00', contract_start: '2028-04-01', contract_duration_months: 24, buyer_contact_email: 'procurement@wexbury.example', estimated_value: { amount: 1200000, currency: 'GBP' } });
  });

  test('a numbered table of a notice', async () => {
    expect(await stated(`
**DHANPUR MUNICIPAL CORPORATION**
Office of the Executive Engineer, Division II
# NOTICE INVITING TENDER
NIT No. DMC/ENG/2027-28/114                                     Dated: 26.04.2027
Sealed tenders are invited from registered contractors for the following work:
1    Name of work                                  Repair and painting of staff quarters at Dhanpur
2    Estimated cost                                Rs. 12.5 lakh
3    Earnest Money Deposit (EMD)                   Rs. 25,000/-
4    Cost of tender document                       Rs. 590/- (non-refundable)
5    Period of completion                          6 (six) months
6    Last date & time for submission of tender     20.05.2027 upto 15:00 hrs
7    Date & time of opening of technical bid       20.05.2027 at 15:30 hrs
8    Validity of bid                               90 days
`)).toMatchObject({ title: 'Repair and painting of staff quarters at Dhanpur', buyer_name: 'DHANPUR MUNICIPAL CORPORATION', reference_number: 'DMC/ENG/2027-28/114', procedure_type: 'NOTICE INVITING TENDER', submission_deadline: '2027-05-20T15:00', contract_duration_months: 6, estimated_value: { amount: 1250000, currency: 'INR' } });
  });

  test('an invitation for bids of a ministry', async () => {
    expect(await stated(`
# Invitation for Bids
Country: Republic of Ardenia
Project: Rural Health Strengthening Project
Contract Title: Procurement of Laboratory Equipment for Regional Hospitals
ITB No.: MOH/ICB/27/05
Purchaser: Ministry of Health, Republic of Ardenia
1. The Ministry of Health now invites sealed Bids from eligible Bidders for the supply of laboratory equipment.
2. Bidding will be conducted through international competitive procurement.
3. Interested eligible Bidders may obtain further information from the Project Implementation Unit,
piu@moh.example, and inspect the bidding document during office hours 0900 to 1600 hours.
4. Bids must be delivered to the address below on or before 10:00 a.m. on 16 November 2027. Electronic
bidding will not be permitted. Late Bids will be rejected. Bids shall be valid for 120 days.
`)).toMatchObject({ title: 'Procurement of Laboratory Equipment for Regional Hospitals', buyer_name: 'Ministry of Health, Republic of Ardenia', reference_number: 'MOH/ICB/27/05', procedure_type: 'Invitation for Bids', submission_deadline: '2027-11-16T10:00', buyer_contact_email: 'piu@moh.example' });
  });

  test('a short request', async () => {
    expect(await stated(`
# Request for Quote: Case Management System Support
RFQ Number: OLR-RFQ-27-06
Issued by: Office of Land Records
Responses must be emailed by 5:00 PM Central Time, August 2, 2027.
Questions must be received no later than July 23, 2027, 3 p.m. CDT.
The period of performance is one base year of 12 months and two 12-month option periods.
The work will be performed at the Contractor's facility. Travel is not anticipated.
`)).toMatchObject({ title: 'Case Management System Support', buyer_name: 'Office of Land Records', reference_number: 'OLR-RFQ-27-06', procedure_type: 'Request for Quote', submission_deadline: '2027-08-02T17:00-05:00', place_of_performance: 'the Contractor\'s facility', contract_duration_months: 12, questions_deadline: '2027-07-23T15:00-05:00' });
  });

  test('labels in a row above their values', async () => {
    expect(await stated(`
# VILLAGE OF ASH CREEK
REQUEST FOR BIDS
BID NUMBER                     BID TITLE                              BUYER
AC-27-19                       Snow Removal – Municipal Lots          Village of Ash Creek
ISSUE DATE                     QUESTIONS DUE                          BID DUE DATE AND TIME
August 16, 2027                September 3, 2027 4:00 PM              September 14, 2027 11:00 AM
`)).toMatchObject({ title: 'Snow Removal – Municipal Lots', buyer_name: 'VILLAGE OF ASH CREEK', reference_number: 'AC-27-19', procedure_type: 'REQUEST FOR BIDS', submission_deadline: '2027-09-14T11:00', questions_deadline: '2027-09-03T16:00' });
  });

  test('a letter', async () => {
    expect(await stated(`
HOLLINS WATER DISTRICT
88 Reservoir Lane, Hollins, CA 95000

April 5, 2027

Re: Request for Proposals – Financial Audit Services

To Whom It May Concern:

The Hollins Water District (the "District") is requesting proposals from qualified certified public accounting
firms to audit its financial statements for three fiscal years, with an option for two additional years. The
initial term of the engagement is three years.

Questions regarding this request should be directed to Alice Baker at abaker@hollinswater.example by
April 23, 2027. To be considered, proposals must be received by 4:00 p.m. on Friday, May 7, 2027.

Sincerely,
Alice Baker
Finance Manager
`)).toMatchObject({ title: 'Financial Audit Services', buyer_name: 'Hollins Water District', procedure_type: 'Request for Proposals', submission_deadline: '2027-05-07T16:00', buyer_contact_email: 'abaker@hollinswater.example', contract_duration_months: 36, questions_deadline: '2027-04-23' });
  });
});

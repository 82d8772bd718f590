import { describe, expect, test } from 'vitest';
import { MODELS } from '../confidence/model.ts';
import { sourceOf } from '../testing/read-text.ts';
import { findCriteria } from './find-criteria.ts';

const criteria = async (text: string) => findCriteria([await sourceOf(text)], MODELS.entry).map(({ name, weight_percent, max_points }) => [name, weight_percent ?? max_points]);

describe('award criteria as English papers write them', () => {
  test.each([
    ['## Evaluation Criteria\n\n| Criteria | Weight |\n|---|---|\n| Technical approach | 40% |\n| Past performance | 30% |\n| Cost | 30% |', [['Technical approach', 40], ['Past performance', 30], ['Cost', 30]]],
    ['## Evaluation Criteria\n\n| Criterion | Description | Points |\n|---|---|---|\n| Understanding of the project | How well the proposer grasps the scope | 20 |\n| Qualifications | Staff and firm | 35 |\n| Methodology | Work plan | 25 |\n| Price proposal | Total cost | 20 |\n| Total | | 100 |', [['Understanding of the project', 20], ['Qualifications', 35], ['Methodology', 25], ['Price proposal', 20]]],
    ['| Evaluation Factor | Maximum Score |\n|---|---|\n| A. Technical proposal | 60 |\n| B. Oral presentation | 10 |\n| C. Cost proposal | 30 |\n| TOTAL | 100 |', [['Technical proposal', 60], ['Oral presentation', 10], ['Cost proposal', 30]]],
    ['Proposals will be scored on a 70% technical and 30% financial basis.', [['technical', 70], ['financial', 30]]],
    ['The selection method is Quality and Cost Based Selection (QCBS) with weights of 80:20.', [['Quality', 80], ['Cost', 20]]],
    ['Bids shall be evaluated on QCBS basis (technical : financial = 70:30).', [['technical', 70], ['financial', 30]]],
    ['The weights given to the Technical and Financial Proposals are: T = 0.80 and P = 0.20.', [['Technical', 80], ['Financial', 20]]],
    ['The technical proposal carries a weight of 70% and the financial proposal a weight of 30%.', [['technical proposal', 70], ['financial proposal', 30]]],
    ['Combined scoring method, where the qualifications and methodology will be weighted a maximum of 70%, and combined with the price offer which will be weighted a maximum of 30%.', [['qualifications and methodology', 70], ['price offer', 30]]],
    ['The contract will be awarded to the lowest responsive and responsible bidder.', [['lowest responsive and responsible bidder', null]]],
    ['Award will be made on a lowest price technically acceptable (LPTA) basis.', [['lowest price technically acceptable', null]]],
    ['The Government intends to award to the Lowest Priced, Technically Acceptable quote.', [['Lowest Priced, Technically Acceptable', null]]],
    ['The contract will be awarded on the basis of the lowest price.', [['lowest price', null]]],
    ['Award shall be made to the responsible bidder submitting the lowest bid.', [['lowest bid', null]]],
    ['Award will be made on a best value basis. The following factors are listed in descending order of importance:\n\n1. Technical Capability\n2. Past Performance\n3. Price', [['Technical Capability', null], ['Past Performance', null], ['Price', null]]],
    ['## M.2 Evaluation Factors\n\n### Factor 1 – Technical Approach\n\nThe Government will assess the approach.\n\n### Factor 2 – Past Performance\n\nText.\n\n### Factor 3 – Price\n\nText.', [['Technical Approach', null], ['Past Performance', null], ['Price', null]]],
    ['These factors are (1) technical approach, (2) staffing approach, (3) similar experience, and (4) price.', [['technical approach', null], ['staffing approach', null], ['similar experience', null], ['price', null]]],
    ['## Basis of Award and Evaluation Factors\n\nSubmissions will be evaluated based on four (4) evaluation factors. These factors are (1) technical approach, (2) staffing approach, (3) similar experience, and (4) price. The three technical factors, when combined, are significantly more important than price.', [['technical approach', null], ['staffing approach', null], ['similar experience', null], ['price', null]]],
    ['## Basis of Award\n\nQuotes will be evaluated on a best value basis.\n\n### Technical Approach\n\nIn evaluating the technical approach, the Agency will consider the plans.\n\n### Staffing Approach\n\nIn evaluating the staffing approach, the Agency will consider the skills.\n\n### Price\n\nIn evaluating the price, the Agency will consider the total.', [['Technical Approach', null], ['Staffing Approach', null], ['Price', null]]],
    ['Proposals will be evaluated on the following criteria:\n\n- Experience of the firm: years in business\n- Quality of the work plan\n- Cost', [['Experience of the firm', null], ['Quality of the work plan', null], ['Cost', null]]],
    ['The evaluation committee will use the following criteria to evaluate proposals:\n\n1. Demonstrated understanding of the scope of work and the needs of the District.\n2. Qualifications and experience of the proposed staff.\n3. References from similar clients.\n4. Cost of the services proposed.', [['Demonstrated understanding of the scope of work and the needs of the District', null], ['Qualifications and experience of the proposed staff', null], ['References from similar clients', null], ['Cost of the services proposed', null]]],
    ['EVALUATION CRITERIA\n\n1. Qualifications and Experience (30 points)\n2. Approach (40 points)\n3. Cost (20 points)\n4. Local preference (10 points)', [['Qualifications and Experience', 30], ['Approach', 40], ['Cost', 20], ['Local preference', 10]]],
    ['Proposals shall be evaluated as follows:\n\n- 30% – Experience\n- 50% – Technical solution\n- 20% – Price', [['Experience', 30], ['Technical solution', 50], ['Price', 20]]],
    ['## Evaluation Criteria\n\n**Technical Approach (40%).** The extent to which the plan is sound and workable in all respects.\n\n**Experience (35%).** The extent to which the firm has done similar work.\n\n**Price (25%).** The total price for all years.', [['Technical Approach', 40], ['Experience', 35], ['Price', 25]]],
    ['## Scoring\n\nTechnical approach: up to 50 points. The committee looks at the plan.\n\nExperience: up to 30 points. The committee looks at prior work.\n\nCost: up to 20 points. The lowest cost gets all.', [['Technical approach', 50], ['Experience', 30], ['Cost', 20]]],
    ['The tender will be evaluated on the basis of the most economically advantageous tender (MEAT): Quality 60%, Price 30%, Social Value 10%.', [['Quality', 60], ['Price', 30], ['Social Value', 10]]],
    ['Tenders will be assessed against a quality/price split of 60/40.', [['quality', 60], ['price', 40]]],
    ['| Award criteria | Weighting |\n|---|---|\n| Quality | 70% |\n| Q1 Methodology | 30% |\n| Q2 Team | 25% |\n| Q3 Risk | 15% |\n| Price | 30% |\n| Total | 100% |', [['Quality', 70], ['Price', 30]]],
    ['Bidders with at least 70 marks in the technical evaluation qualify.\n\n| Sl. No | Criteria | Max Marks |\n|---|---|---|\n| 1 | Turnover | 20 |\n| 2 | Similar projects | 50 |\n| 3 | Presentation | 30 |\n\nAmong the qualified bidders the L1 bidder (lowest price) will be awarded the contract.', [['lowest price', null]]],
    ['## Evaluation criteria\n\n1. Technical (60 points)\n   a. Understanding (20 points)\n   b. Approach (40 points)\n2. Price (40 points)', [['Technical', 60], ['Price', 40]]],
    ['EVALUATION CRITERIA\n\nProposals will be scored using these criteria and weights.\n\nProject approach ........ 35\nFirm experience ......... 25\nKey staff ............... 20\nCost .................... 20', [['Project approach', 35], ['Firm experience', 25], ['Key staff', 20], ['Cost', 20]]],
    ['Selection will be based on qualifications (50%), approach (30%), and interview (20%).', [['qualifications', 50], ['approach', 30], ['interview', 20]]],
    ['## Selection Criteria\n\nThe following will be considered in selecting the contractor:\n\na) Price;\nb) Experience with similar projects;\nc) Availability.', [['Price', null], ['Experience with similar projects', null], ['Availability', null]]],
    ['Evaluation factors, in descending order of importance, are technical merit, past performance, and price.', [['technical merit', null], ['past performance', null], ['price', null]]],
    ['Award will be based on price and delivery time.', [['price', null], ['delivery time', null]]],
    ['Point values are\nallocated to each section of the narrative as follows:\n\n| Capacity of the firm: | 30 points |\n|---|---|\n| Design of the program: | 50 points |\n| Budget: | 20 points |', [['Capacity of the firm', 30], ['Design of the program', 50], ['Budget', 20]]],
    ['## EVALUATION CRITERIA\n\nA. Technical Approach 70 points\nDescribe how you will reach the aims of the project, in the order below.\n\nB. Past Work – Please include 3 examples 30 points.', [['Technical Approach', 70], ['Past Work – Please include 3 examples', 30]]],
    ['(a) The Agency will award to the vendor that offers the best value, price and other factors considered.\n\n(1) Price: The Agency will look at the fairness of the total price.\n\n(2) Past Performance: The Agency will evaluate recent and relevant work.', [['Price', null], ['Past Performance', null]]],
    ['Combined Scoring Method, using the 70%-30% distribution for technical and financial proposals respectively', [['technical', 70], ['financial', 30]]],
    ['Technical evaluation will be carried out based on the following aspects:\n\n- Fit of functions\n- Proposed Team\n- Training\n\nDifferent weights may be given to each aspect.', [['Fit of functions', null], ['Proposed Team', null], ['Training', null]]],
    ['## Evaluation criteria\n\n### Potential pass/fail:\n\n- Contains all elements.\n\n### Experience and competence\n\n- Does the proposal demonstrate relevant experience?\n\n### Process and timeline\n\n- Is the timeline realistic?', [['Experience and competence', null], ['Process and timeline', null]]],
  ])('%j', async (text, expected) => expect(await criteria(text)).toEqual(expected));
});

describe('what is none', () => {
  test.each([
    '## Evaluation\n\n| Score | Rating | Definition |\n|---|---|---|\n| 0 | Unacceptable | Fails |\n| 3 | Acceptable | Meets the requirement |\n| 5 | Excellent | Exceeds it |',
    '## Evaluation\n\n| Rating | Points |\n|---|---|\n| Excellent | 5 |\n| Good | 4 |\n| Fair | 3 |\n| Poor | 1 |',
    '## Minimum qualifications\n\n- Five years of experience\n- Two references\n- A valid licence',
    'Responsibility criteria:\n\n- Adequate financial resources\n- Satisfactory performance record',
    'A minimum technical score of 70% is required, and 10% of the points are given for local content, 5% for training.',
    'Table of contents\n\n4.1 Evaluation criteria 12\n\n4.2 Price 14\n\n4.3 Technical 15',
    'Insurance: general liability 100%, deductible 10%. Evaluation of claims is done by the insurer (50 %).',
    'The contractor is paid 50% at start, 30% on delivery and 20% upon acceptance.',
    '| Milestone criteria | Payment % |\n|---|---|\n| Delivery of plan | 40 % |\n| Acceptance | 60 % |',
    '| Severity | Response | Weight |\n|---|---|---|\n| Critical | 4 h | 50 |\n| Major | 8 h | 30 |\n| Minor | 24 h | 20 |',
  ])('%j', async (text) => expect(await criteria(text)).toEqual([]));
});

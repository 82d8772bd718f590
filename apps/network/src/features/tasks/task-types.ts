import { z } from 'zod';

/** What TENDER can be asked, as far as these pages can show the result; in the order in which it is offered. */
export const TaskTypeName = z.enum(['parse_rfp', 'extract_requirements', 'check_eligibility', 'go_no_go', 'estimate_cost', 'generate_bid']);
export type TaskTypeName = z.infer<typeof TaskTypeName>;

/** Those that weigh the tender against the company. */
const WITH_PROFILE: readonly string[] = ['check_eligibility', 'go_no_go', 'estimate_cost', 'generate_bid'] satisfies TaskTypeName[];

/** True for a type that cannot run without the company's profile. */
export const needsProfile = (type: string): boolean => WITH_PROFILE.includes(type);

/** True for a type that may be given bids that were made before. */
export const takesPastBids = (type: string): boolean => type === 'generate_bid';

/** True for a type whose requirements people work through. */
export const listsRequirements = (type: string): boolean => type === 'parse_rfp' || type === 'extract_requirements';

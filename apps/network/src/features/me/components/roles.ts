import type { Me } from '../schema.ts';

/** As what somebody works here. One person may be several, and chooses one at a time. */
export const ROLES = ['company', 'expert', 'staff'] as const;
export type Role = (typeof ROLES)[number];

/** Remembers which of several roles somebody works in. */
export const ROLE_COOKIE = 'WORK_AS';

export const HOME: Record<Role, string> = { company: '/engagements', expert: '/review', staff: '/admin/audit' };

/** The roles that somebody has, in the order in which they are offered. */
export function rolesOf(me: Pick<Me, 'companies' | 'expert'> & { user: { is_staff: boolean } }): Role[] {
  return [...(me.expert ? (['expert'] as const) : []), ...(me.companies.length > 0 ? (['company'] as const) : []), ...(me.user.is_staff ? (['staff'] as const) : [])];
}

/** The role to show: the one chosen before if the person (still) has it, else the first. Null for somebody without any. */
export function roleToShow(roles: readonly Role[], chosen: string | undefined): Role | null {
  return roles.find((role) => role === chosen) ?? roles[0] ?? null;
}

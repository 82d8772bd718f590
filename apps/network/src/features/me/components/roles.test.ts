import { describe, expect, it } from 'vitest';
import { roleToShow, rolesOf } from './roles.ts';

const somebody = { companies: [{ id: 'c', name: 'C', role: 'owner' }], expert: { id: 'e' }, user: { is_staff: true } };

describe('roles', () => {
  it('gives every role that a person has', () => {
    expect(rolesOf(somebody)).toEqual(['expert', 'company', 'staff']);
    expect(rolesOf({ companies: [], expert: null, user: { is_staff: false } })).toEqual([]);
  });

  it('shows the chosen one only while the person has it', () => {
    expect(roleToShow(['expert', 'company'], 'company')).toBe('company');
    expect(roleToShow(['company'], 'staff')).toBe('company');
    expect(roleToShow([], 'staff')).toBeNull();
  });
});

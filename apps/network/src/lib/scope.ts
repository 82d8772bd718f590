declare const checked: unique symbol;

/** Who somebody is and whose data they may touch. Only the session check makes one. */
export type Scope = {
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly locale: 'de' | 'en';
    readonly timeZone: string;
  };
  /** Companies that the person is a member of. */
  readonly companies: readonly { id: string; name: string; role: string }[];
  readonly expertId: string | null;
  readonly isStaff: boolean;
  readonly [checked]: true;
};

/** To be called by the session check alone (and by tests, in its place). */
export function grantScope(facts: Omit<Scope, typeof checked>): Scope {
  return facts as Scope;
}

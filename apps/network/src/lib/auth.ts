import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth';
import { organization } from 'better-auth/plugins/organization';
import { v7 as uuid } from 'uuid';
import { ownOrigins } from './http/same-origin.ts';
import type { Services } from './context.ts';
import * as schema from './db/schema-auth.ts';

type AuthServices = Pick<Services, 'env' | 'db' | 'log'>;

const SESSION_SECONDS = 30 * 24 * 3600;

/** better-auth as the Network uses it: sign-in by password alone, companies as organisations, nobody signs up by themselves. */
export function createAuth({ env, db, log }: AuthServices) {
  const https = env.NETWORK_URL.startsWith('https:');
  return betterAuth({
    appName: '0711',
    baseURL: env.NETWORK_URL,
    basePath: '/api/auth',
    secret: env.AUTH_SECRET,
    trustedOrigins: ownOrigins(env),
    database: drizzleAdapter(db, {
      provider: 'pg',
      transaction: true,
      schema: {
        user: schema.users,
        session: schema.sessions,
        account: schema.accounts,
        verification: schema.verifications,
        organization: schema.companies,
        member: schema.members,
        invitation: schema.invitations,
        rateLimit: schema.rateLimits,
      },
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200 },
    session: { expiresIn: SESSION_SECONDS, updateAge: 24 * 3600 },
    user: {
      additionalFields: {
        locale: { type: 'string', required: false, input: false },
        timeZone: { type: 'string', required: false, input: false },
        isStaff: { type: 'boolean', required: false, input: false },
      },
    },
    plugins: [organization({ allowUserToCreateOrganization: false, disableOrganizationDeletion: true })],
    rateLimit: { enabled: true, storage: 'database', window: 60, max: 300, customRules: { '/sign-in/email': { window: 60, max: 60 } } },
    advanced: {
      useSecureCookies: https,
      cookiePrefix: '0711',
      database: { generateId: () => uuid() },
      ...(env.TRUSTED_PROXIES ? { ipAddress: { trustedProxies: env.TRUSTED_PROXIES } } : {}),
    },
    telemetry: { enabled: false },
    logger: { log: (level, message, ...args) => log[level === 'error' ? 'error' : level === 'warn' ? 'info' : 'debug']({ args }, `auth: ${message}`) },
  });
}

export type Auth = ReturnType<typeof createAuth>;

const made = new WeakMap<object, Auth>();

/** The one better-auth of these services. */
export function getAuth(services: AuthServices): Auth {
  let auth = made.get(services.db);
  if (!auth) {
    auth = createAuth(services);
    made.set(services.db, auth);
  }
  return auth;
}

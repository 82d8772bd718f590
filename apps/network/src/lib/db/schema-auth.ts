import { bigint, boolean, index, integer, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, network, now } from './columns.ts';

/*
 * The tables of better-auth. Property names are its field names; what is ours beside them says so.
 */

export const users = network.table('users', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  createdAt: now('created_at'),
  updatedAt: now('updated_at'),
  /** Ours from here. */
  locale: text('locale').$type<'de' | 'en'>().notNull().default('de'),
  timeZone: text('time_zone').notNull().default('Europe/Berlin'),
  isStaff: boolean('is_staff').notNull().default(false),
});

export const sessions = network.table('sessions', {
  id: text('id').primaryKey(),
  expiresAt: at('expires_at').notNull(),
  token: text('token').notNull().unique(),
  createdAt: now('created_at'),
  updatedAt: now('updated_at'),
  ipAddress: text('ip_address'),
  userAgent: text('user_agent'),
  userId: text('user_id').notNull().references(() => users.id, { onDelete: 'cascade' }),
  activeOrganizationId: text('active_organization_id'),
}, (t) => [index('sessions_user').on(t.userId)]);

export const accounts = network.table('accounts', {
  id: text('id').primaryKey(),
  accountId: text('account_id').notNull(),
  providerId: text('provider_id').notNull(),
  userId: text('user_id').notNull().references(() => users.id, { onDelete: 'cascade' }),
  accessToken: text('access_token'),
  refreshToken: text('refresh_token'),
  idToken: text('id_token'),
  accessTokenExpiresAt: at('access_token_expires_at'),
  refreshTokenExpiresAt: at('refresh_token_expires_at'),
  scope: text('scope'),
  password: text('password'),
  createdAt: now('created_at'),
  updatedAt: now('updated_at'),
}, (t) => [index('accounts_user').on(t.userId)]);

export const verifications = network.table('verifications', {
  id: text('id').primaryKey(),
  identifier: text('identifier').notNull(),
  value: text('value').notNull(),
  expiresAt: at('expires_at').notNull(),
  createdAt: now('created_at'),
  updatedAt: now('updated_at'),
}, (t) => [index('verifications_identifier').on(t.identifier)]);

export const rateLimits = network.table('rate_limits', {
  id: text('id').primaryKey(),
  key: text('key').notNull().unique(),
  count: integer('count').notNull(),
  lastRequest: bigint('last_request', { mode: 'number' }).notNull(),
});

/** A company is an organisation of better-auth, and what the Platform is told of it. */
export const companies = network.table('companies', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  slug: text('slug').notNull().unique(),
  logo: text('logo'),
  createdAt: now('created_at'),
  metadata: text('metadata'),
  /** Ours from here. */
  country: text('country').notNull().default('DE'),
  language: text('language').notNull().default('de'),
  timeZone: text('time_zone').notNull().default('Europe/Berlin'),
  industry: text('industry'),
  size: text('size'),
  status: text('status').$type<'active' | 'inactive'>().notNull().default('active'),
  stateVersion: bigint('state_version', { mode: 'number' }).notNull().default(1),
  updatedAt: now('updated_at'),
  deletedAt: at('deleted_at'),
}, (t) => [index('companies_updated').on(t.updatedAt, t.id)]);

export const members = network.table('members', {
  id: text('id').primaryKey(),
  organizationId: text('organization_id').notNull().references(() => companies.id, { onDelete: 'cascade' }),
  userId: text('user_id').notNull().references(() => users.id, { onDelete: 'cascade' }),
  role: text('role').notNull().default('member'),
  createdAt: now('created_at'),
}, (t) => [uniqueIndex('members_once').on(t.organizationId, t.userId), index('members_user').on(t.userId)]);

export const invitations = network.table('invitations', {
  id: text('id').primaryKey(),
  organizationId: text('organization_id').notNull().references(() => companies.id, { onDelete: 'cascade' }),
  email: text('email').notNull(),
  role: text('role'),
  status: text('status').notNull().default('pending'),
  expiresAt: at('expires_at').notNull(),
  createdAt: now('created_at'),
  inviterId: text('inviter_id').notNull().references(() => users.id, { onDelete: 'cascade' }),
}, (t) => [index('invitations_organization').on(t.organizationId), index('invitations_email').on(t.email)]);

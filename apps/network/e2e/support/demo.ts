import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

type SignIn = { email: string; password: string };
type Demo = { network_url: string; platform_url: string; platform_api_key: string; engagement_id: string; company: SignIn; expert: SignIn; admin: SignIn };

const file = process.env.DEMO_JSON;
if (!file) throw new Error('DEMO_JSON names no file: run these tests with npm test, or point it at the demo.json of a running instance');

/** Addresses and sign-ins of the instance under test. */
export const demo: Demo = JSON.parse(readFileSync(file, 'utf8'));

/** Its data directory, for tests that stop a service. */
export const dataDir = dirname(file);

/** Tenders of our own writing, by name. */
export const tender = (name: string): string => join(import.meta.dirname, '../../../../fixtures/tenders/docs', name);

/** A second company and its expert, who must not see anything of the first. Demo data as well. */
export const stranger: SignIn = { email: 'urs.amrein@alpenblick.example', password: 'alpenblick-demo-0711' };

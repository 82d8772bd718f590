import { pino } from 'pino';
import { migrateDatabase } from '../lib/db/migrate-database.ts';
import { createServices } from '../lib/services.ts';
import { awaitPlatform } from './await-platform.ts';
import { DEMO } from './demo-people.ts';
import { writeDemo } from './write-demo.ts';

/** Fills the embedded mode with people to sign in as. Run by the starter; prints one line of JSON; may be run any number of times. */
const services = createServices(process.env, pino({ level: process.env.LOG_LEVEL ?? 'info', base: { service: 'network-demo' } }, pino.destination(2)));
if (!services.env.EMBEDDED) throw new Error('demo data and its well-known passwords exist only in the embedded mode');

await migrateDatabase(services.pool);
const ids = await writeDemo(services);
for (const id of ids) await awaitPlatform(services, id);
await services.pool.end();

const [company] = DEMO.companies;
const [expert] = DEMO.experts;
const signIn = ({ email, password }: { email: string; password: string }) => ({ email, password });
process.stdout.write(
  `${JSON.stringify({ engagement_id: ids[0], company: signIn(company.member), expert: signIn(expert), admin: signIn(DEMO.admin) })}\n`,
);

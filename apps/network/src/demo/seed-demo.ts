import { pino } from 'pino';
import { migrateDatabase } from '../lib/db/migrate-database.ts';
import { reasonOf } from '../lib/reason-of.ts';
import { createServices } from '../lib/services.ts';
import { awaitPlatform } from './await-platform.ts';
import { DEMO } from './demo-people.ts';
import { writeDemo } from './write-demo.ts';

/** Fills the embedded mode with people to sign in as. Run by the starter; prints one line of JSON; may be run any number of times. */
async function main(): Promise<void> {
  // stdout belongs to the one line that the starter reads.
  const log = pino({ level: process.env.LOG_LEVEL ?? 'info', base: { service: 'network-demo' } }, pino.destination(2));
  const services = createServices(process.env, log);
  if (!services.env.EMBEDDED) throw new Error('demo data and its well-known passwords exist only in the embedded mode');

  await migrateDatabase(services.pool);
  const ids = await writeDemo(services);
  for (const id of ids) await awaitPlatform(services, id);
  await services.pool.end();

  const [company] = DEMO.companies;
  const [expert] = DEMO.experts;
  const signIn = ({ email, password }: { email: string; password: string }) => ({ email, password });
  const answer = { engagement_id: ids[0], company: signIn(company.member), expert: signIn(expert), admin: signIn(DEMO.admin) };
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`demo: ${reasonOf(error)}\n`);
  process.exit(1);
});

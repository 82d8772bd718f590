import { migrateDatabase } from '../db/migrate-database.ts';
import { getServices } from '../services.ts';
import { createPair } from './people.ts';
import { serveWebhooks } from './serve-webhooks.ts';

// The Network's webhook route as a process of its own, to be killed: the route, the inbox and all that an event brings about are
// the product's, only Next's HTTP server is not there. `SEED_PAIR` makes a company, an expert and their engagement first, and prints them.
const services = getServices();
await migrateDatabase(services.pool);
const pair = process.env.SEED_PAIR === undefined ? null : await createPair(services, process.env.SEED_PAIR);
const { url } = await serveWebhooks(services.env.NETWORK_PORT);
process.stdout.write(`${JSON.stringify({ ready: true, url, pair })}\n`);
process.on('SIGTERM', () => process.exit(0));

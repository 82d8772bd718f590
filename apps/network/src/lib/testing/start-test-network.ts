import { createTestDatabase } from '@0711/postgres/testing';
import { pino } from 'pino';
import type { Services } from '../context.ts';
import { migrateDatabase } from '../db/migrate-database.ts';
import { setLiveHub } from '../live/get-live-hub.ts';
import { createLiveHub } from '../live/hub.ts';
import { createServices, setServices } from '../services.ts';

export const TEST_SECRET = `whsec_${Buffer.from('a secret for tests, 24 b').toString('base64')}`;

export type TestNetwork = { services: Services; stop: () => Promise<void> };

/** The Network's services on a database of their own, as the process's. By default there is no Platform. */
export async function startTestNetwork(env: Record<string, string> = {}): Promise<TestNetwork> {
  const database = await createTestDatabase({ migrate: migrateDatabase, template: 'network' });
  const services = createServices(
    {
      DATABASE_URL: database.url,
      NETWORK_URL: 'http://127.0.0.1:3000',
      PLATFORM_URL: 'http://127.0.0.1:9',
      PLATFORM_API_KEY: 'test_0123456789abcdef0123456789abcdef',
      WEBHOOK_SECRET: TEST_SECRET,
      AUTH_SECRET: 'a secret for tests that is long enough',
      DATA_DIR: '/nonexistent',
      EMBEDDED: '1',
      NODE_ENV: 'test',
      ...env,
    },
    pino({ level: 'silent' }),
  );
  const hub = createLiveHub(services.env.DATABASE_URL, services.log);
  setServices(services);
  setLiveHub(hub);
  return {
    services,
    async stop() {
      await hub.close();
      await services.pool.end();
      await database.drop();
    },
  };
}

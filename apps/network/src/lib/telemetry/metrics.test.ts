import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET } from '../../app/api/metrics/route.ts';
import { countInbox } from './inbox-metrics.ts';
import { enqueue } from '../outbox.ts';
import { startTestNetwork, type TestNetwork } from '../testing/start-test-network.ts';
import { asRequest } from './current-request.ts';
import { addNetworkMetrics } from './network-metrics.ts';

const TOKEN = 'a-token-for-operators';
const TRACEPARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork({ METRICS_TOKEN: TOKEN });
  addNetworkMetrics(network.services, () => 7);
});
afterAll(() => network.stop());

const scrape = (headers: Record<string, string>) => GET(new Request('http://127.0.0.1:3000/api/metrics', { headers }), { params: Promise.resolve({}) });

test('metrics are for operators', async () => {
  expect((await scrape({})).status).toBe(401);
  expect((await scrape({ authorization: 'Bearer something-else' })).status).toBe(401);
  expect((await scrape({ authorization: `Bearer ${TOKEN}` })).status).toBe(200);
});

test('they tell of inbox, outbox, live connections and the database; a job carries the trace of whoever asked for it', async () => {
  countInbox('task.completed', 'applied');
  await asRequest({ traceparent: TRACEPARENT }, () => network.services.db.transaction((tx) => enqueue(tx, { job: 'send-mail', payload: { mailId: 'x' } })));
  const { rows } = await network.services.pool.query<{ payload: unknown }>('select payload from network.outbox');
  expect(rows).toEqual([{ payload: { mailId: 'x', traceparent: TRACEPARENT } }]);
  const read = async (): Promise<string> => (await scrape({ authorization: `Bearer ${TOKEN}` })).text();
  // One look at the database serves every gauge of a second.
  await expect.poll(read, { timeout: 5_000, interval: 200 }).toContain('network_outbox_rows 1');
  const text = await read();
  expect(text).toContain('network_inbox_total{event="task.completed",outcome="applied"} 1');
  expect(text).toContain('network_database_up 1');
  expect(text).toContain('network_live_connections 7');
});

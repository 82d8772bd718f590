import { expect, test } from 'vitest';
import { listen, notify } from './listen.ts';
import { silentLog } from './log.ts';
import { inTransaction } from './in-transaction.ts';
import { createPool } from './pool.ts';
import { startTestServer } from './testing-server.ts';

test('a listener hears what is committed, survives a killed server, and says that it was away', async () => {
  const { server, start, remove } = await startTestServer();
  const pool = createPool(server.url);
  const heard: string[] = [];
  let returns = 0;
  const listener = await listen(server.url, 'Odd "channel"', (payload) => heard.push(payload), { log: silentLog, onReconnect: () => returns++ });

  await inTransaction(pool, (client) => notify(client, 'Odd "channel"', 'one'));
  await inTransaction(pool, async (client) => {
    await notify(client, 'Odd "channel"', 'never');
    throw new Error('rolled back');
  }).catch(() => {});
  await notify(pool, 'another', 'never');
  await expect.poll(() => heard).toEqual(['one']);

  process.kill(server.pid, 'SIGKILL');
  await server.ended;
  await start();
  await expect.poll(() => returns, { timeout: 10_000 }).toBe(1);
  await notify(pool, 'Odd "channel"', 'two');
  await expect.poll(() => heard).toEqual(['one', 'two']);

  await expect(notify(pool, 'x', 'ä'.repeat(4_000))).rejects.toThrow('7,999 bytes');
  await listener.close();
  const { rowCount } = await pool.query(`select from pg_stat_activity where application_name like 'listen %'`);
  expect(rowCount).toBe(0);
  await pool.end();
  await remove();
});

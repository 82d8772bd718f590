import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EmbeddedServer, startEmbedded } from '@0711/postgres/embedded';
import { silentLog } from '@0711/postgres/log';
import { Fault, lineOf } from './fault.ts';

export type PostgresService = { url: string; port: number; stop(): Promise<void> };

/**
 * The embedded PostgreSQL, started again on the same port when it is killed. Throws Fault when it does not start
 * the first time; `onLost` is told when it can't be brought back.
 */
export async function startPostgres(dataDir: string, say: (line: string) => void, onLost: (fault: Fault) => void): Promise<PostgresService> {
  const pidFile = join(dataDir, 'run', 'postgres.pid');
  const log = { ...silentLog, info: (_details: object, message: string) => say(message), warn: (_details: object, message: string) => say(message) };
  let stopping = false;
  let server = await start();

  async function start(port?: number): Promise<EmbeddedServer> {
    const started = await startEmbedded({ dataDir, log, ...(port === undefined ? {} : { port }) }).catch((error: unknown) => {
      throw new Fault(lineOf(error));
    });
    writeFileSync(pidFile, String(started.pid), { mode: 0o600 });
    return started;
  }

  async function keep(): Promise<void> {
    for (let failures = 0; !stopping; ) {
      await server.ended;
      if (stopping) return;
      rmSync(pidFile, { force: true });
      say('postgres ended and is started again');
      try {
        server = await start(server.port);
        failures = 0;
      } catch (error) {
        if (++failures === 5) return onLost(new Fault(lineOf(error)));
        await sleep(500 * 2 ** failures);
      }
    }
  }

  const kept = keep();
  return {
    url: server.url,
    port: server.port,
    async stop() {
      stopping = true;
      await server.stop();
      // It may just have been on its way back.
      await kept;
      await server.stop();
      rmSync(pidFile, { force: true });
    },
  };
}

import type { WantedModel } from '@0711/mcp-sdk/define-mcp';
import { writeSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { startDispatcher } from '../outbox/start-dispatcher.ts';
import { createServices } from '../services.ts';
import { ensureEndpoint } from '../webhooks/ensure-endpoint.ts';
import { startWorkers } from '../worker/start-workers.ts';
import { fakeMcp } from './fake-mcp.ts';

// The worker's process with the fake MCP, for tests that kill it. It counts as dead after 3 s of silence.
const running = await createServices(readConfig(process.env), 'worker');
// FAKE_MCP_MODELS: models that the fake MCP wants, as JSON.
const models: WantedModel[] = JSON.parse(process.env.FAKE_MCP_MODELS ?? '[]');
const services = { ...running, mcps: new Map([[fakeMcp.id, { ...fakeMcp, models }]]) };
await ensureEndpoint(services);
const dispatcher = startDispatcher(services, 100);
services.connectDispatcher(dispatcher.wake);
const workers = await startWorkers(services, { beatEveryMs: 200, deadAfterMs: 3_000, graceMs: 200 });
writeSync(1, 'ready\n');
process.on('SIGTERM', () => {
  workers
    .stop()
    .then(() => dispatcher.stop())
    .then(() => services.close())
    .then(() => process.exit(0), () => process.exit(1));
});

import { writeSync } from 'node:fs';
import { createPool } from './pool.ts';
import { silentLog } from './log.ts';
import { startWorker } from './start-worker.ts';

// A worker process of its own for the tests: it takes a job, says so, and never ends it.
const [url = '', schema = ''] = process.argv.slice(2);
await startWorker({
  pool: createPool(url),
  schema,
  concurrency: 1,
  log: silentLog,
  beatEveryMs: 200,
  tasks: {
    slow: () => {
      writeSync(1, 'taken\n');
      return new Promise<void>(() => {});
    },
  },
});

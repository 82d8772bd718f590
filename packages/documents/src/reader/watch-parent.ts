import { workerData } from 'node:worker_threads';

const EVERY_MS = 500;
const { parent }: { parent: number } = workerData;

/** Ends this process once its parent is gone: it then belongs to another. */
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, EVERY_MS);

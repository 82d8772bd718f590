import { setTimeout as sleep } from 'node:timers/promises';
import { stopOnSignals } from './stop-on-signals.ts';

// A process that needs as long to stop as its argument says, in milliseconds; below 0: it fails to.
const takes = Number(process.argv[2]);
stopOnSignals({
  stop: async () => {
    process.stdout.write('stopping\n');
    if (takes < 0) throw new Error('it cannot stop');
    await sleep(takes);
  },
  failed: () => process.exit(7),
});
setInterval(() => {}, 1_000);
process.stdout.write('ready\n');

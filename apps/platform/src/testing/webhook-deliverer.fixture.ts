import { readConfig } from '../config.ts';
import { createServices } from '../services.ts';
import { runDeliveries } from '../webhooks/run-deliveries.ts';

/*
 * A worker that delivers webhooks and runs no task, so that the figure is that of delivering. Ends with SIGTERM.
 */
const services = await createServices(readConfig(process.env), 'worker');
const deliveries = await runDeliveries(services);
process.on('SIGTERM', () => {
  void deliveries.stop(1_000).then(() => services.close()).finally(() => process.exit(0));
});

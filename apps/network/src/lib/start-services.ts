import { startErrorReports, stopErrorReports } from '@0711/telemetry/error-reports';
import { startTracing, stopTracing } from '@0711/telemetry/tracing';
import { reasonOf } from './reason-of.ts';
import { getLiveHub } from './live/get-live-hub.ts';
import { getServices } from './services.ts';
import { addNetworkMetrics } from './telemetry/network-metrics.ts';
import { watchRequests } from './telemetry/watch-requests.ts';

/**
 * Checks the environment at the start, and ends the process with every fault named when it is not right: Next would go on and fail
 * page by page. Lets live connections go when the process is asked to stop, since they would hold it.
 */
export async function startServices(): Promise<void> {
  try {
    const services = getServices();
    await startErrorReports('network', process.env);
    await startTracing('network', process.env);
    const hub = getLiveHub(services);
    watchRequests(services.log.child({ part: 'http' }));
    addNetworkMetrics(services, hub.size);
    const stop = (): void => {
      void hub.close();
      // What is not sent within the moment that Next takes to close is lost; the logs have it.
      void stopTracing();
      void stopErrorReports();
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  } catch (error) {
    process.stderr.write(`network: ${reasonOf(error)}\n`);
    process.exit(1);
  }
}

import { reasonOf } from './reason-of.ts';
import { getLiveHub } from './live/get-live-hub.ts';
import { getServices } from './services.ts';

/**
 * Checks the environment at the start, and ends the process with every fault named when it is not right: Next would go on and fail
 * page by page. Lets live connections go when the process is asked to stop, since they would hold it.
 */
export function startServices(): void {
  try {
    const services = getServices();
    const stop = (): void => void getLiveHub(services).close();
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  } catch (error) {
    process.stderr.write(`network: ${reasonOf(error)}\n`);
    process.exit(1);
  }
}

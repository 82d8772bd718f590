import { getLiveHub } from './live/get-live-hub.ts';
import { getServices } from './services.ts';

/** Checks the environment at the start, and lets live connections go when the process is asked to stop, since they would hold it. */
export function startServices(): void {
  const services = getServices();
  const stop = (): void => void getLiveHub(services).close();
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

import { counter } from '@0711/telemetry/registry';

/** Counts what became of an event that came in; `refused` for one whose signature or body does not fit. */
export function countInbox(event: string, outcome: string): void {
  counter({ name: 'network_inbox_total', help: 'Events from the Platform by name and outcome', labelNames: ['event', 'outcome'] }).inc({ event, outcome });
}

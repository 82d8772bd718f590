import { dayIn } from '../../result/components/time-left.ts';

const DAY_MS = 24 * 3600 * 1000;

/** From when on a certificate's end is told of. */
export const SOON_DAYS = 60;

export type CertificateState = { state: 'valid' } | { state: 'soon' | 'expired'; days: number };

/** How a certificate stands at an instant, by the calendar of a zone: valid to the end of its last day (`YYYY-MM-DD`). Without an end it is valid. */
export function certificateState(validUntil: string, now: Date, zone: string): CertificateState {
  const days = Math.round((Date.parse(`${validUntil}T00:00:00Z`) - Date.parse(`${dayIn(zone, now)}T00:00:00Z`)) / DAY_MS);
  if (Number.isNaN(days) || days > SOON_DAYS) return { state: 'valid' };
  return days < 0 ? { state: 'expired', days: -days } : { state: 'soon', days };
}

const DAY_MS = 24 * 3600 * 1000;

/** From when on a certificate's end is told of. */
export const SOON_DAYS = 60;

export type CertificateState = { state: 'valid' } | { state: 'soon' | 'expired'; days: number };

/** How a certificate stands on a day (both `YYYY-MM-DD`): valid to the end of its last day. Without an end it is valid. */
export function certificateState(validUntil: string, today: string): CertificateState {
  const days = Math.round((Date.parse(`${validUntil}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS);
  if (Number.isNaN(days) || days > SOON_DAYS) return { state: 'valid' };
  return days < 0 ? { state: 'expired', days: -days } : { state: 'soon', days };
}

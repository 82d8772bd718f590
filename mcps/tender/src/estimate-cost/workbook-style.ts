export const GREY = 'FF6B6862';
export const RULE = 'FFD8D4CB';
export const FILL_OPEN = 'FFFBEFC9';

/** Money with two decimals and its currency behind it. */
export function moneyFormat(currency: string): string {
  return currency === 'EUR' ? '#,##0.00\\ "€"' : `#,##0.00\\ "${currency}"`;
}

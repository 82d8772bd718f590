export const GREY = 'FF6B6862';
export const RULE = 'FFD8D4CB';
export const FILL_OPEN = 'FFFBEFC9';

/** Money with two decimals and its currency behind it; nothing yet is a dash, so that no open position reads like one for nothing. */
export function moneyFormat(currency: string): string {
  const format = `#,##0.00\\ "${currency === 'EUR' ? '€' : currency}"`;
  return `${format};-${format};"–"`;
}

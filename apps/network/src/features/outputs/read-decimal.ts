/**
 * A number as people of a language type it: in German `1.250,5` and `0,125`, in English `1,250.5` and `0.125`. A mark of the other
 * language counts as the decimal one where it can't group thousands (`12.5` in German). Null for anything else.
 */
export function readDecimal(text: string, locale: string): number | null {
  const bare = text.replace(/[\s'’%]/g, '');
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(bare)) return null;
  const decimal = locale.startsWith('de') ? ',' : '.';
  const group = decimal === ',' ? '.' : ',';
  const grouped = new RegExp(`^\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d*)?$`);
  const plain = /^\d*[.,]?\d*$/;
  if (grouped.test(bare)) return Number(bare.replaceAll(group, '').replace(decimal, '.'));
  if (plain.test(bare)) return Number(bare.replace(',', '.'));
  const foreign = new RegExp(`^\\d{1,3}(\\${decimal}\\d{3})+\\${group}\\d*$`);
  return foreign.test(bare) ? Number(bare.replaceAll(decimal, '').replace(group, '.')) : null;
}

/** A number as `readDecimal` takes it back, for an input; '' for none. */
export function writeDecimal(value: number | null | undefined, locale: string): string {
  return value === null || value === undefined ? '' : new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value);
}

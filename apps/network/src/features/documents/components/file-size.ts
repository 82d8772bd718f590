/** Bytes as people read them: `812 KB`, `4.2 MB`, in the language's own figures. */
export function fileSize(bytes: number, locale: string): string {
  const mega = bytes >= 1_000_000;
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: mega ? 1 : 0 });
  return mega ? `${format.format(bytes / 1_000_000)} MB` : `${format.format(Math.max(bytes > 0 ? 1 : 0, bytes / 1000))} KB`;
}

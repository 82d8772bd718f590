const TIME = /(?<![\p{L}\d])(?:(?:personen|mann|berater|arbeits|schulungs)-?)?(?:stunden|std\.?|tagen?|PT)(?!\p{L})|(?<!\p{L})(?:(?:person|man|labou?r|staff)[- ])?(?:hours|days)(?!\p{L})/iu;

/** The unit of time that a column's head names (`Number of Hours`, `Anzahl Personentage`); null where it names none. */
export function timeUnit(head: string): string | null {
  return TIME.exec(head)?.[0] ?? null;
}

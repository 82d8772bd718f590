const PART = /^[\s,(]{1,4}(?:(?:am|in\s+the)\s+)?(vormittags?|nachmittags?|mittags?|morgens|abends|(?:am\s+)?(?:frühen\s+)?(?:vor|nach)mittag|morning|afternoon|evening|forenoon)(?!\p{L})/iu;

/** The word for a part of the day that stands right behind a day (`19.01.2027 nachmittags`), in small letters as written; null without one. */
export function partOfDay(behind: string): string | null {
  return PART.exec(behind.slice(0, 40))?.[1]?.toLowerCase() ?? null;
}

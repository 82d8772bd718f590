/** Words by which a sentence speaks of what a bidder is, has or has done, rather than of how to write the bid or do the work. */
export const STANDING_WORDS =
  /erfahr(?:ung|en)|kompetenz|qualifi[kz]|fachkund|leistungsfähig|zuverlässig|zertifi|eignung|eintragung|eingetragen|registrier|zugelassen|zulassung|genehmigung|erlaubnis|versicher|haftpflicht|umsatz|beschäftigte|referenz|ausschlussgr|eigenerklärung|verfüg(?:t|en) über|(?<!user[- ])experience|qualifi(?:ed|cation)|licen[cs]e|certifi(?:ed|cate|cation)|accredit|registered|registration|insur(?:ed|ance)|turnover|revenue|bonded|debar|bona fide|(?:skills?|knowledge|background) in|must (?:be|have been) (?:a|an|in) |citizen|clearance|years|jahre/iu;

/** Words by which a sentence only says how something is to be handed in or written. */
export const FORMAL_WORDS = /(?:seiten?|pages?)(?!\p{L})(?:\s+\p{L}+){0,3}\s+(?:lang|long|length|limit)|cannot exceed|page limit|font|screenshots?|upload|(?:certificate|certificates|form|affidavit|letter)\s+(?:holder|must be signed|are to be uploaded)|prices?\s+(?:list|book)|invoices?|bid number/iu;

// `Hafenstraße 12, 12345 Nordheim`, `Am Sonnenhügel 5`, `Alte Gasse 3a`: a street with its number, and the town where it follows.
const GERMAN_STREET = "(?:\\p{Lu}[\\p{L}.-]*(?:\\s\\p{Lu}[\\p{L}.-]*)?(?:straße|strasse|str\\.|weg|platz|allee|ring|gasse|damm|ufer|chaussee|steig|hof|markt|wall)|(?:Am|Im|An\\sder|An\\sden|Auf\\sdem|Auf\\sder|In\\sder|Zum|Zur|Alte[rs]?|Neue[rs]?|Große|Kleine|Lange)\\s\\p{Lu}[\\p{L}-]+(?:\\s\\p{Lu}[\\p{L}-]+)?|\\p{Lu}[\\p{L}-]+(?:er|sche)\\s(?:Straße|Str\\.|Weg|Platz|Allee|Ring|Damm|Ufer|Chaussee))\\s\\d{1,4}(?!\\d)(?:\\s?[a-z](?!\\p{L}))?(?:\\s?[-–/]\\s?\\d{1,4}[a-z]?)?";
const GERMAN_TOWN = "(?:\\s*[,\\n]?\\s*(?:[AD]-|CH-)?\\d{4,5}\\s\\p{Lu}[\\p{L}-]+(?:\\s(?:am|an\\sder|im|bei|ob\\sder|vor\\sder|/)\\s\\p{Lu}[\\p{L}-]+|\\s\\p{Lu}[\\p{L}-]+(?=[\\s,.;)]|$)){0,2}(?:\\s/\\s\\p{Lu}[\\p{L}-]+)?|,\\s\\p{Lu}[\\p{L}-]+)?";
const ENGLISH_STREET = "\\d{1,5}\\s(?:[NSEW]\\.?\\s)?(?:\\p{Lu}[\\p{L}'’.-]+\\s){1,4}?(?:Street|St\\.?|Avenue|Ave\\.?|Road|Rd\\.?|Lane|Ln\\.?|Drive|Dr\\.?|Way|Place|Pl\\.?|Square|Quay|Boulevard|Blvd\\.?|Highway|Hwy\\.?|Parkway|Court|Circle|Terrace)(?!\\p{L})";
const ENGLISH_TOWN = "(?:,\\s\\p{Lu}[\\p{L}-]+(?:\\s\\p{Lu}[\\p{L}-]+){0,2}(?:,\\s[A-Z]{2}(?:\\s\\d{5})?)?)?";

/** Regular-expression text for a street address, with its town where one follows. Case counts; use it with the flag `u`. */
export const GERMAN_ADDRESS = GERMAN_STREET + GERMAN_TOWN;
export const ENGLISH_ADDRESS = ENGLISH_STREET + ENGLISH_TOWN;

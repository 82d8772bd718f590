import { expect, test } from 'vitest';
import { detectLanguage } from './language.ts';

test.each([
  ['de', 'Die Angebote sind in deutscher Sprache abzufassen und bis zum Ablauf der Angebotsfrist elektronisch über die Vergabeplattform einzureichen. Nebenangebote sind nicht zugelassen. Der Zuschlag wird auf das wirtschaftlichste Angebot erteilt. '],
  ['en', 'Tenders shall be written in English and submitted electronically before the deadline given in the contract notice. Variants are not permitted. The contract will be awarded to the most economically advantageous tender. '],
  ['fr', 'Les offres doivent être rédigées en français et déposées par voie électronique avant la date limite indiquée dans l’avis de marché. Les variantes ne sont pas autorisées. Le marché sera attribué à l’offre économiquement la plus avantageuse. '],
])('%s', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});

test.each(['', 'Angebot', '0711 '.repeat(200), 'https://example.org/a/b/c '.repeat(50)])('too little text says nothing: %#', (text) => {
  expect(detectLanguage(text)).toBeNull();
});

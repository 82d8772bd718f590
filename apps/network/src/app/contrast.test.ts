import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'globals.css'), 'utf8');

/** The colours of a theme, by name; the first block of its selector counts, which is that of the screen. */
function tokensOf(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  return new Map([...css.slice(start, css.indexOf('\n}', start)).matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
}

/** Relative luminance of `#rrggbb`, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([['light', ':root'], ['dark', "[data-theme='dark']"]])('the words of the %s theme', (_, selector) => {
  const tokens = tokensOf(selector);

  it.each(['ink', 'ink-soft', 'ink-faint'])('in %s can be read on every ground, that of a chosen row too', (name) => {
    for (const ground of ['paper', 'surface', 'sunken', 'gold-soft']) {
      const [word, behind] = [tokens.get(name), tokens.get(ground)];
      if (!word || !behind) throw new Error(`there is no ${name} or no ${ground}`);
      expect(contrast(word, behind), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});

import { expect, test } from 'vitest';
import { contentDisposition } from './content-disposition.ts';

test('a plain name stands as it is, another in both forms', () => {
  expect(contentDisposition('a b.pdf')).toBe(`attachment; filename="a b.pdf"; filename*=UTF-8''a%20b.pdf`);
  expect(contentDisposition('Übersicht "1"; x\\y.pdf')).toBe(`attachment; filename="Ubersicht _1_; x_y.pdf"; filename*=UTF-8''%C3%9Cbersicht%20%221%22%3B%20x%5Cy.pdf`);
  expect(contentDisposition('招标.pdf')).toBe(`attachment; filename=".pdf"; filename*=UTF-8''%E6%8B%9B%E6%A0%87.pdf`);
});

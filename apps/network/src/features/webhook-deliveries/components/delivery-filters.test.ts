import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FindDeliveries } from '../schema.ts';
import { type DeliveryFilters, NO_FILTERS, readFilters, toQuery, writeFilters } from './delivery-filters.ts';

const Filters = fc.record<DeliveryFilters>({
  endpoint: fc.constantFrom('', 'network', '0199'),
  event: fc.constantFrom('', 'task.failed'),
  status: fc.constantFrom('', 'waiting', 'dead'),
  subject: fc.constantFrom('', '0199-abc'),
  span: fc.constantFrom('', '24h', 'custom'),
  from: fc.constantFrom('', '2026-03-01T09:30'),
  to: fc.constantFrom('', '2026-04-01T09:30'),
});

test('an address leads back to the filters that it was made of', () => {
  fc.assert(
    fc.property(Filters, (filters) => {
      const kept = filters.span === 'custom' ? filters : { ...filters, from: '', to: '' };
      expect(readFilters(writeFilters(filters))).toEqual(kept);
    }),
  );
});

test('whatever stands in an address is a question that the server takes, or none', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('custom', '7d', '2026-13-45T99:99', '2026-01-01T00:00', 'toString'));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('status', 'span', 'from', 'to'), text), (params) => {
      expect(FindDeliveries.safeParse(toQuery(readFilters(new URLSearchParams(params)), 'Europe/Berlin')).success).toBe(true);
    }),
  );
});

test('a span of one’s own is read in the reader’s time zone, on either side of a change of clocks', () => {
  const filters = readFilters(new URLSearchParams('span=custom&from=2026-03-28T09:30&to=2026-03-29T09:30'));
  expect(toQuery(filters, 'Europe/Berlin')).toEqual({ since: '2026-03-28T08:30:00.000Z', until: '2026-03-29T07:30:00.000Z' });
});

test('without a span of one’s own its times do not count', () => {
  expect(toQuery({ ...NO_FILTERS, span: '7d', from: '2026-03-28T09:30' }, 'UTC')).toEqual({ within_hours: 168 });
});

import { describe, expect, test } from 'vitest';
import { zoneForAllTimes } from './zone-for-all-times.ts';

describe('the zone that a paper states for all its times', () => {
  test.each([
    ['All times are Central Time.', 'Central Time'],
    ['All times listed in this RFP are Eastern Standard Time (EST).', 'Eastern Standard Time (EST)'],
    ['All dates and times stated herein refer to the local time in Chennai.', 'local time in Chennai'],
    ['Deadlines are in Pacific Time', 'Pacific Time'],
    ['A time of day shall, save as otherwise provided, be construed as a reference to Indian Standard Time.', 'Indian Standard Time'],
    ['(all times in CET)', 'CET'],
    ['Alle Uhrzeiten beziehen sich auf die Ortszeit in Berlin.', 'Ortszeit in Berlin'],
    ['Sämtliche Zeitangaben sind in MEZ.', 'MEZ'],
    ['All  times\nare Mountain\nTime', 'Mountain Time'],
  ])('%s', (text, zone) => {
    const found = zoneForAllTimes(`Notes to bidders. ${text} Further notes.`);
    expect(found?.zone).toBe(zone);
    expect(found && text.includes(`Notes to bidders. ${text}`.slice(found.start, found.end).slice(-5))).toBe(true);
  });

  test.each([
    'All times are local time.',
    'The contractor shall at all times keep to the rules of Central Time Clocks.',
    'Late bids are refused at any time. Working hours are Eastern Time.',
    'Business hours: all times for office hours are in Eastern Time.',
    'All timesheets are in EST format.',
    'Alle Zeiten für Fahrten werden vergütet.',
    'All times are to be met on Time.',
  ])('none in: %s', (text) => expect(zoneForAllTimes(text)).toBeNull());
});

import { expect, test } from 'vitest';
import { categoryOf } from './categories.ts';

test.each([
  ['The crew must migrate all timetables.', null, 'other'],
  ['Passengers must be able to give feedback.', null, 'other'],
  ['The contractor must determine where boats may land.', null, 'other'],
  ['The hull shall be painted upright; das Holz ist senkrecht zu lagern.', null, 'other'],
  ['The supplier must name an hourly rate for each boatman.', null, 'price'],
  ['Der Angebotspreis ist in Euro anzugeben.', null, 'price'],
  ['Personal data must be encrypted on board.', null, 'security'],
  ['Der Bieter hat Lebensläufe der Besatzung vorzulegen.', null, 'personnel'],
  ['Three references for ferries must be given.', null, 'references'],
  ['Mit Bezug auf das Ufer ist der Termin zu nennen.', null, 'schedule'],
  ['Alle Rechte gehen auf die Gemeinde über.', null, 'legal'],
  ['The boat must float.', '4. Training of the crew', 'service'],
] as const)('%s (%s) is %s', (text, section, category) => expect(categoryOf(text, section)).toBe(category));

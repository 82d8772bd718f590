import { expect, test } from 'vitest';
import { SkippedPart } from './document.ts';
import { AppError } from './errors.ts';
import { faultOfFile, refuseFile } from './file-fault.ts';

test('a refusal of a file says its fault to programs too', () => {
  const refusal = refuseFile('unsupported_format', 'drawing', 'plan.dwg is a CAD drawing.');
  expect(refusal).toMatchObject({ code: 'unsupported_format', status: 415, message: 'plan.dwg is a CAD drawing.' });
  expect(faultOfFile(refusal)).toBe('drawing');
});

test('a refusal that names no fault is known by its code; what is not about a file is none', () => {
  expect(faultOfFile(new AppError('encrypted_file', 'a.pdf is protected by a password.'))).toBe('password');
  expect(faultOfFile(new AppError('unreadable_file', 'x', { errors: [{ path: 'file', code: 'of_another_version', message: 'x' }] }))).toBe('damaged');
  expect(faultOfFile(new AppError('invalid', 'x', { errors: [{ path: 'engagement_id', code: 'image', message: 'x' }] }))).toBeNull();
});

test('a part that was skipped before there were codes has one that says nothing wrong', () => {
  expect(SkippedPart.parse({ name: 'a.dwg', reason: 'a.dwg is a CAD drawing.' })).toEqual({ name: 'a.dwg', code: 'unsupported', reason: 'a.dwg is a CAD drawing.' });
});

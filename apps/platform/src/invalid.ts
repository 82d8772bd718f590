import { AppError, type FieldError } from '@0711/contract/errors';

/** A 422 that names its fields, the first one in the sentence too. */
export function invalid(errors: FieldError[]): AppError {
  const [first] = errors;
  const detail = first === undefined ? 'the request is not valid' : `${first.path === '' ? 'the request' : first.path}: ${first.message}`;
  return new AppError('invalid', detail, { errors });
}

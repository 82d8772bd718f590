import { AppError } from '@0711/contract/errors';

export function pending(): never {
  throw new AppError('unavailable', 'this procedure is not there yet');
}

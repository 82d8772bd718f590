import type { Scope as KeyScope } from '@0711/contract/common';
import type { OpenAPI } from '@orpc/openapi';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Adds what every operation has in common: the errors that it can answer with and the right that it asks for. */
export function describeOperation(operation: OpenAPI.OperationObject, method: Method, right: KeyScope | null): void {
  const errors = errorStatuses(operation, method, right).map((status) => [status, { $ref: '#/components/responses/Error' }]);
  const responses = { ...Object.fromEntries(errors), ...operation.responses };
  const nothing = responses['204'];
  if (nothing !== undefined && !('$ref' in nothing)) responses['204'] = { description: nothing.description };
  operation.responses = responses;
  if (right === null) operation.security = [];
  else operation.description = [operation.description, `Needs the right \`${right}\`.`].filter(Boolean).join('\n\n');
}

function errorStatuses(operation: OpenAPI.OperationObject, method: Method, right: KeyScope | null): number[] {
  if (right === null) return [503];
  const takesInput = operation.requestBody !== undefined || (operation.parameters ?? []).length > 0;
  const changes = method !== 'GET';
  return [
    400, 401, 403, 429, 503,
    ...(takesInput ? [404, 422] : []),
    // A body is read, and may be refused, wherever something can be changed, though an operation may want none.
    ...(changes ? [409, 413, 415, 422] : []),
  ];
}

import { openApiDocument } from '@0711/platform/src/http/openapi.ts';
import { createAnswerCheck } from '@0711/platform/src/testing/answer-check.ts';

let made: Promise<ReturnType<typeof createAnswerCheck>> | undefined;

/** fetch that throws when the Platform's answer is not what its OpenAPI document describes. What streams is checked by its head alone. */
export const checkedFetch: typeof fetch = async (input, init) => {
  const { method, url } = input instanceof Request ? input : { method: init?.method ?? 'GET', url: String(input) };
  const response = await fetch(input, init);
  const contentType = response.headers.get('content-type');
  const body = contentType?.startsWith('application/json') ? await response.clone().text() : null;
  made ??= openApiDocument().then(createAnswerCheck);
  const check = await made;
  check({ method, url: new URL(url).pathname, status: response.status, contentType, body });
  return response;
};

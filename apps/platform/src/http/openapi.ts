import { api } from '@0711/contract/api';
import { Scope as KeyScope } from '@0711/contract/common';
import { streams } from '@0711/contract/streams';
import { type OpenAPI, OpenAPIGenerator } from '@orpc/openapi';
import { traverseContractProcedures } from '@orpc/server';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { describeOperation } from './describe-operation.ts';
import { commonSchemas } from './openapi-schemas.ts';

const router = { ...api, streams };
const OF_METHOD = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const;

const DESCRIPTION = `Tasks, documents and MCPs of 0711.

Send a key as \`Authorization: Bearer …\` or \`X-API-Key: …\`. A key bound to all customers may say for whom it acts:
\`X-Actor: <user id>;<role>\`. Every answer carries \`X-Trace-Id\`; every error is an \`Error\` with the same \`trace_id\`.
Answers to a key say by \`RateLimit-Limit\`, \`RateLimit-Remaining\` and \`RateLimit-Reset\` (seconds) how often it may still call; a 429 says by
\`Retry-After\` when again. Lists page by \`limit\` and \`cursor\`. Ids are opaque, times are RFC 3339 in UTC, confidence is 0–100.`;

let made: Promise<OpenAPI.Document> | undefined;

/** The OpenAPI 3.1 description of everything that the Platform serves, derived from the contract. Made once. */
export function openApiDocument(): Promise<OpenAPI.Document> {
  made ??= make();
  return made;
}

async function make(): Promise<OpenAPI.Document> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(router, {
    info: { title: '0711 Platform', version: '1.0.0', description: DESCRIPTION },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }, { apiKey: [] }],
    commonSchemas,
  });
  document.components = {
    ...document.components,
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer' }, apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' } },
    responses: {
      Error: {
        description: 'What went wrong',
        headers: {
          'X-Trace-Id': { description: 'The `trace_id` of the body', schema: { type: 'string' } },
          'Retry-After': { description: 'With 429 and 503: seconds until it may be tried again', schema: { type: 'integer' } },
        },
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  };
  traverseContractProcedures({ router, path: [] }, ({ contract }) => {
    const { method = 'GET', path } = contract['~orpc'].route;
    if (path === undefined || method === 'HEAD') return;
    const operation = document.paths?.[path]?.[OF_METHOD[method]];
    if (operation) describeOperation(operation, method, KeyScope.nullable().parse(contract['~orpc'].meta.right));
  });
  return document;
}

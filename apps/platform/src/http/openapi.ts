import { api } from '@0711/contract/api';
import { Scope as KeyScope } from '@0711/contract/common';
import { streams } from '@0711/contract/streams';
import { type OpenAPI, OpenAPIGenerator } from '@orpc/openapi';
import { traverseContractProcedures } from '@orpc/server';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { commonSchemas } from './openapi-schemas.ts';

const router = { ...api, streams };

const DESCRIPTION = `Tasks, documents and MCPs of 0711.

Send a key as \`Authorization: Bearer …\` or \`X-API-Key: …\`. A key bound to all customers may say for whom it acts:
\`X-Actor: <user id>;<role>\`. Every answer carries \`X-Trace-Id\`; every error is an \`Error\` with the same \`trace_id\`.
Lists page by \`limit\` and \`cursor\`. Ids are opaque, times are RFC 3339 in UTC, confidence is 0–100.`;

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
    responses: { Error: { description: 'What went wrong', content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } } } },
  };
  traverseContractProcedures({ router, path: [] }, ({ contract }) => {
    const { method, path } = contract['~orpc'].route;
    const item = path === undefined ? undefined : document.paths?.[path];
    const operation = method === 'GET' ? item?.get : method === 'POST' ? item?.post : method === 'PUT' ? item?.put : item?.delete;
    if (operation) describe(operation, KeyScope.nullable().parse(contract['~orpc'].meta.right));
  });
  return document;
}

/** Adds what every operation has in common: the errors that it can answer with and the right that it asks for. */
function describe(operation: OpenAPI.OperationObject, right: KeyScope | null): void {
  const takesInput = operation.requestBody !== undefined || (operation.parameters ?? []).length > 0;
  const namesSomething = takesInput && right !== null;
  const statuses = [
    ...(takesInput ? [400, 422] : []),
    ...(right === null ? [] : [401, 403]),
    ...(namesSomething ? [404] : []),
    ...(right === 'write' ? [409] : []),
    ...(operation.requestBody === undefined ? [] : [413, 415]),
    503,
  ];
  operation.responses = { ...Object.fromEntries(statuses.map((status) => [status, { $ref: '#/components/responses/Error' }])), ...operation.responses };
  if (right === null) operation.security = [];
  else operation.description = [operation.description, `Needs the right \`${right}\`.`].filter(Boolean).join('\n\n');
}

import { eventIterator, type OpenAPI } from '@orpc/contract';
import { z } from 'zod';
import { Id } from './common.ts';
import { StoredDocument } from './document.ts';
import { alsoFailsWith, reading, writing } from './operation.ts';
import { TaskProgress } from './task.ts';

/** Pixels per point of a page image: 1 is 72 dpi. */
export const ImageScale = z.coerce.number().min(0.5).max(4).default(1.5);

/** What `GET /api/documents/{id}/pages/{page}/image` takes. */
export const PageImage = z.strictObject({ id: Id, page: z.coerce.number().int().min(1).max(100_000), scale: ImageScale });

function onlyMultipart(operation: OpenAPI.OperationObject): OpenAPI.OperationObject {
  const { requestBody } = operation;
  if (requestBody === undefined || '$ref' in requestBody) return operation;
  const form = requestBody.content?.['multipart/form-data'];
  return { ...operation, requestBody: { ...requestBody, content: form === undefined ? {} : { 'multipart/form-data': form } } };
}

function notModified(operation: OpenAPI.OperationObject): OpenAPI.OperationObject {
  return { ...operation, responses: { ...operation.responses, 304: { description: 'As known by `If-None-Match`' } } };
}

function namedEvents(operation: OpenAPI.OperationObject): OpenAPI.OperationObject {
  const schema: OpenAPI.SchemaObject = {
    type: 'object',
    properties: { id: { type: 'string' }, event: { type: 'string', enum: ['progress'] }, data: { $ref: '#/components/schemas/TaskProgress' } },
    required: ['id', 'event', 'data'],
  };
  return {
    ...operation,
    parameters: [...(operation.parameters ?? []), { name: 'Last-Event-ID', in: 'header', required: false, schema: { type: 'integer', minimum: 0 } }],
    responses: { ...operation.responses, 200: { description: 'A stream of events', content: { 'text/event-stream': { schema } } }, 204: { description: 'Nothing more' } },
  };
}

/**
 * The operations that stream, beside `api`: served by hand under the same key check, declared here for the OpenAPI and for what
 * their routes take. `upload` is multipart/form-data, its fields in any order; `events` are named `progress`.
 */
export const streams = {
  upload: writing
    .route({
      method: 'POST', path: '/api/documents', operationId: 'documents.upload', tags: ['Documents'], summary: 'Upload a document', successStatus: 201,
      spec: onlyMultipart,
    })
    .input(z.strictObject({ engagement_id: Id, file: z.file() }))
    .output(StoredDocument),
  content: reading
    .route({ method: 'GET', path: '/api/documents/{id}/content', operationId: 'documents.content', tags: ['Documents'], summary: 'The original file', spec: notModified })
    .input(z.strictObject({ id: Id }))
    .output(z.file()),
  pageImage: reading
    .route({
      method: 'GET', path: '/api/documents/{id}/pages/{page}/image', operationId: 'documents.pageImage', tags: ['Documents'],
      summary: 'A page of a PDF as an image', spec: (operation) => notModified(alsoFailsWith(409, 413, 415)(operation)),
    })
    .input(PageImage)
    .output(z.file().mime('image/webp')),
  events: reading
    .route({
      method: 'GET', path: '/api/tasks/{id}/events', operationId: 'tasks.events', tags: ['Tasks'], summary: "A task's progress, live",
      description: 'Server-Sent Events named `progress`. Send the last id seen as `Last-Event-ID` to go on after it. The stream ends with the task; 204: it has ended and all is told.',
      spec: namedEvents,
    })
    .input(z.strictObject({ id: Id }))
    .output(eventIterator(TaskProgress)),
};

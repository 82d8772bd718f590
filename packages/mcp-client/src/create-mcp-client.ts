import { api } from '@0711/contract/api';
import type { Document } from '@0711/contract/document';
import type { TaskProgress } from '@0711/contract/task';
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { documentContent, type ContentOptions, pageImage, type PageImageOptions } from './document-content.ts';
import { createPlatformFetch, type PlatformFetch } from './platform-fetch.ts';
import { taskEvents, type TaskEventsOptions } from './task-events.ts';
import { type Upload, uploadDocument } from './upload-document.ts';

export type MCPClientOptions = {
  /** Where the Platform is, e.g. `http://127.0.0.1:8080`; a path in it is kept as a prefix. */
  url: string;
  apiKey: string;
  /** The person for whom calls are made; only keys bound to all customers may name one. */
  actor?: { id: string; role: string };
  fetch?: typeof globalThis.fetch;
  /** Milliseconds until an answer must be complete (streams: until it begins). Default 30,000. */
  timeoutMs?: number;
  /** How often a GET that failed for a passing reason is tried again. Default 3. */
  retries?: number;
};

/** The Platform's operations by resource (`client.tasks.create(…)`), and the four routes that stream. Every failure is an `AppError`. */
export type MCPClient = ContractRouterClient<typeof api> & {
  /** Streams a file to the Platform. Never tried again by itself: the stream is used up. */
  uploadDocument: (upload: Upload) => Promise<Document>;
  /** The original bytes, as a fetch `Response` to be passed on. */
  documentContent: (id: string, options?: ContentOptions) => Promise<Response>;
  /** One page as an image; 304 when `ifNoneMatch` still holds. */
  pageImage: (id: string, page: number, options?: PageImageOptions) => Promise<Response>;
  /** A task's progress, live; ends when the task has ended. After a lost connection resume with the last `id` seen. */
  taskEvents: (id: string, options?: TaskEventsOptions) => AsyncGenerator<TaskProgress, void, void>;
  /** The same client on behalf of a person. */
  as: (actor: { id: string; role: string }) => MCPClient;
};

/** A typed client of the Platform, derived from the contract. Cheap to make: one per request is fine. */
export function createMCPClient(options: MCPClientOptions): MCPClient {
  const platform = createPlatformFetch(options);
  return {
    ...operations(platform, options.url),
    uploadDocument: (upload) => uploadDocument(platform, upload),
    documentContent: (id, more) => documentContent(platform, id, more),
    pageImage: (id, page, more) => pageImage(platform, id, page, more),
    taskEvents: (id, more) => taskEvents(platform, id, more),
    as: (actor) => createMCPClient({ ...options, actor }),
  };
}

function operations(platform: PlatformFetch, url: string): ContractRouterClient<typeof api> {
  const link = new OpenAPILink(api, { url, fetch: (request, init) => platform.call(request, init) });
  const client: ContractRouterClient<typeof api> = createORPCClient(link);
  // Named one by one: the client is a proxy, which a spread would see as empty.
  const { tasks, documents, mcps, experts, usage, keys, webhooks, sync, health } = client;
  return { tasks, documents, mcps, experts, usage, keys, webhooks, sync, health };
}

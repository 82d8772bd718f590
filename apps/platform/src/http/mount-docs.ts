import scalar from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';
import { openApiDocument } from './openapi.ts';

const CSP = [
  "default-src 'none'",
  // The reference is one script that makes its own styles; nothing of it comes from elsewhere.
  "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the description at /openapi.json and, for people, at /docs: readable without a key, loading nothing from elsewhere. */
export async function mountDocs(app: FastifyInstance): Promise<void> {
  app.get('/openapi.json', { config: { right: null } }, async () => openApiDocument());
  await app.register(async (docs) => {
    docs.addHook('onRoute', (route) => {
      route.config = { ...route.config, right: null };
    });
    docs.addHook('onSend', async (_request, reply) => {
      reply.header('content-security-policy', CSP);
    });
    await docs.register(scalar, {
      routePrefix: '/docs',
      configuration: {
        url: '/openapi.json',
        pageTitle: '0711 Platform',
        withDefaultFonts: false,
        telemetry: false,
        agent: { disabled: true },
        mcp: { disabled: true },
        showDeveloperTools: 'never',
        hideClientButton: true,
      },
    });
  });
}

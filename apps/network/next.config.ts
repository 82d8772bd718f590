import path from 'node:path';
import createNextIntlPlugin from 'next-intl/plugin';
import type { NextConfig } from 'next';
import { securityHeaders } from './src/lib/http/security-headers.ts';

const config: NextConfig = {
  transpilePackages: ['@0711/contract', '@0711/mcp-client', '@0711/mcp-tender', '@0711/mcp-sdk', '@0711/postgres'],
  turbopack: { root: path.join(import.meta.dirname, '..', '..') },
  // These read files beside themselves or open sockets lazily, and gain nothing from being bundled.
  serverExternalPackages: ['pg', 'graphile-worker', 'pino', 'better-auth', 'docx'],
  poweredByHeader: false,
  reactStrictMode: true,
  headers: async () => [{ source: '/:path*', headers: securityHeaders() }],
};

export default createNextIntlPlugin('./src/i18n/request.ts')(config);

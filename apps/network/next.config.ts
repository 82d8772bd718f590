import path from 'node:path';
import createNextIntlPlugin from 'next-intl/plugin';
import type { NextConfig } from 'next';
import { securityHeaders } from './src/lib/http/security-headers.ts';

const TELEMETRY = ['prom-client', '@sentry/core', '@opentelemetry/api', '@opentelemetry/sdk-trace', '@opentelemetry/resources', '@opentelemetry/exporter-trace-otlp-http'];

const config: NextConfig = {
  transpilePackages: ['@0711/contract', '@0711/mcp-client', '@0711/mcp-tender', '@0711/mcp-sdk', '@0711/postgres', '@0711/telemetry'],
  turbopack: { root: path.join(import.meta.dirname, '..', '..') },
  // These read files beside themselves or open sockets lazily, and gain nothing from being bundled.
  serverExternalPackages: ['pg', 'graphile-worker', 'pino', 'better-auth', 'docx', 'exceljs', ...TELEMETRY],
  poweredByHeader: false,
  reactStrictMode: true,
  headers: async () => [{ source: '/:path*', headers: securityHeaders() }],
};

export default createNextIntlPlugin('./src/i18n/request.ts')(config);

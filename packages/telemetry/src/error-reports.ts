/** What an error is reported with: never a body, a key or a person. */
export type ReportContext = { traceId?: string | undefined; where?: string | undefined };
export type ErrorReports = { report: (error: Error, context: ReportContext) => void; close: () => Promise<void> };

// A bundler makes copies of this module; the process has one.
const holder = globalThis as typeof globalThis & { __telemetryReports?: ErrorReports };

/** Begins to report unexpected errors to Sentry when SENTRY_DSN is set; what that takes is loaded only then. Throws for a malformed DSN. */
export async function startErrorReports(service: string, env: NodeJS.ProcessEnv): Promise<void> {
  if (!env.SENTRY_DSN) return;
  const { createSentryReports } = await import('./sentry-reports.ts');
  holder.__telemetryReports ??= createSentryReports(service, { dsn: env.SENTRY_DSN, environment: env.SENTRY_ENVIRONMENT ?? env.NODE_ENV, release: env.SENTRY_RELEASE });
}

/** Reports an error that nobody expected; does nothing without SENTRY_DSN. Never throws. */
export function reportError(error: Error, context: ReportContext = {}): void {
  holder.__telemetryReports?.report(error, context);
}

/** Sends what is left. */
export async function stopErrorReports(): Promise<void> {
  await holder.__telemetryReports?.close();
  delete holder.__telemetryReports;
}

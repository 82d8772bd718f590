/** Runs once when the server starts: a wrong environment ends it with every fault named, rather than failing page by page. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startServices } = await import('./lib/start-services.ts');
  await startServices();
}

/** What a page's rendering throws and nobody caught: logged under the request's trace id, and reported from there. */
export async function onRequestError(error: unknown, request: { path: string; method: string }, context: { routePath: string }): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { logPageError } = await import('./lib/telemetry/log-page-error.ts');
  logPageError(error, { method: request.method, route: context.routePath });
}

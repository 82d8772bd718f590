/** Runs once when the server starts: a wrong environment ends it with every fault named, rather than failing page by page. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startServices } = await import('./lib/start-services.ts');
  startServices();
}

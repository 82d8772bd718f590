import type { Services } from '../context.ts';
import { languageServerOf } from '../models/language-server-of.ts';

const PATIENCE_MS = 2_000;

/** Whether the language model server answers, where one is set up. Without it results are what the MCPs find on their own. */
export async function checkModelServer({ config }: Pick<Services, 'config'>): Promise<string | null> {
  const server = languageServerOf(config);
  if (server === null) return null;
  return server.probe(AbortSignal.timeout(PATIENCE_MS)).then(
    () => null,
    () => 'it does not answer, or has no such model',
  );
}

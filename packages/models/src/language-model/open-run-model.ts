import { type LanguageModel, ModelError } from '@0711/mcp-sdk/language-model';
import type { LanguageServer } from './language-server.ts';
import type { TokenUse } from './token-use.ts';

export type RunModelOptions = {
  /** Stops the run and with it every question. */
  signal: AbortSignal;
  /** Tokens that the run may use in all. */
  tokenBudget: number;
  /** Told what each exchange took, as soon as it is known. Its failure is the question's. */
  onUse: (use: TokenUse) => Promise<void>;
};

/** A run's model, and how to be rid of it. */
export type RunModel = {
  model: LanguageModel;
  /** Stops what is still asked, and waits until all that was used has been told. */
  close: () => Promise<void>;
};

const DESCRIBE_MS = 5_000;

/**
 * The model of a server for one run, within its budget. A server that is away gives a model too, whose answers are errors: that one is
 * set up is what the MCP has to know.
 */
export async function openRunModel(server: LanguageServer, { signal, tokenBudget, onUse }: RunModelOptions): Promise<RunModel> {
  const closing = new AbortController();
  const either = AbortSignal.any([signal, closing.signal]);
  const { name, contextTokens } = await server.describe(AbortSignal.any([either, AbortSignal.timeout(DESCRIBE_MS)])).catch(() => {
    signal.throwIfAborted();
    return server.known();
  });
  const open = new Set<Promise<unknown>>();
  const budget = createBudget(tokenBudget);
  return {
    model: {
      name,
      contextTokens,
      async ask(question) {
        const share = budget.share();
        const use = async (taken: TokenUse): Promise<void> => {
          share.spend(taken.promptTokens + taken.answerTokens);
          await onUse(taken);
        };
        const asked = server.ask(question, { signal: either, allow: share.hold, onUse: use });
        open.add(asked);
        return asked.finally(() => {
          open.delete(asked);
          share.hold(0);
        });
      },
    },
    async close() {
      closing.abort(new ModelError('refused', 'The run has ended.'));
      await Promise.allSettled(open);
    },
  };
}

/** One question's part of a budget: what it may take at most is held for it until it is known what it took. */
type Share = { hold: (tokens: number) => void; spend: (tokens: number) => void };

function createBudget(most: number): { share: () => Share } {
  let used = 0;
  let held = 0;
  return {
    share() {
      let own = 0;
      const hold = (tokens: number): void => {
        if (tokens > 0 && used + held - own + tokens > most) throw new ModelError('over_budget', `The run has used up its ${most} tokens.`);
        held += tokens - own;
        own = tokens;
      };
      return {
        hold,
        spend(tokens) {
          hold(0);
          used += tokens;
        },
      };
    },
  };
}

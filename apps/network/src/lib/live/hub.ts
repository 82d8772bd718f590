import { type Listener, listen } from '@0711/postgres/listen';
import type { Logger } from 'pino';
import { LIVE_CHANNEL, LiveMessage } from './message.ts';

/** A message; `missed` when some may have been lost and everything is to be fetched anew; `closed` when none will come any more. */
type Told = LiveMessage | 'missed' | 'closed';
type Subscriber = (message: Told) => void;

export type LiveHub = {
  /** Resolves once messages are being listened for; call what it gives to end. */
  subscribe: (subscriber: Subscriber) => Promise<() => void>;
  /** How many subscribe at this moment. */
  size: () => number;
  close: () => Promise<void>;
};

/** Hands what processes of the Network publish to whoever subscribes here, over one connection per process, made when first needed. */
export function createLiveHub(databaseUrl: string, log: Logger): LiveHub {
  const subscribers = new Set<Subscriber>();
  let listener: Promise<Listener> | null = null;

  const tell = (message: Told): void => {
    for (const subscriber of subscribers) subscriber(message);
  };
  const onPayload = (payload: string): void => {
    const parsed = LiveMessage.safeParse(parseJson(payload));
    if (parsed.success) tell(parsed.data);
    // A newer version may be running beside this one, and its messages are not for us.
    else log.debug({ payload }, 'a live message that this version does not know');
  };

  return {
    async subscribe(subscriber) {
      listener ??= listen(databaseUrl, LIVE_CHANNEL, onPayload, { log, onReconnect: () => tell('missed') });
      await listener.catch((error: unknown) => {
        listener = null;
        throw error;
      });
      subscribers.add(subscriber);
      return () => subscribers.delete(subscriber);
    },
    size: () => subscribers.size,
    async close() {
      tell('closed');
      subscribers.clear();
      await (await listener?.catch(() => null))?.close();
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

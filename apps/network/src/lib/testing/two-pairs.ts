import { afterAll, beforeAll } from 'vitest';
import { type Pair, createPair } from './people.ts';
import { type TestNetwork, startTestNetwork } from './start-test-network.ts';

/** A Network with two companies, each with its expert, for the tests of a file: ours, and theirs whom nothing of ours concerns. */
export function startTwoPairs(): { network: TestNetwork; ours: Pair; theirs: Pair } {
  let started: { network: TestNetwork; ours: Pair; theirs: Pair } | null = null;
  beforeAll(async () => {
    const network = await startTestNetwork();
    started = { network, ours: await createPair(network.services, 'Ours'), theirs: await createPair(network.services, 'Theirs') };
  });
  afterAll(() => started?.network.stop());
  const there = () => {
    if (!started) throw new Error('the Network is there from the first test on');
    return started;
  };
  return {
    get network() { return there().network; },
    get ours() { return there().ours; },
    get theirs() { return there().theirs; },
  };
}

import { expect, test } from 'vitest';
import { makeQueryClient } from './query-client.ts';

test('a page that is made asks once: what nobody may see is a 404 at once', async () => {
  let asked = 0;
  const queryFn = () => Promise.reject(new Error(`asked ${++asked} times`));
  await expect(makeQueryClient().fetchQuery({ queryKey: ['task'], queryFn })).rejects.toThrow('asked 1 times');
});

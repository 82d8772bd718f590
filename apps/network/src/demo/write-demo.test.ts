import { count } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerAuth } from '../lib/answer-auth.ts';
import { users } from '../lib/db/schema-auth.ts';
import { engagements } from '../lib/db/schema.ts';
import { signInRequest } from '../lib/testing/sign-in.ts';
import { type TestNetwork, startTestNetwork } from '../lib/testing/start-test-network.ts';
import { makeTraceparent } from '../lib/traceparent.ts';
import { DEMO } from './demo-people.ts';
import { writeDemo } from './write-demo.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork();
});
afterAll(() => network.stop());

it('the demo is written once, however often it is asked for, and everybody in it can sign in', async () => {
  const { services } = network;
  const first = await writeDemo(services);
  expect(await writeDemo(services)).toEqual(first);
  expect(await services.db.select({ number: count() }).from(users)).toEqual([{ number: 5 }]);
  expect(await services.db.select({ number: count() }).from(engagements)).toEqual([{ number: 2 }]);
  const people = [...DEMO.companies.map((company) => company.member), ...DEMO.experts, DEMO.admin];
  for (const { email, password } of people) {
    expect((await answerAuth(services, signInRequest(services, email, password), makeTraceparent())).status).toBe(200);
  }
}, 30_000);

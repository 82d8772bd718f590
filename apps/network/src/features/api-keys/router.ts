import { ApiKey, CreateApiKey, NewApiKey } from '@0711/contract/api-key';
import { procedure, router } from '../../lib/trpc/init.ts';
import { actAsStaff } from '../admin/as-staff.ts';
import { findCustomers } from './find-customers.ts';
import { listKeys } from './list-keys.ts';
import { Customers, FindCustomers, KeyId, KeyList, ListKeys, RotateKey } from './schema.ts';

const done = (what: string, { id, name, scopes, customer_ids }: ApiKey) => ({ action: `api_key.${what}`, subjectType: 'api_key', subjectId: id, details: { name, scopes, customer_ids } });

/** For staff; nobody else learns that it exists. A new key passes through once and is kept nowhere here. */
export const apiKeysRouter = router({
  list: procedure.input(ListKeys).output(KeyList).query(({ ctx, input }) => listKeys(ctx.session, input)),
  customers: procedure.input(FindCustomers).output(Customers).query(({ ctx, input }) => findCustomers(ctx.session, input)),
  create: procedure
    .input(CreateApiKey)
    .output(NewApiKey)
    .mutation(({ ctx, input }) => actAsStaff(ctx.session, (platform) => platform.keys.create(input), ({ key }) => done('create', key))),
  rotate: procedure
    .input(RotateKey)
    .output(NewApiKey)
    .mutation(({ ctx, input: { id, ...body } }) => actAsStaff(ctx.session, (platform) => platform.keys.rotate({ params: { id }, body }), ({ key }) => done('rotate', key))),
  revoke: procedure
    .input(KeyId)
    .output(ApiKey)
    .mutation(({ ctx, input }) => actAsStaff(ctx.session, (platform) => platform.keys.revoke(input), (key) => done('revoke', key))),
});

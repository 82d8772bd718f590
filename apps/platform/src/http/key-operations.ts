import { createKey } from '../keys/create-key.ts';
import { listKeys } from '../keys/list-keys.ts';
import { revokeKey } from '../keys/revoke-key.ts';
import { rotateKey } from '../keys/rotate-key.ts';
import { os } from './operation-context.ts';

export const keyOperations = {
  list: os.keys.list.handler(({ context, input }) => listKeys(context, input)),
  create: os.keys.create.handler(({ context, input }) => createKey(context, input)),
  rotate: os.keys.rotate.handler(({ context, input }) => rotateKey(context, { id: input.params.id, overlapHours: input.body.overlap_hours })),
  revoke: os.keys.revoke.handler(({ context, input }) => revokeKey(context, input)),
};

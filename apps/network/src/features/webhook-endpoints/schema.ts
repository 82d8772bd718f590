import { Id, TextLine, Timestamp } from '@0711/contract/common';
import { UpdateWebhookEndpoint } from '@0711/contract/webhook-endpoint';
import { z } from 'zod';

export const EndpointId = z.strictObject({ id: Id });
export const UpdateEndpoint = z.strictObject({ id: Id, changes: UpdateWebhookEndpoint });
export const RotateSecret = z.strictObject({ id: Id, overlap_hours: z.number().int().min(0).max(720) });
export const DisableEndpoint = z.strictObject({ id: Id, reason: TextLine(300) });
/** `include_delivered`: what arrived is sent again too, for a receiver that has lost it. */
export const RecoverSince = z.strictObject({ id: Id, since: Timestamp, include_delivered: z.boolean() });
export type RecoverSince = z.infer<typeof RecoverSince>;
export const Recoverable = z.object({ count: z.number().int() });

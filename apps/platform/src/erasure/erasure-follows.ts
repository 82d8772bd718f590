import { eventFollow, type Follow } from '../outbox/follows.ts';

export const ERASE_CUSTOMER = 'erase-customer';
export const ERASE_QUOTES = 'erase-quotes';

/** One waits per customer. */
export function eraseCustomerKey(customerId: string): string {
  return `${ERASE_CUSTOMER}:${customerId}`;
}

/** What follows from the end of a customer: everything that is kept of it goes. */
export function eraseCustomerFollow(customerId: string): Follow {
  const payload = { payload: { customerId }, jobKey: eraseCustomerKey(customerId) };
  return { event: null, queued: { kind: 'job', name: ERASE_CUSTOMER, payload, subjectId: customerId } };
}

/** What follows from the deletion of documents of an engagement: results quote them no longer. */
export function eraseQuotesFollow(engagementId: string, documents: readonly string[]): Follow {
  return { event: null, queued: { kind: 'job', name: ERASE_QUOTES, payload: { payload: { engagementId, documents } }, subjectId: engagementId } };
}

/** What is told of documents that are gone, when nothing quotes from them any more. */
export function documentsDeletedFollow(engagementId: string, customerId: string, documents: readonly string[]): Follow {
  return eventFollow('document.deleted', { engagement_id: engagementId, customer_id: customerId, documents: [...documents] }, { subjectId: engagementId, customerId, traceparent: null });
}

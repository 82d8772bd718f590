import { applyCompany, applyEngagement, applyExpert } from '../sync/apply-record.ts';
import { os } from './operation-context.ts';
import { invalid } from '../invalid.ts';

export const syncOperations = {
  expert: os.sync.expert.handler(({ context, input }) => applyExpert(context, sameId(input))),
  engagement: os.sync.engagement.handler(({ context, input }) => applyEngagement(context, sameId(input))),
  company: os.sync.company.handler(({ context, input }) => applyCompany(context, sameId(input))),
};

function sameId<R extends { id: string }>({ params, body }: { params: { id: string }; body: R }): R {
  if (params.id !== body.id) throw invalid([{ path: 'id', code: 'mismatch', message: 'the id in the address and the one in the body differ' }]);
  return body;
}

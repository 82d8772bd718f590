import { answerAuth } from '../../../../lib/answer-auth.ts';
import { openRoute } from '../../../../lib/http/route.ts';

const handler = openRoute((services, request, _params, traceparent) => answerAuth(services, request, traceparent));

export { handler as GET, handler as POST };

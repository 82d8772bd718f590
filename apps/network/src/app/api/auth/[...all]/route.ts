import { answerAuth } from '../../../../lib/answer-auth.ts';
import { openRoute } from '../../../../lib/http/route.ts';

const handler = openRoute((services, request) => answerAuth(services, request));

export { handler as GET, handler as POST };

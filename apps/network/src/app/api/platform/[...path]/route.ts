import { answerCall } from '../../../../features/browser-api/answer-call.ts';
import { sessionRoute } from '../../../../lib/http/route.ts';

/** The Platform as a browser may reach it, in the name of who is signed in; never with a key. */
const answer = sessionRoute<{ path: string[] }>((ctx, request) => answerCall(ctx, request));

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };

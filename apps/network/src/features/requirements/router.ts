import { procedure, router } from '../../lib/trpc/init.ts';
import { listStates } from './queries.ts';
import { ListStates, RequirementState, SetState, StateList } from './schema.ts';
import { setState } from './set-state.ts';

export const requirementsRouter = router({
  list: procedure.input(ListStates).output(StateList).query(({ ctx, input }) => listStates(ctx.session, input.task_id)),
  set: procedure.input(SetState).output(RequirementState).mutation(({ ctx, input }) => setState(ctx.session, input)),
});

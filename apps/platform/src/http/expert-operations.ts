import { listClients } from '../experts/list-clients.ts';
import { listExpertTasks } from '../experts/list-expert-tasks.ts';
import { showDashboard } from '../experts/show-dashboard.ts';
import { showEarnings } from '../experts/show-earnings.ts';
import { os } from './operation-context.ts';

export const expertOperations = {
  dashboard: os.experts.dashboard.handler(({ context, input }) => showDashboard(context, input)),
  clients: os.experts.clients.handler(({ context, input }) => listClients(context, input)),
  earnings: os.experts.earnings.handler(({ context, input }) => showEarnings(context, input)),
  tasks: os.experts.tasks.handler(({ context, input }) => listExpertTasks(context, input)),
};

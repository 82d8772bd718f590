import { MCPClientProvider, useCreateMCPTask, useMCPCatalog, useMCPTask, useMCPTaskAction, useMCPTaskEvents, useMCPTasks } from '@0711/mcp-client/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const asked = new URLSearchParams(location.search);
const queries = new QueryClient();
// Its own memory: nothing that is heard or done elsewhere freshens it.
const apart = new QueryClient();

function Page() {
  const catalog = useMCPCatalog({ category: 'Sales' });
  const list = useMCPTasks({ customer_id: asked.get('company') ?? '' });
  const create = useCreateMCPTask();
  const start = () =>
    create.mutate({ engagement_id: asked.get('engagement') ?? '', mcp_id: 'TENDER', task_type: 'parse_rfp', data: { documents: [asked.get('document') ?? ''] } });
  const [other, setOther] = useState(false);
  return (
    <main>
      <p id="catalog">{catalog.data?.mcps.map((mcp) => mcp.id).join()}</p>
      <p id="total">{list.data?.total}</p>
      <button onClick={start}>create</button>
      <p id="refused">{create.error?.message}</p>
      {create.data && <Task id={create.data.id} />}
      {create.data && (
        <QueryClientProvider client={apart}>
          <Polled id={create.data.id} />
        </QueryClientProvider>
      )}
      <button onClick={() => setOther(true)}>other</button>
      {other && <Other id={asked.get('other') ?? ''} />}
    </main>
  );
}

function Task({ id }: { id: string }) {
  // Polling is off here: what is shown comes from what `useMCPTaskEvents` hears.
  const task = useMCPTask(id, { refetchInterval: false });
  const { progress, ended } = useMCPTaskEvents(id);
  const action = useMCPTaskAction(id);
  return (
    <section>
      <p id="status">{task.data?.status}</p>
      <p id="progress">{progress?.percent}</p>
      <p id="ended">{String(ended)}</p>
      <button onClick={() => action.mutate(task.data?.status === 'completed' ? { action: 'reopen', reason: 'look again' } : { action: 'cancel' })}>change</button>
    </section>
  );
}

function Polled({ id }: { id: string }) {
  const { data, dataUpdatedAt } = useMCPTask(id, { refetchInterval: 250 });
  return <p id="polled">{data && `${data.status} ${dataUpdatedAt}`}</p>;
}

function Other({ id }: { id: string }) {
  const { error } = useMCPTask(id);
  return <p id="other">{error?.message}</p>;
}

const root = document.querySelector('#root');
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={queries}>
      <MCPClientProvider>
        <Page />
      </MCPClientProvider>
    </QueryClientProvider>,
  );
}

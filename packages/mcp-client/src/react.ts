'use client';

import type { JsonObject } from '@0711/contract/common';
import type { ListTasks, Task, TaskAction, TaskProgress, TaskStatus } from '@0711/contract/task';
import type { ListUsage } from '@0711/contract/usage';
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, createContext, createElement, useContext, useEffect, useMemo, useState } from 'react';
import { createMCPClient } from './create-mcp-client.ts';
import type { InstallationFilter } from './each-installation.ts';
import type { MCPClient } from './mcp-client.ts';
import { randomKey } from './random-key.ts';

const POLL_MS = 5000;
const UNFINISHED: readonly TaskStatus[] = ['todo', 'in_progress'];
// The client itself repeats what is safe to repeat, waiting as long as it is told.
const quiet = { retry: false } as const;

const ClientContext = createContext<MCPClient | null>(null);

/**
 * Gives the hooks below their client. By default it calls the page's own server below `/api/platform`, which knows who is signed in and
 * adds the key: a browser never has one.
 */
export function MCPClientProvider({ url = '/api/platform', client, children }: { url?: string; client?: MCPClient; children?: ReactNode }) {
  const value = useMemo(() => client ?? createMCPClient(url), [client, url]);
  return createElement(ClientContext.Provider, { value }, children);
}

/** The provider's client. Throws outside of one. */
export function useMCPClient(): MCPClient {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('put an MCPClientProvider around what calls the Platform');
  return client;
}

/** A task; asked for again every five seconds until the MCP is done with it. */
export function useMCPTask(taskId: string, options: { enabled?: boolean; refetchInterval?: number | false } = {}) {
  const client = useMCPClient();
  const { refetchInterval = POLL_MS, enabled = true } = options;
  return useQuery({
    queryKey: ['mcp-task', taskId],
    queryFn: ({ signal }) => client.getTask(taskId, { signal }),
    refetchInterval: ({ state }) => (state.data && !UNFINISHED.includes(state.data.status) ? false : refetchInterval),
    enabled,
    ...quiet,
  });
}

export function useMCPTasks(filter: Partial<ListTasks> = {}) {
  const client = useMCPClient();
  return useQuery({ queryKey: ['mcp-tasks', filter], queryFn: ({ signal }) => client.listTasks(filter, { signal }), ...quiet });
}

export function useMCPTaskRevisions(taskId: string) {
  const client = useMCPClient();
  return useQuery({ queryKey: ['mcp-task', taskId, 'revisions'], queryFn: ({ signal }) => client.taskRevisions(taskId, { signal }), ...quiet });
}

/** Creates a task, once however often the network fails on the way, and freshens the lists. */
export function useCreateMCPTask() {
  const client = useMCPClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (request: Parameters<MCPClient['createTask']>[0]) => client.createTask(request, { idempotencyKey: randomKey() }),
    onSuccess: (task) => show(queries, task),
  });
}

/** Completes, reviews, reopens, cancels or retries a task, and freshens what shows it. */
export function useMCPTaskAction(taskId: string) {
  const client = useMCPClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (action: TaskAction) => client.tasks.act({ params: { id: taskId }, body: action }),
    onSuccess: (task) => show(queries, task),
  });
}

async function show(queries: QueryClient, task: Task): Promise<void> {
  queries.setQueryData(['mcp-task', task.id], task);
  await Promise.all([queries.invalidateQueries({ queryKey: ['mcp-tasks'] }), queries.invalidateQueries({ queryKey: ['mcp-task', task.id, 'revisions'] })]);
}

/** What `useMCPTaskEvents` has heard: the latest progress, whether the task's stream has ended, and why it could not be followed. */
export type FollowedTask = { progress: TaskProgress | null; ended: boolean; error: unknown };
const nothingYet: FollowedTask = { progress: null, ended: false, error: null };

/** Follows a task live, taking up lost connections, and freshens `useMCPTask` when its status changes. */
export function useMCPTaskEvents(taskId: string, { enabled = true }: { enabled?: boolean } = {}): FollowedTask {
  const client = useMCPClient();
  const queries = useQueryClient();
  const [heard, setHeard] = useState({ ...nothingYet, taskId });
  useEffect(() => {
    if (!enabled) return;
    const left = new AbortController();
    const freshen = (): void => void queries.invalidateQueries({ queryKey: ['mcp-task', taskId] });
    const follow = async (): Promise<void> => {
      let status: TaskStatus | null = null;
      for await (const progress of client.followTask(taskId, { signal: left.signal })) {
        setHeard({ ...nothingYet, taskId, progress });
        if (progress.status !== status) freshen();
        status = progress.status;
      }
      if (left.signal.aborted) return;
      setHeard((before) => ({ ...(before.taskId === taskId ? before : nothingYet), taskId, ended: true }));
      freshen();
    };
    follow().catch((error: unknown) => {
      if (!left.signal.aborted) setHeard((before) => ({ ...before, taskId, error }));
    });
    return () => left.abort();
  }, [client, queries, taskId, enabled]);
  return heard.taskId === taskId ? heard : nothingYet;
}

export function useMCPCatalog(params: { category?: string; search?: string; limit?: number; cursor?: string } = {}) {
  const client = useMCPClient();
  return useQuery({ queryKey: ['mcp-catalog', params], queryFn: ({ signal }) => client.listMCPs(params, { signal }), ...quiet });
}

export function useMCP(mcpId: string) {
  const client = useMCPClient();
  return useQuery({ queryKey: ['mcp', mcpId], queryFn: ({ signal }) => client.getMCP(mcpId, { signal }), ...quiet });
}

/** Installations, at most 200; asked for again every five seconds while one of them is being made. */
export function useMCPInstallations(filter: InstallationFilter = {}) {
  const client = useMCPClient();
  return useQuery({
    queryKey: ['mcp-installations', filter],
    queryFn: ({ signal }) => client.installationsPage({ ...filter, limit: 200 }, { signal }),
    refetchInterval: ({ state }) => (state.data?.installations.some(({ status }) => status === 'pending' || status === 'installing') ? POLL_MS : false),
    ...quiet,
  });
}

/** Installs an MCP for an engagement; the same again gives the same installation. */
export function useInstallMCP() {
  const client = useMCPClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (params: { engagement_id: string; mcp_id: string; version?: string; config?: JsonObject }) => client.installMCP(params),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['mcp-installations'] }),
  });
}

export function useExpertDashboard(expertId: string) {
  const client = useMCPClient();
  return useQuery({ queryKey: ['expert', expertId, 'dashboard'], queryFn: ({ signal }) => client.getExpertDashboard(expertId, { signal }), ...quiet });
}

export function useExpertClients(expertId: string) {
  const client = useMCPClient();
  return useQuery({ queryKey: ['expert', expertId, 'clients'], queryFn: ({ signal }) => client.getExpertClients(expertId, { signal }), ...quiet });
}

export function useExpertEarnings(expertId: string) {
  const client = useMCPClient();
  return useQuery({ queryKey: ['expert', expertId, 'earnings'], queryFn: ({ signal }) => client.getExpertEarnings(expertId, { signal }), ...quiet });
}

export function useMCPUsage(params: Pick<ListUsage, 'engagement_id' | 'from' | 'to'>) {
  const client = useMCPClient();
  return useQuery({ queryKey: ['mcp-usage', params], queryFn: ({ signal }) => client.getUsage(params, { signal }), ...quiet });
}

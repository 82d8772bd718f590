import { Correction } from '@0711/contract/corrections';
import { Document, DocumentPage, DocumentPages } from '@0711/contract/document';
import { ErrorBody } from '@0711/contract/errors';
import { Evidence } from '@0711/contract/evidence';
import { InstallMcp, Mcp, McpInstallation } from '@0711/contract/mcp';
import { SyncCompany, SyncEngagement, SyncExpert, SyncResult } from '@0711/contract/sync';
import { CreateTask, Task, TaskAction, TaskList, TaskProgress, TaskRevision } from '@0711/contract/task';

const input = 'input' as const;
const output = 'output' as const;

/** The resources that the OpenAPI names, as sent (`input`) or as answered (`output`). */
export const commonSchemas = {
  Error: { schema: ErrorBody, strategy: output },
  CreateTask: { schema: CreateTask, strategy: input },
  TaskAction: { schema: TaskAction, strategy: input },
  Correction: { schema: Correction, strategy: input },
  Evidence: { schema: Evidence, strategy: input },
  Task: { schema: Task, strategy: output },
  TaskList: { schema: TaskList, strategy: output },
  TaskRevision: { schema: TaskRevision, strategy: output },
  TaskProgress: { schema: TaskProgress, strategy: output },
  Document: { schema: Document, strategy: output },
  DocumentPage: { schema: DocumentPage, strategy: output },
  DocumentPages: { schema: DocumentPages, strategy: output },
  MCP: { schema: Mcp, strategy: output },
  InstallMCP: { schema: InstallMcp, strategy: input },
  MCPInstallation: { schema: McpInstallation, strategy: output },
  SyncExpert: { schema: SyncExpert, strategy: input },
  SyncCompany: { schema: SyncCompany, strategy: input },
  SyncEngagement: { schema: SyncEngagement, strategy: input },
  SyncResult: { schema: SyncResult, strategy: output },
};

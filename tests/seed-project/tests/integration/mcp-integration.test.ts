// File: nextjs-app/tests/integration/mcp-integration.test.ts

import { describe, it, expect, beforeAll } from 'vitest';
import { mcpClient } from '@/lib/mcp-client';

describe('MCP Platform Integration', () => {
  let testEngagementId: string;
  let testTaskId: string;

  beforeAll(async () => {
    // Setup test engagement
    testEngagementId = 'test-engagement-123';
  });

  it('should create task in FastAPI', async () => {
    const task = await mcpClient.createTask({
      engagement_id: testEngagementId,
      mcp_id: 'TENDER',
      task_type: 'parse_rfp',
      title: 'Test RFP Parsing',
      data: { file_path: '/test/rfp.pdf' },
    });

    expect(task).toBeDefined();
    expect(task.status).toBe('todo');
    testTaskId = task.id;
  });

  it('should retrieve task status', async () => {
    const task = await mcpClient.getTask(testTaskId);
    expect(task.id).toBe(testTaskId);
  });

  it('should list MCPs', async () => {
    const result = await mcpClient.listMCPs({ category: 'Sales' });
    expect(result.mcps.length).toBeGreaterThan(0);
    expect(result.mcps.some((m) => m.id === 'TENDER')).toBe(true);
  });

  it('should install MCP', async () => {
    const installation = await mcpClient.installMCP({
      engagement_id: testEngagementId,
      mcp_id: 'TENDER',
    });

    expect(installation.status).toBe('active');
  });
});

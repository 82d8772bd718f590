import { MCPClient } from '@0711/mcp-client';

// Singleton instance
export const mcpClient = new MCPClient(process.env.FASTAPI_URL || 'http://localhost:8080', process.env.FASTAPI_API_KEY);

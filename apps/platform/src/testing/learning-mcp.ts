import { defineMcp, defineTaskType } from '@0711/mcp-sdk/define-mcp';
import { z } from 'zod';
import { fakeMcp } from './fake-mcp.ts';

const Learned = z.object({ count: z.number() }).nullable();
const Result = z.object({ fields: z.object({ title: z.object({ value: z.string().nullable() }) }) });

/**
 * The fake MCP, learning which titles people gave. A title `throw` makes the fit fail, `hang` keeps it busy for ever. Its task type
 * `recall` gives as its title what it was told of earlier results.
 */
export const learningMcp = defineMcp({
  ...fakeMcp,
  taskTypes: {
    ...fakeMcp.taskTypes,
    recall: defineTaskType({
      title: 'Recall', input: z.object({ documents: z.array(z.string()) }), output: z.looseObject({}), documents: (input) => input.documents,
      run: async (_, ctx) => ({
        output: { learned: Learned.parse(ctx.learned)?.count ?? null, corrections: (await ctx.corrections()).map(({ after }) => after) }, confidence: 95, review: null,
      }),
    }),
  },
  learning: {
    version: 3,
    fit: (results) => {
      const titles = results.map(({ given, released }) => ({ given: Result.parse(given).fields.title.value, released: Result.parse(released).fields.title.value }));
      if (titles.some(({ released }) => released === 'throw')) throw new Error('the fit fails');
      while (titles.some(({ released }) => released === 'hang'));
      return { count: titles.length, newest: titles[0], changed: titles.filter(({ given, released }) => given !== released).length };
    },
  },
});

/** What a thread imports it from. */
export const LEARNING_MODULE = import.meta.url;

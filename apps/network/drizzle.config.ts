import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./src/lib/db/columns.ts', './src/lib/db/schema-auth.ts', './src/lib/db/schema.ts'],
  out: './drizzle',
  schemaFilter: ['network'],
});

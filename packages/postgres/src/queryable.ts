import type { QueryResult, QueryResultRow } from 'pg';

/** A pool, or a client within its transaction: whatever runs a statement. */
export type Queryable = {
  query<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<QueryResult<Row>>;
};

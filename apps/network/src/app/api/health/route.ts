import { connection } from 'next/server';
import { getServices } from '../../../lib/services.ts';

/** 200 when the Network can work: its environment is right and its tables are there. */
export async function GET(): Promise<Response> {
  await connection();
  const headers = { 'cache-control': 'no-store' };
  try {
    await getServices().pool.query('select 1 from network.users limit 1');
    return Response.json({ status: 'ok' }, { headers });
  } catch {
    return Response.json({ status: 'unavailable' }, { status: 503, headers: { ...headers, 'retry-after': '2' } });
  }
}

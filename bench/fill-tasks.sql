-- Tasks $1 to $2 of a Platform that has worked for 300 days: 10 engagements an expert, and a few experts who have far more to do than
-- most (of a million tasks the busiest has about 22,000, the middle one 760). Nine in ten have ended, a third has a due date.
insert into platform.tasks (id, engagement_id, expert_id, customer_id, installation_id, mcp_id, mcp_version, title, task_type, status, priority, ai_handled,
  ai_confidence, input_data, output_data, revision, state_version, due_date, created_at, started_at, completed_at, updated_at)
select 'bench-task-' || n, 'bench-engagement-' || g, 'bench-expert-' || g / 10, 'bench-company-' || g % 4000, 'bench-installation-' || g, 'TENDER', '0.1.0',
  'Tender ' || n, 'parse_rfp', s, (array['low', 'medium', 'medium', 'high', 'urgent'])[1 + floor(random() * 5)::int], 'full', 90,
  '{"documents": ["01890000-0000-7000-8000-000000000000"]}', jsonb_build_object('schema', 'tender.parse_rfp/1', 'text', repeat(md5(n::text), 20)), 1, 3,
  case when n % 3 = 0 then began + interval '5 days' end, began, began + interval '1 s',
  case when s in ('completed', 'failed') then began + interval '5 s' end, began + interval '5 s'
from (
  select n, floor(10000 * power(random(), 1.8))::int as g, now() - interval '300 days' * random() as began,
    (array['failed', 'needs_review', 'todo', 'cancelled'] || array_fill('completed'::text, array[16]))[1 + floor(random() * 20)::int] as s
  from generate_series($1::int, $2::int) n
) drawn

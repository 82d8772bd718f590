-- The experts, companies and engagements of fill-tasks.sql.
with at as (select '"state_version": 1, "updated_at": "2026-01-01T00:00:00Z", "deleted_at": null' as state), expert as (
  insert into platform.experts (id, state_version, record)
  select 'bench-expert-' || n, 1, ('{"id": "bench-expert-' || n || '", "first_name": "Eva", "last_name": "Sommer", "email": "eva@example.com", "title": "Tender expert",
    "domain": "tenders", "certified_mcps": ["TENDER"], "max_clients": 15, "current_clients": 10, "rating": 4.5, "automation_rate": null, "status": "active",
    "avatar_url": null, "time_zone": "Europe/Berlin", ' || state || '}')::jsonb
  from generate_series(0, 999) n, at
), company as (
  insert into platform.companies (id, state_version, record)
  select 'bench-company-' || n, 1, ('{"id": "bench-company-' || n || '", "name": "Company ' || n || '", "country": "DE", "language": "de", "time_zone": "Europe/Berlin",
    "industry": null, "size": null, "status": "active", ' || state || '}')::jsonb
  from generate_series(0, 3999) n, at
)
insert into platform.engagements (id, expert_id, company_id, status, state_version, record)
select 'bench-engagement-' || n, 'bench-expert-' || n / 10, 'bench-company-' || n % 4000, 'active', 1,
  jsonb_build_object('id', 'bench-engagement-' || n, 'expert_id', 'bench-expert-' || n / 10, 'company_id', 'bench-company-' || n % 4000, 'status', 'active')
    || ('{"mcp_ids": ["TENDER"], "monthly_rate_cents": 120000, "currency": "EUR", "start_date": "2026-01-01", "end_date": null, ' || state || '}')::jsonb
from generate_series(0, 9999) n, at

/** What must be told where: the audit line of a transition, and the event that its transaction writes. Null: none. */
const EVENT_OF_ACTION: Record<string, string | null> = {
  'task.created': 'task.created', 'task.started': 'task.started', 'task.taken_up': null, 'task.postponed': null, 'task.finished': 'task.completed',
  'task.review_asked': 'task.needs_review', 'task.failed': 'task.failed', 'task.cancelled': 'task.cancelled', 'task.approved': 'task.completed',
  'task.completed_by_hand': 'task.completed', 'task.reopened': 'task.needs_review', 'task.sent_back': 'task.started', 'task.retried': null,
};
const TOLD = Object.entries(EVENT_OF_ACTION).map(([action, event]) => `('${action}', ${event === null ? 'null' : `'${event}'`})`).join(', ');

/** Each answers the differences that it finds among what changed since `$1`: a subject and a sentence. None is as it should be. */
export const CHECKS: Record<string, string> = {
  'every version of a task has its one line in the audit log':
    `select t.id as subject, format('version %s, %s lines', t.state_version, count(a.id)) as fault
     from platform.tasks t left join platform.audit_events a on a.subject_type = 'task' and a.subject_id = t.id
     where t.updated_at >= $1 group by t.id having count(a.id) <> t.state_version`,
  'no audit line is of a kind that this ledger does not know':
    `select a.subject_id as subject, a.action as fault from platform.audit_events a
     where a.at >= $1 and a.subject_type = 'task' and a.action not in (select action from (values ${TOLD}) as told(action, event))`,
  'exactly one event per transition that is told':
    `with told(action, event) as (values ${TOLD}),
       lines as (select a.subject_id, told.event as name, count(*) as n from platform.audit_events a join told using (action)
         where a.subject_type = 'task' and told.event is not null and a.subject_id in (select id from platform.tasks where updated_at >= $1) group by 1, 2),
       sent as (select e.subject_id, e.name, count(*) as n from platform.events e
         where e.name like 'task.%' and e.subject_id in (select id from platform.tasks where updated_at >= $1) group by 1, 2)
     select coalesce(l.subject_id, s.subject_id) as subject, format('%s: %s transitions, %s events', coalesce(l.name, s.name), coalesce(l.n, 0), coalesce(s.n, 0)) as fault
     from lines l full join sent s on s.subject_id = l.subject_id and s.name = l.name where coalesce(l.n, 0) <> coalesce(s.n, 0)`,
  'no two events of a task tell of the same version, and none of one to come':
    `select e.subject_id as subject, format('version %s told %s times, the task is at %s', e.version, count(*), max(t.state_version)) as fault
     from (select subject_id, (body::jsonb -> 'data' ->> 'state_version')::int as version from platform.events
       where name like 'task.%' and subject_id in (select id from platform.tasks where updated_at >= $1)) e
     join platform.tasks t on t.id = e.subject_id group by e.subject_id, e.version having count(*) > 1 or e.version > max(t.state_version)`,
  'no event without its task':
    `select e.id as subject, e.name as fault from platform.events e where e.created_at >= $1 and e.name like 'task.%'
       and not exists (select from platform.tasks t where t.id = e.subject_id)`,
  'one revision after the other, none lost':
    `select t.id as subject, format('revision %s, %s kept, the last is %s', t.revision, count(r.revision), max(r.revision)) as fault
     from platform.tasks t left join platform.task_revisions r on r.task_id = t.id
     where t.updated_at >= $1 group by t.id having count(r.revision) <> t.revision or coalesce(max(r.revision), 0) <> t.revision`,
  'the last line of progress tells where the task stands':
    `select t.id as subject, format('is %s, progress says %s', t.status, p.status) as fault from platform.tasks t
     left join lateral (select status from platform.task_progress p where p.task_id = t.id order by id desc limit 1) p on true
     where t.updated_at >= $1 and t.attempts > 0 and p.status is distinct from t.status`,
  'nothing is left in the outbox': `select id::text as subject, name as fault from platform.outbox where created_at >= $1 or true limit 20`,
  'one delivery per event and endpoint, delivered':
    `select e.id as subject, format('%s to %s: %s', e.name, w.id, coalesce(d.status, 'no delivery')) as fault
     from platform.events e join platform.webhook_endpoints w on w.status = 'enabled' and (w.events is null or e.name = any(w.events))
     left join platform.webhook_deliveries d on d.event_id = e.id and d.endpoint_id = w.id
     where e.created_at >= $1 and d.status is distinct from 'delivered'`,
  "every event is in the Network's inbox":
    `select e.id as subject, e.name as fault from platform.events e left join network.webhook_inbox i on i.event_id = e.id
     where e.created_at >= $1 and i.event_id is null`,
  "nothing is in the Network's inbox that was not told, or without its effect":
    `select i.event_id as subject, format('%s: %s', i.event, i.outcome) as fault from network.webhook_inbox i left join platform.events e on e.id = i.event_id
     where i.received_at >= $1 and (e.id is null or (i.event like 'task.%' and i.outcome not in ('applied', 'stale')))`,
  "the Network's mirror stands where the task stands":
    `select t.id as subject, format('%s at version %s, the mirror %s at %s', t.status, t.state_version, m.status, m.state_version) as fault
     from platform.tasks t left join network.tasks m on m.id = t.id
     where t.updated_at >= $1 and (m.state_version is distinct from t.state_version or m.status is distinct from t.status)`,
  'a review that was taken in told its expert once':
    `select i.event_id as subject, format('%s notifications', count(n.id)) as fault
     from network.webhook_inbox i join platform.events e on e.id = i.event_id
     left join network.notifications n on n.task_id = i.task_id and n.state_version = (e.body::jsonb -> 'data' ->> 'state_version')::int
     where i.received_at >= $1 and i.event = 'task.needs_review' and i.outcome = 'applied' group by i.event_id having count(n.id) <> 1`,
  'a task that gave a result is metered once, and that is told once':
    `with ran as (select t.id, exists (select from platform.audit_events a where a.subject_type = 'task' and a.subject_id = t.id
         and a.action in ('task.finished', 'task.review_asked')) as gave from platform.tasks t where t.updated_at >= $1),
       told as (select body::jsonb -> 'data' ->> 'task_id' as task_id, count(*) as n from platform.events where name = 'usage.recorded' group by 1)
     select r.id as subject, format('gave a result: %s, metered %s times, told %s times', r.gave, u.n, coalesce(e.n, 0)) as fault from ran r
     cross join lateral (select count(*) as n from platform.usage_records u where u.task_id = r.id) u
     left join told e on e.task_id = r.id
     where u.n <> coalesce(e.n, 0) or u.n <> case when r.gave then 1 else 0 end`,
  'no job was given up':
    `select id::text as subject, format('%s: %s', task_identifier, last_error) as fault from platform_jobs.jobs where attempts >= max_attempts and ($1::timestamptz is not null)`,
};

-- Tasks counted by MCP, priority and status without reading them all, and without a row that every create would wait for:
-- `task_counts` holds those whose creating transaction ended before `sealed_xid`; younger ones are counted themselves; what became
-- of older ones since is in `task_count_deltas`. The three are read in one snapshot, so the sum is exact in it. See docs/adr/005.
ALTER TABLE "platform"."tasks" ADD COLUMN "created_xid" xid8 DEFAULT pg_current_xact_id() NOT NULL;--> statement-breakpoint
CREATE INDEX "tasks_created_xid" ON "platform"."tasks" ("created_xid");--> statement-breakpoint
CREATE TABLE "platform"."task_counts" (
	"mcp_id" text NOT NULL,
	"priority" text NOT NULL,
	"status" text NOT NULL,
	"tasks" bigint NOT NULL,
	PRIMARY KEY ("mcp_id", "priority", "status")
);--> statement-breakpoint
CREATE TABLE "platform"."task_count_seal" ("only" boolean PRIMARY KEY DEFAULT true CHECK ("only"), "sealed_xid" xid8 NOT NULL);--> statement-breakpoint
INSERT INTO "platform"."task_count_seal" ("sealed_xid") VALUES ('0');--> statement-breakpoint
CREATE TABLE "platform"."task_count_deltas" ("created_xid" xid8 NOT NULL, "mcp_id" text NOT NULL, "priority" text NOT NULL, "status" text NOT NULL, "tasks" integer NOT NULL);--> statement-breakpoint
CREATE FUNCTION "platform"."note_task_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO platform.task_count_deltas VALUES (old.created_xid, old.mcp_id, old.priority, old.status, -1);
  IF TG_OP = 'UPDATE' THEN
    INSERT INTO platform.task_count_deltas VALUES (old.created_xid, new.mcp_id, new.priority, new.status, 1);
  END IF;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER "task_change_counts" AFTER UPDATE ON "platform"."tasks" FOR EACH ROW
  WHEN ((old.mcp_id, old.priority, old.status) IS DISTINCT FROM (new.mcp_id, new.priority, new.status)) EXECUTE FUNCTION "platform"."note_task_change"();--> statement-breakpoint
CREATE TRIGGER "task_removal_counts" AFTER DELETE ON "platform"."tasks" FOR EACH ROW EXECUTE FUNCTION "platform"."note_task_change"();--> statement-breakpoint
CREATE FUNCTION "platform"."forget_task_counts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM platform.task_counts;
  DELETE FROM platform.task_count_deltas;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER "task_truncation_counts" AFTER TRUNCATE ON "platform"."tasks" EXECUTE FUNCTION "platform"."forget_task_counts"();--> statement-breakpoint
-- How many tasks there are in each status, exact in the caller's snapshot; `loose` is how many of them had to be looked at singly.
CREATE FUNCTION "platform"."count_tasks"("of_mcp" text, "of_priority" text) RETURNS TABLE ("status" text, "tasks" bigint, "loose" bigint)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  seal xid8 := (SELECT sealed_xid FROM platform.task_count_seal);
BEGIN
  -- A seal of another cluster's transactions, after a restore, says nothing here.
  IF seal > pg_snapshot_xmin(pg_current_snapshot()) THEN seal := NULL; END IF;
  -- The seal is written into the query, so that the planner sees how few tasks are younger.
  RETURN QUERY EXECUTE format($query$
    SELECT c.status, sum(c.tasks)::bigint, sum(c.loose)::bigint FROM (
      SELECT k.status, k.tasks, 0 AS loose FROM platform.task_counts k
        WHERE %1$L IS NOT NULL AND ($1 IS NULL OR k.mcp_id = $1) AND ($2 IS NULL OR k.priority = $2)
      UNION ALL
      SELECT d.status, d.tasks, 1 FROM platform.task_count_deltas d
        WHERE d.created_xid < %1$L::xid8 AND ($1 IS NULL OR d.mcp_id = $1) AND ($2 IS NULL OR d.priority = $2)
      UNION ALL
      SELECT t.status, count(*), count(*) FROM platform.tasks t
        WHERE t.created_xid >= %2$L::xid8 AND ($1 IS NULL OR t.mcp_id = $1) AND ($2 IS NULL OR t.priority = $2)
        GROUP BY t.status
    ) c GROUP BY c.status $query$, seal::text, coalesce(seal::text, '0')) USING of_mcp, of_priority;
END
$$;

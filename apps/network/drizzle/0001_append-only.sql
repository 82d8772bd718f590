-- What was done is never rewritten: only whole rows may go, by retention or a customer's erasure.
CREATE FUNCTION "network"."refuse_update"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%.% is append-only', TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "audit_events_append_only" BEFORE UPDATE ON "network"."audit_events" FOR EACH ROW EXECUTE FUNCTION "network"."refuse_update"();
--> statement-breakpoint
CREATE TRIGGER "task_results_append_only" BEFORE UPDATE ON "network"."task_results" FOR EACH ROW EXECUTE FUNCTION "network"."refuse_update"();

-- What was said and done is never rewritten: only whole rows may go, by retention or a customer's erasure.
CREATE FUNCTION "platform"."refuse_update"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%.% is append-only', TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "task_revisions_append_only" BEFORE UPDATE ON "platform"."task_revisions" FOR EACH ROW EXECUTE FUNCTION "platform"."refuse_update"();
--> statement-breakpoint
CREATE TRIGGER "audit_events_append_only" BEFORE UPDATE ON "platform"."audit_events" FOR EACH ROW EXECUTE FUNCTION "platform"."refuse_update"();

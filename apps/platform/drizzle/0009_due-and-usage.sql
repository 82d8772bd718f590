DROP INDEX "platform"."tasks_due";--> statement-breakpoint
CREATE INDEX "tasks_due" ON "platform"."tasks" USING btree ("status","due_date","created_at","id","priority","mcp_id") WHERE due_date is not null;--> statement-breakpoint
CREATE TRIGGER "usage_records_append_only" BEFORE UPDATE ON "platform"."usage_records" FOR EACH ROW EXECUTE FUNCTION "platform"."refuse_update"();

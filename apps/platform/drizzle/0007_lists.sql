DROP INDEX "platform"."tasks_engagement";--> statement-breakpoint
DROP INDEX "platform"."tasks_customer";--> statement-breakpoint
DROP INDEX "platform"."tasks_expert";--> statement-breakpoint
DROP INDEX "platform"."tasks_status";--> statement-breakpoint
CREATE INDEX "tasks_due" ON "platform"."tasks" USING btree ("due_date","created_at","id","status","priority","mcp_id") WHERE due_date is not null;--> statement-breakpoint
CREATE INDEX "tasks_engagement" ON "platform"."tasks" USING btree ("engagement_id","created_at","id","status","priority","due_date","mcp_id","updated_at","started_at","completed_at","person_touched");--> statement-breakpoint
CREATE INDEX "tasks_customer" ON "platform"."tasks" USING btree ("customer_id","created_at","id","status","priority","due_date","mcp_id");--> statement-breakpoint
CREATE INDEX "tasks_expert" ON "platform"."tasks" USING btree ("expert_id","created_at","id","status","priority","due_date","mcp_id");--> statement-breakpoint
CREATE INDEX "tasks_status" ON "platform"."tasks" USING btree ("status","priority","created_at","id");
ALTER TABLE "platform"."task_progress" DROP CONSTRAINT "task_progress_task_id_tasks_id_fk";
--> statement-breakpoint
DROP INDEX "platform"."webhook_deliveries_event";--> statement-breakpoint
DROP INDEX "platform"."webhook_deliveries_once";--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_deliveries_once" ON "platform"."webhook_deliveries" USING btree ("event_id","endpoint_id");
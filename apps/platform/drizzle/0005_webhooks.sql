ALTER TABLE "platform"."webhook_deliveries" ADD COLUMN "subject_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "platform"."webhook_deliveries" ADD COLUMN "customer_id" text;--> statement-breakpoint
ALTER TABLE "platform"."webhook_deliveries" ADD COLUMN "event_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "platform"."webhook_deliveries" ADD COLUMN "resume_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "platform"."webhook_deliveries" ADD COLUMN "claims" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "platform"."webhook_deliveries" ADD COLUMN "leased_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "platform"."webhook_deliveries" ADD COLUMN "last_status_code" integer;--> statement-breakpoint
ALTER TABLE "platform"."webhook_deliveries" ADD COLUMN "last_error" text;--> statement-breakpoint
ALTER TABLE "platform"."webhook_endpoints" ADD COLUMN "description" text;--> statement-breakpoint
ALTER TABLE "platform"."webhook_endpoints" ADD COLUMN "former_secrets_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "platform"."webhook_endpoints" ADD COLUMN "requests_per_second" double precision;--> statement-breakpoint
ALTER TABLE "platform"."webhook_endpoints" ADD COLUMN "max_concurrency" integer DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE "platform"."webhook_endpoints" ADD COLUMN "next_slot_ms" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "platform"."webhook_endpoints" ADD COLUMN "next_probe_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "webhook_attempts_at" ON "platform"."webhook_attempts" USING btree ("at");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_leased" ON "platform"."webhook_deliveries" USING btree ("endpoint_id") WHERE leased_until is not null;--> statement-breakpoint
CREATE INDEX "webhook_deliveries_endpoint" ON "platform"."webhook_deliveries" USING btree ("endpoint_id","id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_subject" ON "platform"."webhook_deliveries" USING btree ("subject_id","id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_event" ON "platform"."webhook_deliveries" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_dead" ON "platform"."webhook_deliveries" USING btree ("id") WHERE status = 'dead';--> statement-breakpoint
CREATE INDEX "webhook_deliveries_delivered" ON "platform"."webhook_deliveries" USING btree ("delivered_at") WHERE status = 'delivered';--> statement-breakpoint
UPDATE "platform"."webhook_deliveries" d SET "subject_id" = e."subject_id", "customer_id" = e."customer_id", "event_at" = e."created_at" FROM "platform"."events" e WHERE e."id" = d."event_id";--> statement-breakpoint
UPDATE "platform"."webhook_endpoints" SET "next_probe_at" = now() WHERE "failing_since" IS NOT NULL;

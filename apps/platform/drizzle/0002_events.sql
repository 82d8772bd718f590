CREATE TABLE "platform"."events" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"customer_id" text,
	"subject_id" text NOT NULL,
	"body" text NOT NULL,
	"traceparent" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
INSERT INTO "platform"."events" ("id", "name", "customer_id", "subject_id", "body", "traceparent", "created_at")
SELECT "event_id", "name", "customer_id", "subject_id", "body", "traceparent", "created_at" FROM "platform"."outbox" WHERE "kind" = 'event';--> statement-breakpoint
DELETE FROM "platform"."outbox" WHERE "dispatched_at" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "platform"."outbox" DROP CONSTRAINT "outbox_event_id_unique";--> statement-breakpoint
DROP INDEX "platform"."outbox_waiting";--> statement-breakpoint
DROP INDEX "platform"."outbox_subject";--> statement-breakpoint
ALTER TABLE "platform"."outbox" DROP COLUMN "customer_id";--> statement-breakpoint
ALTER TABLE "platform"."outbox" DROP COLUMN "body";--> statement-breakpoint
ALTER TABLE "platform"."outbox" DROP COLUMN "traceparent";--> statement-breakpoint
ALTER TABLE "platform"."outbox" DROP COLUMN "dispatched_at";
CREATE TABLE "platform"."usage_months" (
	"engagement_id" text NOT NULL,
	"mcp_id" text NOT NULL,
	"unit" text NOT NULL,
	"month" text NOT NULL,
	"quantity" integer NOT NULL,
	"cents" bigint NOT NULL,
	CONSTRAINT "usage_months_engagement_id_mcp_id_month_unit_pk" PRIMARY KEY("engagement_id","mcp_id","month","unit")
);
--> statement-breakpoint
CREATE TABLE "platform"."usage_records" (
	"id" text PRIMARY KEY NOT NULL,
	"task_id" text NOT NULL,
	"engagement_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"mcp_id" text NOT NULL,
	"unit" text NOT NULL,
	"quantity" integer NOT NULL,
	"cents" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "platform"."tasks" ADD COLUMN "person_touched" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "usage_records_once" ON "platform"."usage_records" USING btree ("task_id","unit");--> statement-breakpoint
CREATE INDEX "usage_records_engagement" ON "platform"."usage_records" USING btree ("engagement_id","recorded_at","id");--> statement-breakpoint
UPDATE "platform"."tasks" t SET person_touched = true WHERE EXISTS (SELECT FROM "platform"."task_revisions" r WHERE r.task_id = t.id AND r.author_type <> 'system');

CREATE TABLE "platform"."task_tokens" (
	"task_id" text NOT NULL,
	"attempt" integer NOT NULL,
	"model" text NOT NULL,
	"questions" integer NOT NULL,
	"prompt_tokens" integer NOT NULL,
	"answer_tokens" integer NOT NULL,
	"estimated_tokens" integer NOT NULL,
	"metered_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "task_tokens_task_id_attempt_pk" PRIMARY KEY("task_id","attempt")
);
--> statement-breakpoint
DROP INDEX "platform"."usage_records_once";--> statement-breakpoint
ALTER TABLE "platform"."usage_records" ADD COLUMN "attempt" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "task_tokens_open" ON "platform"."task_tokens" USING btree ("updated_at") WHERE metered_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "usage_records_once" ON "platform"."usage_records" USING btree ("task_id","unit","attempt");
CREATE TABLE "platform"."incoming_documents" (
	"id" text PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform"."mcp_learned" (
	"customer_id" text NOT NULL,
	"mcp_id" text NOT NULL,
	"version" integer NOT NULL,
	"state" jsonb,
	"results" integer NOT NULL,
	"fitted_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mcp_learned_customer_id_mcp_id_pk" PRIMARY KEY("customer_id","mcp_id")
);
--> statement-breakpoint
CREATE TABLE "platform"."task_corrections" (
	"task_id" text NOT NULL,
	"target" text NOT NULL,
	"customer_id" text NOT NULL,
	"mcp_id" text NOT NULL,
	"task_type" text NOT NULL,
	"path" text NOT NULL,
	"op" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"document_id" text,
	"evidence" jsonb,
	"text_before" text,
	"text_after" text,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "task_corrections_task_id_target_pk" PRIMARY KEY("task_id","target")
);
--> statement-breakpoint
ALTER TABLE "platform"."task_corrections" ADD CONSTRAINT "task_corrections_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "platform"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "task_corrections_customer" ON "platform"."task_corrections" USING btree ("customer_id","mcp_id","at");--> statement-breakpoint
CREATE INDEX "task_corrections_document" ON "platform"."task_corrections" USING btree ("document_id") WHERE document_id is not null;--> statement-breakpoint
CREATE INDEX "tasks_reviewed" ON "platform"."tasks" USING btree ("customer_id","mcp_id","completed_at") WHERE status = 'completed' and person_touched;
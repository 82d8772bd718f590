CREATE TABLE "network"."requirement_states" (
	"task_id" text NOT NULL,
	"requirement_id" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"owner_id" text,
	"note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "requirement_states_task_id_requirement_id_pk" PRIMARY KEY("task_id","requirement_id")
);
--> statement-breakpoint
DROP INDEX "network"."documents_engagement";--> statement-breakpoint
ALTER TABLE "network"."documents" ADD COLUMN "container_id" text;--> statement-breakpoint
ALTER TABLE "network"."documents" ADD COLUMN "position" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "network"."documents" ADD COLUMN "skipped" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "network"."requirement_states" ADD CONSTRAINT "requirement_states_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "network"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network"."requirement_states" ADD CONSTRAINT "requirement_states_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "network"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network"."requirement_states" ADD CONSTRAINT "requirement_states_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "network"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network"."documents" ADD CONSTRAINT "documents_container_id_documents_id_fk" FOREIGN KEY ("container_id") REFERENCES "network"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "documents_parts" ON "network"."documents" USING btree ("container_id","position") WHERE container_id is not null;--> statement-breakpoint
CREATE INDEX "documents_engagement" ON "network"."documents" USING btree ("engagement_id","created_at") WHERE container_id is null;
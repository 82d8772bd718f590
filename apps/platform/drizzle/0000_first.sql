CREATE SCHEMA IF NOT EXISTS "platform";
--> statement-breakpoint
CREATE TABLE "platform"."api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"hash" "bytea" NOT NULL,
	"scopes" text[] NOT NULL,
	"customer_ids" text[],
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "api_keys_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "platform"."audit_events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"action" text NOT NULL,
	"actor_type" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_role" text,
	"api_key_id" text,
	"customer_id" text,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"trace_id" text
);
--> statement-breakpoint
CREATE TABLE "platform"."companies" (
	"id" text PRIMARY KEY NOT NULL,
	"state_version" bigint NOT NULL,
	"record" jsonb NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform"."document_pages" (
	"document_id" text NOT NULL,
	"position" integer NOT NULL,
	"page" integer,
	"width" real,
	"height" real,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"text" text NOT NULL,
	"scanned" boolean NOT NULL,
	"lines" jsonb NOT NULL,
	"blocks" jsonb NOT NULL,
	CONSTRAINT "document_pages_document_id_position_pk" PRIMARY KEY("document_id","position")
);
--> statement-breakpoint
CREATE TABLE "platform"."documents" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"name" text NOT NULL,
	"format" text NOT NULL,
	"media_type" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"status" text NOT NULL,
	"parser_name" text,
	"parser_version" text,
	"language" text,
	"page_count" integer,
	"scanned_pages" integer[] DEFAULT '{}' NOT NULL,
	"warnings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"error_code" text,
	"error_message" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "platform"."engagements" (
	"id" text PRIMARY KEY NOT NULL,
	"expert_id" text NOT NULL,
	"company_id" text NOT NULL,
	"status" text NOT NULL,
	"state_version" bigint NOT NULL,
	"record" jsonb NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform"."experts" (
	"id" text PRIMARY KEY NOT NULL,
	"state_version" bigint NOT NULL,
	"record" jsonb NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform"."idempotency_keys" (
	"api_key_id" text NOT NULL,
	"path" text NOT NULL,
	"key" text NOT NULL,
	"body_hash" text NOT NULL,
	"resource_id" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_api_key_id_path_key_pk" PRIMARY KEY("api_key_id","path","key")
);
--> statement-breakpoint
CREATE TABLE "platform"."mcp_installations" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"mcp_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"expert_id" text NOT NULL,
	"version" text NOT NULL,
	"status" text NOT NULL,
	"config" jsonb NOT NULL,
	"state_version" integer DEFAULT 1 NOT NULL,
	"activated_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	"error_message" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform"."outbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"event_id" text,
	"name" text NOT NULL,
	"customer_id" text,
	"subject_id" text NOT NULL,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"body" text,
	"run_at" timestamp (3) with time zone,
	"traceparent" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"dispatched_at" timestamp (3) with time zone,
	CONSTRAINT "outbox_event_id_unique" UNIQUE("event_id")
);
--> statement-breakpoint
CREATE TABLE "platform"."task_progress" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"task_id" text NOT NULL,
	"status" text NOT NULL,
	"step" text NOT NULL,
	"percent" real NOT NULL,
	"message" text NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform"."task_revisions" (
	"task_id" text NOT NULL,
	"revision" integer NOT NULL,
	"kind" text NOT NULL,
	"author_type" text NOT NULL,
	"author_id" text NOT NULL,
	"author_role" text,
	"corrections" jsonb NOT NULL,
	"notes" text,
	"output_data" jsonb NOT NULL,
	"ai_confidence" real,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "task_revisions_task_id_revision_pk" PRIMARY KEY("task_id","revision")
);
--> statement-breakpoint
CREATE TABLE "platform"."tasks" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"expert_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"installation_id" text NOT NULL,
	"mcp_id" text NOT NULL,
	"mcp_version" text NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"task_type" text NOT NULL,
	"status" text NOT NULL,
	"priority" text NOT NULL,
	"ai_handled" text DEFAULT 'no' NOT NULL,
	"ai_confidence" real,
	"requires_review" boolean DEFAULT false NOT NULL,
	"review_reason" text,
	"input_data" jsonb NOT NULL,
	"output_data" jsonb,
	"error_code" text,
	"error_message" text,
	"external_ref" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"transient_failures" integer DEFAULT 0 NOT NULL,
	"fence" integer DEFAULT 0 NOT NULL,
	"run" integer DEFAULT 1 NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"state_version" integer DEFAULT 1 NOT NULL,
	"due_date" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp (3) with time zone,
	"completed_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"traceparent" text
);
--> statement-breakpoint
CREATE TABLE "platform"."webhook_attempts" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"delivery_id" text NOT NULL,
	"attempt" integer NOT NULL,
	"probe" boolean DEFAULT false NOT NULL,
	"status_code" integer,
	"response_body" text,
	"error" text,
	"duration_ms" integer NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform"."webhook_deliveries" (
	"id" text PRIMARY KEY NOT NULL,
	"endpoint_id" text NOT NULL,
	"event_id" text NOT NULL,
	"event" text NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp (3) with time zone,
	"last_attempt_at" timestamp (3) with time zone,
	"delivered_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform"."webhook_endpoints" (
	"id" text PRIMARY KEY NOT NULL,
	"url" text NOT NULL,
	"secrets" text[] NOT NULL,
	"events" text[],
	"status" text DEFAULT 'enabled' NOT NULL,
	"legacy_secret_header" boolean DEFAULT false NOT NULL,
	"failing_since" timestamp (3) with time zone,
	"last_probe_at" timestamp (3) with time zone,
	"last_error" text,
	"disabled_reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "platform"."document_pages" ADD CONSTRAINT "document_pages_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "platform"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform"."documents" ADD CONSTRAINT "documents_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "platform"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform"."mcp_installations" ADD CONSTRAINT "mcp_installations_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "platform"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform"."task_progress" ADD CONSTRAINT "task_progress_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "platform"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform"."task_revisions" ADD CONSTRAINT "task_revisions_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "platform"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform"."tasks" ADD CONSTRAINT "tasks_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "platform"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform"."webhook_attempts" ADD CONSTRAINT "webhook_attempts_delivery_id_webhook_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "platform"."webhook_deliveries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform"."webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_endpoint_id_webhook_endpoints_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "platform"."webhook_endpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_events_subject" ON "platform"."audit_events" USING btree ("subject_type","subject_id");--> statement-breakpoint
CREATE INDEX "audit_events_customer" ON "platform"."audit_events" USING btree ("customer_id","at");--> statement-breakpoint
CREATE INDEX "documents_engagement" ON "platform"."documents" USING btree ("engagement_id","created_at");--> statement-breakpoint
CREATE INDEX "documents_customer" ON "platform"."documents" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "engagements_expert" ON "platform"."engagements" USING btree ("expert_id");--> statement-breakpoint
CREATE INDEX "engagements_company" ON "platform"."engagements" USING btree ("company_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mcp_installations_pair" ON "platform"."mcp_installations" USING btree ("engagement_id","mcp_id");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "platform"."outbox" USING btree ("id") WHERE dispatched_at is null;--> statement-breakpoint
CREATE INDEX "outbox_subject" ON "platform"."outbox" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "task_progress_task" ON "platform"."task_progress" USING btree ("task_id","id");--> statement-breakpoint
CREATE INDEX "tasks_engagement" ON "platform"."tasks" USING btree ("engagement_id","created_at");--> statement-breakpoint
CREATE INDEX "tasks_customer" ON "platform"."tasks" USING btree ("customer_id","created_at");--> statement-breakpoint
CREATE INDEX "tasks_expert" ON "platform"."tasks" USING btree ("expert_id","status","created_at");--> statement-breakpoint
CREATE INDEX "tasks_status" ON "platform"."tasks" USING btree ("status","updated_at");--> statement-breakpoint
CREATE INDEX "webhook_attempts_delivery" ON "platform"."webhook_attempts" USING btree ("delivery_id");--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_deliveries_once" ON "platform"."webhook_deliveries" USING btree ("endpoint_id","event_id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_waiting" ON "platform"."webhook_deliveries" USING btree ("endpoint_id","next_attempt_at") WHERE status = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_endpoints_url" ON "platform"."webhook_endpoints" USING btree ("url");
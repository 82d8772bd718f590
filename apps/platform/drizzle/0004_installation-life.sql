CREATE TABLE "platform"."sync_passes" (
	"kind" text PRIMARY KEY NOT NULL,
	"updated_since" timestamp (3) with time zone,
	"cursor" text,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "platform"."mcp_installations" ADD COLUMN "progress" jsonb;
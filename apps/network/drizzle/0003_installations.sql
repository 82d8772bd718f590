CREATE TABLE "network"."installations" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"mcp_id" text NOT NULL,
	"mcp_version" text NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"state_version" bigint NOT NULL,
	"heard_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "network"."installations" ADD CONSTRAINT "installations_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "network"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "installations_engagement" ON "network"."installations" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "companies_updated" ON "network"."companies" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "engagements_updated" ON "network"."engagements" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "experts_updated" ON "network"."experts" USING btree ("updated_at","id");
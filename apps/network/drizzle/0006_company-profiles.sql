CREATE TABLE "network"."company_profiles" (
	"company_id" text PRIMARY KEY NOT NULL,
	"profile" jsonb NOT NULL,
	"version" integer NOT NULL,
	"updated_by" text,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "network"."task_requests" ADD COLUMN "profile_version" integer;--> statement-breakpoint
ALTER TABLE "network"."company_profiles" ADD CONSTRAINT "company_profiles_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "network"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network"."company_profiles" ADD CONSTRAINT "company_profiles_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "network"."users"("id") ON DELETE set null ON UPDATE no action;
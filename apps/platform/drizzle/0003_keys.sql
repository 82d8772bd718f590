ALTER TABLE "platform"."api_keys" ADD COLUMN "requests_per_minute" integer;--> statement-breakpoint
ALTER TABLE "platform"."api_keys" ADD COLUMN "created_by" text;
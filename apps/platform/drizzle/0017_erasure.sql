ALTER TABLE "platform"."companies" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
-- What is append-only is not rewritten but where a document or a customer is erased, by a transaction that says so.
CREATE OR REPLACE FUNCTION "platform"."refuse_update"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('platform.erasing', true) = 'on' THEN RETURN new; END IF;
  RAISE EXCEPTION '%.% is append-only', TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;--> statement-breakpoint
-- Files that a crash may have left of documents deleted lately: looked for by their entry from now on.
INSERT INTO "platform"."incoming_documents" ("id") SELECT "id" FROM "platform"."documents" WHERE "deleted_at" > now() - interval '1 month' ON CONFLICT DO NOTHING;--> statement-breakpoint
-- Documents deleted before this are emptied like those after it. Customers are by a job, which looks for those that are not yet.
UPDATE "platform"."documents" SET "name" = '', "sha256" = '', "skipped" = '[]', "warnings" = '[]', "error_message" = NULL WHERE "deleted_at" IS NOT NULL;

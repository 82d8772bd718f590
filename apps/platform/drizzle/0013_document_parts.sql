ALTER TABLE "platform"."document_pages" ADD COLUMN "ocr" real;--> statement-breakpoint
ALTER TABLE "platform"."documents" ADD COLUMN "container_id" text;--> statement-breakpoint
ALTER TABLE "platform"."documents" ADD COLUMN "position" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "platform"."documents" ADD COLUMN "ocr_pages" integer[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "platform"."documents" ADD COLUMN "skipped" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "platform"."documents" ADD CONSTRAINT "documents_container_id_documents_id_fk" FOREIGN KEY ("container_id") REFERENCES "platform"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "documents_container" ON "platform"."documents" USING btree ("container_id","position");
-- The Platform is told of every change of a record, whoever makes it: a verb, better-auth, an operator at the console. So the record's
-- version and the job that tells it are written here, in the transaction of the change.
CREATE FUNCTION "network"."version_record"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The start of the transaction, so that whoever reads in the order of changes knows what may still come: list-sync.ts.
  NEW.updated_at := now();
  IF TG_OP = 'UPDATE' THEN
    NEW.state_version := greatest(OLD.state_version + 1, NEW.state_version);
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE FUNCTION "network"."tell_record"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "network"."outbox" ("job", "payload", "job_key")
  VALUES ('push-sync', jsonb_build_object('type', TG_ARGV[0], 'id', NEW.id), 'push-sync:' || TG_ARGV[0] || ':' || NEW.id);
  PERFORM pg_notify('network_outbox', '');
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "experts_version" BEFORE INSERT ON "network"."experts" FOR EACH ROW EXECUTE FUNCTION "network"."version_record"();
--> statement-breakpoint
CREATE TRIGGER "experts_next_version" BEFORE UPDATE ON "network"."experts" FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION "network"."version_record"();
--> statement-breakpoint
CREATE TRIGGER "experts_tell" AFTER INSERT ON "network"."experts" FOR EACH ROW EXECUTE FUNCTION "network"."tell_record"('expert');
--> statement-breakpoint
CREATE TRIGGER "experts_tell_again" AFTER UPDATE ON "network"."experts" FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION "network"."tell_record"('expert');
--> statement-breakpoint
CREATE TRIGGER "companies_version" BEFORE INSERT ON "network"."companies" FOR EACH ROW EXECUTE FUNCTION "network"."version_record"();
--> statement-breakpoint
CREATE TRIGGER "companies_next_version" BEFORE UPDATE ON "network"."companies" FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION "network"."version_record"();
--> statement-breakpoint
CREATE TRIGGER "companies_tell" AFTER INSERT ON "network"."companies" FOR EACH ROW EXECUTE FUNCTION "network"."tell_record"('company');
--> statement-breakpoint
CREATE TRIGGER "companies_tell_again" AFTER UPDATE ON "network"."companies" FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION "network"."tell_record"('company');
--> statement-breakpoint
CREATE TRIGGER "engagements_version" BEFORE INSERT ON "network"."engagements" FOR EACH ROW EXECUTE FUNCTION "network"."version_record"();
--> statement-breakpoint
CREATE TRIGGER "engagements_next_version" BEFORE UPDATE ON "network"."engagements" FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION "network"."version_record"();
--> statement-breakpoint
CREATE TRIGGER "engagements_tell" AFTER INSERT ON "network"."engagements" FOR EACH ROW EXECUTE FUNCTION "network"."tell_record"('engagement');
--> statement-breakpoint
CREATE TRIGGER "engagements_tell_again" AFTER UPDATE ON "network"."engagements" FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION "network"."tell_record"('engagement');
--> statement-breakpoint
-- An expert's record carries what stands elsewhere: the user's address and time zone, and how many clients there are.
CREATE FUNCTION "network"."touch_experts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'users' THEN
    UPDATE "network"."experts" SET "state_version" = "state_version" + 1 WHERE "user_id" = NEW.id;
  ELSIF TG_OP = 'INSERT' THEN
    UPDATE "network"."experts" SET "state_version" = "state_version" + 1 WHERE "id" = NEW.expert_id;
  ELSE
    UPDATE "network"."experts" SET "state_version" = "state_version" + 1 WHERE "id" IN (OLD.expert_id, NEW.expert_id);
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "users_touch_experts" AFTER UPDATE OF "email", "time_zone" ON "network"."users" FOR EACH ROW
  WHEN (OLD.email IS DISTINCT FROM NEW.email OR OLD.time_zone IS DISTINCT FROM NEW.time_zone) EXECUTE FUNCTION "network"."touch_experts"();
--> statement-breakpoint
CREATE TRIGGER "engagements_touch_expert" AFTER INSERT ON "network"."engagements" FOR EACH ROW WHEN (NEW.status = 'active') EXECUTE FUNCTION "network"."touch_experts"();
--> statement-breakpoint
CREATE TRIGGER "engagements_touch_experts" AFTER UPDATE ON "network"."engagements" FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status OR OLD.expert_id IS DISTINCT FROM NEW.expert_id OR OLD.deleted_at IS DISTINCT FROM NEW.deleted_at)
  EXECUTE FUNCTION "network"."touch_experts"();

ALTER TABLE "platform"."tasks" DROP CONSTRAINT "tasks_engagement_id_engagements_id_fk";

--liquibase formatted sql

--changeset plainview:182-pack-words
-- The words for what a pack added to the record of an edition; null in an evaluation that is older than this.
ALTER TABLE evaluation ADD COLUMN words jsonb;
--rollback ALTER TABLE evaluation DROP COLUMN words;

--liquibase formatted sql

--changeset plainview:143-edition-elements
ALTER TABLE edition ADD COLUMN elements integer;
COMMENT ON COLUMN edition.elements IS 'How many elements it holds, so that completeness over time is read without unpacking every edition; null in those of older versions.';
--rollback ALTER TABLE edition DROP COLUMN elements;

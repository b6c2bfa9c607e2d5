--liquibase formatted sql

--changeset plainview:145-document-words
-- By words as they are written, since a manual is in any language, and without accents. A text search holds no more than this.
ALTER TABLE document ADD COLUMN words tsvector GENERATED ALWAYS AS (
    to_tsvector('simple', regexp_replace(normalize(left(text, 300000), NFD), '[\u0300-\u036f]', '', 'g'))) STORED;
--rollback ALTER TABLE document DROP COLUMN words;

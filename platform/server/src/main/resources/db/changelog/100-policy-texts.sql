--liquibase formatted sql

--changeset plainview:100-document-markdown
ALTER TABLE document DROP CONSTRAINT document_type_check;
ALTER TABLE document ADD CONSTRAINT document_type_check CHECK (type IN ('PDF', 'PNG', 'JPEG', 'WEBP', 'MARKDOWN'));
COMMENT ON COLUMN document.text IS 'Its words as far as they were read: all of a text in Markdown, none of a picture.';
--rollback COMMENT ON COLUMN document.text IS NULL;
--rollback ALTER TABLE document DROP CONSTRAINT document_type_check;
--rollback ALTER TABLE document ADD CONSTRAINT document_type_check CHECK (type IN ('PDF', 'PNG', 'JPEG', 'WEBP'));

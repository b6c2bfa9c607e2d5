--liquibase formatted sql

--changeset plainview:090-document
CREATE TABLE document (
    district_id  uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    hash         text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    name         text NOT NULL,
    type         text NOT NULL CHECK (type IN ('PDF', 'PNG', 'JPEG', 'WEBP')),
    size         bigint NOT NULL,
    pages        integer,
    tagged       boolean,
    titled       boolean,
    language     text,
    scanned_only boolean,
    text         text,
    published    boolean NOT NULL DEFAULT false,
    uploaded_at  timestamptz NOT NULL DEFAULT now(),
    uploaded_by  text NOT NULL,
    PRIMARY KEY (district_id, hash)
);
COMMENT ON TABLE document IS 'What is known of each file that a district has, by the SHA-256 of its bytes. What is about pages is known of PDFs only.';
COMMENT ON COLUMN document.published IS 'Whether an edition names it, so that everyone may read it for good.';
CREATE INDEX document_unpublished ON document (district_id, uploaded_at) WHERE NOT published;
ALTER TABLE document ENABLE ROW LEVEL SECURITY;
ALTER TABLE document FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON document USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE, DELETE ON document TO plainview_app;
-- The sweep asks which districts have documents that may be unused, and then visits each in its own scope.
GRANT SELECT ON document TO plainview_across;
--rollback DROP TABLE document;

--changeset plainview:090-document-content
CREATE TABLE document_content (
    district_id uuid NOT NULL DEFAULT current_district(),
    hash        text NOT NULL,
    -- Compressed already, as nearly all documents are.
    content     bytea STORAGE EXTERNAL NOT NULL,
    PRIMARY KEY (district_id, hash),
    FOREIGN KEY (district_id, hash) REFERENCES document (district_id, hash) ON DELETE CASCADE
);
COMMENT ON TABLE document_content IS 'The bytes of documents, where they are not kept in S3.';
ALTER TABLE document_content ENABLE ROW LEVEL SECURITY;
ALTER TABLE document_content FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON document_content USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, DELETE ON document_content TO plainview_app;
--rollback DROP TABLE document_content;

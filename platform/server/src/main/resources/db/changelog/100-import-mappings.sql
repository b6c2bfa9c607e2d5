--liquibase formatted sql

--changeset plainview:100-import-mapping
CREATE TABLE import_mapping (
    district_id uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    -- The SHA-256 of the headings, whatever their order, case and spaces.
    headings    text NOT NULL CHECK (headings ~ '^[0-9a-f]{64}$'),
    mapping     jsonb NOT NULL,
    applied_at  timestamptz NOT NULL DEFAULT now(),
    applied_by  text NOT NULL,
    PRIMARY KEY (district_id, headings)
);
COMMENT ON TABLE import_mapping IS 'What the columns of a sheet meant when an import of it was last applied. Headings and fields, nothing of the rows.';
ALTER TABLE import_mapping ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_mapping FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON import_mapping USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE ON import_mapping TO plainview_app;
--rollback DROP TABLE import_mapping;

--liquibase formatted sql

--changeset plainview:040-staged-import
CREATE TABLE staged_import (
    district_id uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    id          uuid NOT NULL,
    file_name   text NOT NULL,
    status      text NOT NULL CHECK (status IN ('MAPPED', 'READY', 'APPLIED')),
    state       jsonb NOT NULL,
    revision    bigint NOT NULL,
    chunks      integer NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    created_by  text NOT NULL,
    expires_at  timestamptz NOT NULL,
    PRIMARY KEY (district_id, id)
);
COMMENT ON TABLE staged_import IS 'Imports that wait for a decision. Never a file, and nothing of a refused one.';
CREATE INDEX staged_import_expiry ON staged_import (district_id, expires_at);
ALTER TABLE staged_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE staged_import FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON staged_import USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE, DELETE ON staged_import TO plainview_app;
--rollback DROP TABLE staged_import;

--changeset plainview:040-staged-import-rows
CREATE TABLE staged_import_rows (
    district_id uuid NOT NULL DEFAULT current_district(),
    import_id   uuid NOT NULL,
    chunk       integer NOT NULL,
    -- Compressed already.
    rows        bytea STORAGE EXTERNAL NOT NULL,
    PRIMARY KEY (district_id, import_id, chunk),
    FOREIGN KEY (district_id, import_id) REFERENCES staged_import (district_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE staged_import_rows IS 'The rows of an import that waits, as compressed chunks.';
ALTER TABLE staged_import_rows ENABLE ROW LEVEL SECURITY;
ALTER TABLE staged_import_rows FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON staged_import_rows USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, DELETE ON staged_import_rows TO plainview_app;
--rollback DROP TABLE staged_import_rows;

--liquibase formatted sql

--changeset plainview:161-import-progress
CREATE TABLE import_progress (
    district_id uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    import_id   uuid NOT NULL,
    file_name   text NOT NULL,
    begun_by    text NOT NULL,
    begun_at    timestamptz NOT NULL DEFAULT now(),
    step        text NOT NULL CHECK (step IN ('READING', 'CHECKING', 'APPLYING')),
    done        bigint NOT NULL DEFAULT 0,
    total       bigint,
    stopped     boolean NOT NULL DEFAULT false,
    seen_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (district_id, import_id)
);
COMMENT ON TABLE import_progress IS 'How far the work on each import came, and whether somebody asked to stop it.';
ALTER TABLE import_progress ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_progress FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON import_progress USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE, DELETE ON import_progress TO plainview_app;
-- The sweep asks which districts have some that were left.
GRANT SELECT ON import_progress TO plainview_across;
--rollback DROP TABLE import_progress;

--liquibase formatted sql

--changeset plainview:142-scheduled-publication
CREATE TABLE scheduled_publication (
    district_id    uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    id             uuid NOT NULL,
    publish_at     timestamptz NOT NULL,
    schema_version integer NOT NULL,
    content        bytea NOT NULL,
    withheld       jsonb NOT NULL,
    restores       integer,
    revision       bigint NOT NULL,
    note           text NOT NULL,
    published_by   text NOT NULL,
    approved_by    text,
    scheduled_at   timestamptz NOT NULL DEFAULT now(),
    failure        text,
    failed_on      text,
    PRIMARY KEY (district_id)
);
COMMENT ON TABLE scheduled_publication IS 'The one publication that waits for its hour: the content as it was reviewed, whatever the record becomes until then.';
-- The content is compressed already.
ALTER TABLE scheduled_publication ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER TABLE scheduled_publication ENABLE ROW LEVEL SECURITY;
ALTER TABLE scheduled_publication FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON scheduled_publication USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE, DELETE ON scheduled_publication TO plainview_app;
--rollback DROP TABLE scheduled_publication;

--liquibase formatted sql

--changeset plainview:002-record-item
CREATE TABLE record_item (
    district_id uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    kind        text NOT NULL,
    key         text NOT NULL CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(key) <= 120),
    version     bigint NOT NULL DEFAULT 1,
    body        jsonb NOT NULL,
    updated_at  timestamptz NOT NULL DEFAULT now(),
    updated_by  text NOT NULL,
    PRIMARY KEY (district_id, kind, key)
);
COMMENT ON TABLE record_item IS 'The working record: one row an item, its body in the form of record-json.';
ALTER TABLE record_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE record_item FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON record_item USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE, DELETE ON record_item TO plainview_app;
--rollback DROP TABLE record_item;

--changeset plainview:002-retired-key
CREATE TABLE retired_key (
    district_id uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    kind        text NOT NULL,
    key         text NOT NULL,
    label       text NOT NULL,
    retired_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (district_id, kind, key)
);
COMMENT ON TABLE retired_key IS 'Keys of deleted items: a key never comes to mean something else.';
ALTER TABLE retired_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE retired_key FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON retired_key USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, DELETE ON retired_key TO plainview_app;
--rollback DROP TABLE retired_key;

--changeset plainview:002-record-profile
CREATE TABLE record_profile (
    district_id uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    version     bigint NOT NULL DEFAULT 1,
    body        jsonb NOT NULL,
    -- Counts the accepted writes to the whole record, so that what is approved is what was read.
    revision    bigint NOT NULL DEFAULT 0,
    updated_at  timestamptz NOT NULL DEFAULT now(),
    updated_by  text NOT NULL,
    PRIMARY KEY (district_id)
);
COMMENT ON TABLE record_profile IS 'The profile of a district in its working record, and the revision of that record.';
ALTER TABLE record_profile ENABLE ROW LEVEL SECURITY;
ALTER TABLE record_profile FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON record_profile USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE ON record_profile TO plainview_app;
--rollback DROP TABLE record_profile;

--changeset plainview:002-change
CREATE TABLE change (
    district_id uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    id          uuid NOT NULL DEFAULT uuidv7(),
    at          timestamptz NOT NULL DEFAULT now(),
    who         text NOT NULL,
    who_id      uuid,
    action      text NOT NULL,
    kind        text,
    key         text,
    label       text,
    before      jsonb,
    after       jsonb,
    note        text,
    PRIMARY KEY (district_id, id)
);
COMMENT ON TABLE change IS 'Append-only history: the application may add and read, never alter or remove.';
CREATE INDEX change_of_item ON change (district_id, kind, key, id);
ALTER TABLE change ENABLE ROW LEVEL SECURITY;
ALTER TABLE change FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON change USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT ON change TO plainview_app;
--rollback DROP TABLE change;

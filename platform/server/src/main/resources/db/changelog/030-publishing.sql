--liquibase formatted sql

--changeset plainview:030-edition-key
CREATE TABLE edition_key (
    id            text PRIMARY KEY,
    public_key    text NOT NULL,
    first_used_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE edition_key IS 'Global: the public half of every key that ever signed an edition, so that old editions stay verifiable.';
GRANT SELECT ON edition_key TO plainview_app;
GRANT SELECT, INSERT ON edition_key TO plainview_across;
--rollback DROP TABLE edition_key;

--changeset plainview:030-edition
CREATE TABLE edition (
    district_id     uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    number          integer NOT NULL CHECK (number > 0),
    schema_version  integer NOT NULL,
    content         bytea NOT NULL,
    withheld        jsonb NOT NULL,
    content_sha256  text NOT NULL,
    sha256          text NOT NULL,
    previous_sha256 text NOT NULL,
    signature       text NOT NULL,
    key_id          text NOT NULL,
    published_by    text NOT NULL,
    approved_by     text,
    note            text NOT NULL,
    restores        integer,
    published_at    timestamptz NOT NULL,
    PRIMARY KEY (district_id, number)
);
COMMENT ON TABLE edition IS 'What the public sees. The application may add and read editions, never alter or remove one.';
-- The content is compressed already.
ALTER TABLE edition ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER TABLE edition ENABLE ROW LEVEL SECURITY;
ALTER TABLE edition FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON edition USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT ON edition TO plainview_app;
GRANT SELECT ON edition TO plainview_across;
--rollback DROP TABLE edition;

--changeset plainview:030-publishing-setting
CREATE TABLE publishing_setting (
    district_id     uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    two_person_rule boolean NOT NULL,
    PRIMARY KEY (district_id)
);
COMMENT ON TABLE publishing_setting IS 'How a district publishes; a district without a row publishes by one person.';
ALTER TABLE publishing_setting ENABLE ROW LEVEL SECURITY;
ALTER TABLE publishing_setting FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON publishing_setting USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE ON publishing_setting TO plainview_app;
--rollback DROP TABLE publishing_setting;

--changeset plainview:030-approval-request
CREATE TABLE approval_request (
    district_id     uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    requested_by    text NOT NULL,
    requested_by_id uuid NOT NULL,
    requested_at    timestamptz NOT NULL DEFAULT now(),
    note            text NOT NULL,
    revision        bigint NOT NULL,
    restores        integer,
    PRIMARY KEY (district_id)
);
COMMENT ON TABLE approval_request IS 'The one open request to publish: what was reviewed, at which revision, and by whom.';
ALTER TABLE approval_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE approval_request FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON approval_request USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE, DELETE ON approval_request TO plainview_app;
--rollback DROP TABLE approval_request;

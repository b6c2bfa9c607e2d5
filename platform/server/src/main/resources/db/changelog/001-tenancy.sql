--liquibase formatted sql

--changeset plainview:001-district
CREATE TABLE district (
    id         uuid PRIMARY KEY,
    slug       text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 63),
    name       text NOT NULL,
    state      text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
    nces_id    text UNIQUE CHECK (nces_id ~ '^[0-9]{7}$'),
    status     text NOT NULL DEFAULT 'ACTIVE' CHECK (status IN ('ACTIVE', 'SUSPENDED')),
    created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE district IS 'Global: the tenants themselves.';
GRANT SELECT ON district TO plainview_app;
GRANT SELECT, INSERT, UPDATE ON district TO plainview_across;
--rollback DROP TABLE district;

--changeset plainview:001-across-audit
CREATE TABLE across_audit (
    id         uuid PRIMARY KEY DEFAULT uuidv7(),
    at         timestamptz NOT NULL DEFAULT now(),
    reason     text NOT NULL,
    caller     text NOT NULL
);
COMMENT ON TABLE across_audit IS 'Global: every piece of work that crossed districts.';
GRANT SELECT, INSERT ON across_audit TO plainview_across;
--rollback DROP TABLE across_audit;

--changeset plainview:001-current-district splitStatements:false
CREATE FUNCTION current_district() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    -- A pooled connection that once had the setting reports '' and not null.
    RETURN nullif(current_setting('plainview.district', true), '')::uuid;
--rollback DROP FUNCTION current_district();

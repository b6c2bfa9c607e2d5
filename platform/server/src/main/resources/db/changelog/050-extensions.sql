--liquibase formatted sql

--changeset plainview:050-plugin
CREATE TABLE plugin (
    id                    text PRIMARY KEY,
    version               text NOT NULL,
    kind                  text NOT NULL,
    publisher             text NOT NULL,
    publisher_fingerprint text NOT NULL,
    sha256                text NOT NULL,
    jar                   bytea NOT NULL,
    status                text NOT NULL CHECK (status IN ('ACTIVE', 'QUARANTINED')),
    -- How it failed, if it did: at, call, fault, detail.
    failure               jsonb,
    installed_at          timestamptz NOT NULL DEFAULT now(),
    installed_by          text NOT NULL,
    CHECK ((status = 'QUARANTINED') = (failure IS NOT NULL))
);
COMMENT ON TABLE plugin IS 'Global: the plugins that the operator installed, with their JARs; every node loads them from here.';
ALTER TABLE plugin ALTER COLUMN jar SET STORAGE EXTERNAL;
GRANT SELECT ON plugin TO plainview_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON plugin TO plainview_across;
--rollback DROP TABLE plugin;

--changeset plainview:050-district-plugin
CREATE TABLE district_plugin (
    district_id uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    -- No reference: what a district chose outlives the removal of a plugin.
    plugin      text NOT NULL,
    enabled     boolean NOT NULL,
    settings    jsonb NOT NULL DEFAULT '{}',
    updated_at  timestamptz NOT NULL DEFAULT now(),
    updated_by  text NOT NULL,
    PRIMARY KEY (district_id, plugin)
);
COMMENT ON TABLE district_plugin IS 'Which plugins a district has switched on, and its settings of them.';
ALTER TABLE district_plugin ENABLE ROW LEVEL SECURITY;
ALTER TABLE district_plugin FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON district_plugin USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE ON district_plugin TO plainview_app;
GRANT SELECT ON district_plugin TO plainview_across;
--rollback DROP TABLE district_plugin;

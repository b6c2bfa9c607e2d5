--liquibase formatted sql

--changeset plainview:170-district-keys
CREATE TABLE district_key (
    district_id  uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    id           uuid NOT NULL,
    -- In base64, by a key of the platform that stands in no database; which of them, the next column says.
    wrapped      text NOT NULL,
    wrapped_with text NOT NULL,
    made_at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (district_id, id)
);
COMMENT ON TABLE district_key IS 'The keys with which a district seals what people tell it. Without its row, what it sealed is gone.';
ALTER TABLE district_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE district_key FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON district_key USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE ON district_key TO plainview_app;
--rollback DROP TABLE district_key;

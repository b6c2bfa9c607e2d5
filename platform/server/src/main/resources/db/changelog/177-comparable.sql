--liquibase formatted sql

--changeset plainview:177-comparable
CREATE TABLE comparable_district (
    district_id uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    edition     integer NOT NULL,
    name        text NOT NULL,
    language    text NOT NULL,
    state       text NOT NULL,
    PRIMARY KEY (district_id)
);
COMMENT ON TABLE comparable_district IS 'The districts whose newest edition says that their sites may be compared: a list of what the editions say.';
ALTER TABLE comparable_district ENABLE ROW LEVEL SECURITY;
ALTER TABLE comparable_district FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON comparable_district USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE, DELETE ON comparable_district TO plainview_app;
-- A district that agreed shows which others did.
GRANT SELECT ON comparable_district TO plainview_across;
--rollback DROP TABLE comparable_district;

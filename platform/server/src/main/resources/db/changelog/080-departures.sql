--liquibase formatted sql

--changeset plainview:080-departed-member
CREATE TABLE departed_member (
    district_id uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    -- The member's id, which is no one's any more.
    id          uuid NOT NULL,
    -- By what the identity side knows the person; forgotten when it has been told.
    email       text,
    subject     text,
    departed_at timestamptz NOT NULL DEFAULT now(),
    -- When the identity side was told, or the person had come back; until then a job keeps trying.
    settled_at  timestamptz,
    PRIMARY KEY (district_id, id),
    CHECK ((settled_at IS NULL) = (email IS NOT NULL)),
    CHECK (settled_at IS NULL OR subject IS NULL)
);
COMMENT ON TABLE departed_member IS 'Members who were removed, and whether the identity side knows it.';
ALTER TABLE departed_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE departed_member FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON departed_member USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE ON departed_member TO plainview_app;
--rollback DROP TABLE departed_member;

--liquibase formatted sql

--changeset plainview:020-member
CREATE TABLE member (
    district_id uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    id          uuid NOT NULL,
    email       text NOT NULL CHECK (email = lower(email) AND length(email) <= 254),
    name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    role        text NOT NULL CHECK (role IN ('ADMIN', 'STEWARD', 'APPROVER', 'RECORDS_OFFICER', 'VIEWER')),
    status      text NOT NULL DEFAULT 'INVITED' CHECK (status IN ('INVITED', 'ACTIVE')),
    -- What the identity side calls the person; known from the first sign-in on.
    subject     text,
    -- When the identity side came to know the person; until then a job keeps trying.
    reached_at  timestamptz,
    created_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (district_id, id),
    UNIQUE (district_id, email),
    UNIQUE (district_id, subject)
);
COMMENT ON TABLE member IS 'The staff of a district who may sign in, and their roles.';
ALTER TABLE member ENABLE ROW LEVEL SECURITY;
ALTER TABLE member FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON member USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE, DELETE ON member TO plainview_app;
GRANT SELECT ON member TO plainview_across;
--rollback DROP TABLE member;

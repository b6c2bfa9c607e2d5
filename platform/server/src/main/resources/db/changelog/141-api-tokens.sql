--liquibase formatted sql

--changeset plainview:141-api-token
CREATE TABLE api_token (
    district_id  uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    id           uuid NOT NULL,
    name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    -- SHA-256 of the token, which nobody but its holder has.
    hash         bytea NOT NULL CHECK (length(hash) = 32),
    -- Permissions between commas.
    scopes       text NOT NULL,
    member_id    uuid NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    -- The last day on which it is valid, in UTC.
    expires_on   date NOT NULL,
    -- A day is exact enough, and costs one write a day and not one a request.
    last_used_on date,
    PRIMARY KEY (district_id, id),
    UNIQUE (district_id, hash),
    UNIQUE (district_id, name),
    FOREIGN KEY (district_id, member_id) REFERENCES member (district_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE api_token IS 'What software of a district shows in place of a session. A token ends with the member who made it.';
CREATE INDEX api_token_member ON api_token (district_id, member_id);
ALTER TABLE api_token ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_token FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON api_token USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE, DELETE ON api_token TO plainview_app;
--rollback DROP TABLE api_token;

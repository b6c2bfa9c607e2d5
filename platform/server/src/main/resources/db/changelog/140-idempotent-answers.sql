--liquibase formatted sql

--changeset plainview:140-idempotent-answer
CREATE TABLE idempotent_answer (
    district_id uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    -- The member or the API token that chose the key.
    who         uuid NOT NULL,
    key         text NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
    -- SHA-256 of the request's method, path and body.
    request     bytea NOT NULL,
    status      integer NOT NULL,
    etag        text,
    body        bytea,
    answered_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (district_id, who, key)
);
COMMENT ON TABLE idempotent_answer IS 'What was answered to writes that carried an Idempotency-Key, for a day.';
CREATE INDEX idempotent_answer_age ON idempotent_answer (district_id, answered_at);
ALTER TABLE idempotent_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotent_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON idempotent_answer USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, DELETE ON idempotent_answer TO plainview_app;
-- The sweep asks which districts have answers of a day ago, and then visits each in its own scope.
GRANT SELECT ON idempotent_answer TO plainview_across;
--rollback DROP TABLE idempotent_answer;

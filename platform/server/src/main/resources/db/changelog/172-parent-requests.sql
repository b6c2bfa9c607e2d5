--liquibase formatted sql

--changeset plainview:172-parent-requests
CREATE TABLE parent_request (
    district_id    uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    id             uuid NOT NULL,
    kind           text NOT NULL CHECK (kind IN ('INSPECT', 'CORRECT', 'DELETE', 'LIMIT', 'COMPLAIN', 'ASK')),
    asker          text NOT NULL CHECK (asker IN ('PARENT', 'STUDENT', 'OTHER')),
    state          text NOT NULL DEFAULT 'OPEN'
                   CHECK (state IN ('OPEN', 'VERIFYING', 'IN_PROGRESS', 'ANSWERED', 'DECLINED', 'WITHDRAWN')),
    language       text NOT NULL,
    -- The kind and the key of an item of the record.
    about          text,
    -- SHA-256 of the code that opens it to who asked. The code itself stands here, sealed, until the letter with it is sent.
    code_hash      bytea,
    sealed_code    text,
    -- Who asked, and what. All of it is gone when its time is over.
    sealed_person  text,
    sealed_email   text,
    sealed_school  text,
    sealed_message text,
    received_at    timestamptz NOT NULL DEFAULT now(),
    due_on         date NOT NULL,
    handler        uuid,
    verified_at    timestamptz,
    verified_by    uuid,
    verified_how   text,
    closed_at      timestamptz,
    forgotten_at   timestamptz,
    PRIMARY KEY (district_id, id),
    UNIQUE (district_id, code_hash)
);
COMMENT ON TABLE parent_request IS 'What families ask of a district. No part of the record, and so of no edition; no word of anybody stands here unsealed.';
CREATE INDEX parent_request_waiting ON parent_request (district_id, due_on, id) WHERE closed_at IS NULL;
CREATE INDEX parent_request_closed ON parent_request (district_id, closed_at, id) WHERE closed_at IS NOT NULL;
ALTER TABLE parent_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE parent_request FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON parent_request USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE, DELETE ON parent_request TO plainview_app;
-- The sweep asks which districts may have requests to forget, and then visits each in its own scope.
GRANT SELECT (district_id, closed_at, forgotten_at) ON parent_request TO plainview_across;

CREATE TABLE parent_request_entry (
    district_id uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    request_id  uuid NOT NULL,
    id          uuid NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('MESSAGE', 'REPLY', 'NOTE')),
    sealed_text text NOT NULL,
    written_at  timestamptz NOT NULL DEFAULT now(),
    member      uuid,
    PRIMARY KEY (district_id, id),
    FOREIGN KEY (district_id, request_id) REFERENCES parent_request (district_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE parent_request_entry IS 'What was written about a request after it came.';
CREATE INDEX parent_request_entry_request ON parent_request_entry (district_id, request_id, written_at);
ALTER TABLE parent_request_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE parent_request_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON parent_request_entry USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, DELETE ON parent_request_entry TO plainview_app;

CREATE TABLE parent_request_step (
    district_id uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    request_id  uuid NOT NULL,
    number      integer NOT NULL,
    kind        text NOT NULL,
    detail      text,
    member      uuid,
    at          timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (district_id, request_id, number),
    FOREIGN KEY (district_id, request_id) REFERENCES parent_request (district_id, id)
);
COMMENT ON TABLE parent_request_step IS 'The audit of requests: it stays when the request is forgotten, and holds codes and no words.';
ALTER TABLE parent_request_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE parent_request_step FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON parent_request_step USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT ON parent_request_step TO plainview_app;
--rollback DROP TABLE parent_request_step;
--rollback DROP TABLE parent_request_entry;
--rollback DROP TABLE parent_request;

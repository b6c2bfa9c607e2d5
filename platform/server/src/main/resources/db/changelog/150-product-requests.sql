--liquibase formatted sql

--changeset plainview:150-product-request
CREATE TABLE product_request (
    district_id      uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    id               uuid NOT NULL,
    status           text NOT NULL DEFAULT 'STARTED' CHECK (status IN ('STARTED', 'OPEN', 'ANSWERED')),
    app              text NOT NULL CHECK (length(app) BETWEEN 1 AND 200),
    website          text CHECK (length(website) <= 300),
    purpose          text NOT NULL CHECK (length(purpose) BETWEEN 1 AND 1000),
    classes          text NOT NULL CHECK (length(classes) BETWEEN 1 AND 300),
    -- Who asked: gone as soon as the answer was sent.
    person           text CHECK (length(person) BETWEEN 1 AND 200),
    email            text CHECK (email = lower(email) AND length(email) <= 254),
    language         text NOT NULL,
    -- SHA-256 of the link's secret; the secret itself is only in the letter.
    token_hash       bytea,
    token_expires_at timestamptz,
    -- The key of the product that it became, or was found to ask for.
    product          text,
    -- The answer: the code of a status, its day and its words.
    decision         text,
    decided_on       date,
    reason           text CHECK (length(reason) <= 2000),
    started_at       timestamptz NOT NULL DEFAULT now(),
    answered_at      timestamptz,
    PRIMARY KEY (district_id, id),
    UNIQUE (district_id, token_hash)
);
COMMENT ON TABLE product_request IS 'What teachers ask to use in class. No part of the record, and so of no edition.';
CREATE INDEX product_request_age ON product_request (district_id, status, started_at);
ALTER TABLE product_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE product_request FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON product_request USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE, DELETE ON product_request TO plainview_app;
-- The sweep asks which districts have requests to forget, and then visits each in its own scope.
GRANT SELECT ON product_request TO plainview_across;
--rollback DROP TABLE product_request;

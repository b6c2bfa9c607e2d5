--liquibase formatted sql

--changeset plainview:176-subscriptions
CREATE TABLE subscription (
    district_id      uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    id               uuid NOT NULL,
    -- Personal data: gone with the row, as soon as nobody is written to any more.
    email            text NOT NULL CHECK (email = lower(email) AND length(email) BETWEEN 3 AND 254),
    -- Codes, with commas between them.
    topics           text NOT NULL CHECK (length(topics) BETWEEN 1 AND 200),
    language         text NOT NULL,
    -- SHA-256 of the link's secret; the secret itself is only in the letter.
    token_hash       bytea,
    token_expires_at timestamptz,
    started_at       timestamptz NOT NULL DEFAULT now(),
    confirmed_at     timestamptz,
    PRIMARY KEY (district_id, id),
    UNIQUE (district_id, token_hash)
);
COMMENT ON TABLE subscription IS 'Who asked for letters about changes. No part of the record, and so of no edition.';
CREATE UNIQUE INDEX subscription_address ON subscription (district_id, email) WHERE confirmed_at IS NOT NULL;
CREATE INDEX subscription_unproven ON subscription (district_id, started_at) WHERE confirmed_at IS NULL;
ALTER TABLE subscription ENABLE ROW LEVEL SECURITY;
ALTER TABLE subscription FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON subscription USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE, DELETE ON subscription TO plainview_app;
-- The sweep asks which districts have rows to forget, and then visits each in its own scope.
GRANT SELECT ON subscription TO plainview_across;

CREATE TABLE subscription_round (
    district_id uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    edition     integer NOT NULL,
    begun_at    timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    sent        integer NOT NULL DEFAULT 0,
    refused     integer NOT NULL DEFAULT 0,
    PRIMARY KEY (district_id, edition)
);
COMMENT ON TABLE subscription_round IS 'That the letters about an edition were made out, which happens once, and how many came to what.';
ALTER TABLE subscription_round ENABLE ROW LEVEL SECURITY;
ALTER TABLE subscription_round FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON subscription_round USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE, DELETE ON subscription_round TO plainview_app;

CREATE TABLE subscription_letter (
    district_id  uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    edition      integer NOT NULL,
    subscription uuid NOT NULL,
    -- Marked before it is sent: one that stays taken may have been sent, and is not sent again.
    state        text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'TAKEN', 'SENT', 'REFUSED')),
    tries        integer NOT NULL DEFAULT 0,
    due_at       timestamptz NOT NULL DEFAULT now(),
    moved_at     timestamptz NOT NULL DEFAULT now(),
    -- SHA-256 of what only the letter holds: its way out, and the address to which it comes back.
    stop_hash    bytea,
    return_hash  bytea,
    PRIMARY KEY (district_id, edition, subscription),
    FOREIGN KEY (district_id, edition) REFERENCES subscription_round (district_id, edition),
    FOREIGN KEY (district_id, subscription) REFERENCES subscription (district_id, id) ON DELETE CASCADE,
    UNIQUE (district_id, stop_hash),
    UNIQUE (district_id, return_hash)
);
COMMENT ON TABLE subscription_letter IS 'A letter about an edition to one who asked. It goes with the subscription.';
CREATE INDEX subscription_letter_waiting ON subscription_letter (district_id, edition, due_at) WHERE state = 'WAITING';
CREATE INDEX subscription_letter_of ON subscription_letter (district_id, subscription, edition);
ALTER TABLE subscription_letter ENABLE ROW LEVEL SECURITY;
ALTER TABLE subscription_letter FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON subscription_letter USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE, DELETE ON subscription_letter TO plainview_app;
GRANT SELECT ON subscription_letter TO plainview_across;
--rollback DROP TABLE subscription_letter;
--rollback DROP TABLE subscription_round;
--rollback DROP TABLE subscription;

--liquibase formatted sql

--changeset plainview:180-attestation
CREATE TABLE attestation (
    district_id uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    id          uuid NOT NULL,
    plugin      text NOT NULL,
    rule        text NOT NULL,
    -- What of the rule was asked: the key of its words, which no translation and no number in them changes.
    point       text NOT NULL,
    kind        text,
    key         text,
    said_by     text NOT NULL CHECK (length(said_by) BETWEEN 1 AND 200),
    said_on     date NOT NULL,
    valid_until date NOT NULL CHECK (valid_until >= said_on),
    words       text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
    entered_by  text NOT NULL,
    entered_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (district_id, id),
    CHECK ((kind IS NULL) = (key IS NULL))
);
COMMENT ON TABLE attestation IS 'What people say that no record shows: that a duty is met, until a day. Nothing of it is ever changed.';
CREATE INDEX attestation_of_rule ON attestation (district_id, plugin, rule, entered_at);
CREATE INDEX attestation_by_end ON attestation (district_id, valid_until);
ALTER TABLE attestation ENABLE ROW LEVEL SECURITY;
ALTER TABLE attestation FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON attestation USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT ON attestation TO plainview_app;

CREATE TABLE attestation_withdrawal (
    district_id  uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    attestation  uuid NOT NULL,
    withdrawn_on date NOT NULL,
    withdrawn_by text NOT NULL,
    reason       text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    withdrawn_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (district_id, attestation),
    FOREIGN KEY (district_id, attestation) REFERENCES attestation (district_id, id)
);
COMMENT ON TABLE attestation_withdrawal IS 'That an attestation holds no longer, and why. The attestation itself stays.';
ALTER TABLE attestation_withdrawal ENABLE ROW LEVEL SECURITY;
ALTER TABLE attestation_withdrawal FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON attestation_withdrawal USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT ON attestation_withdrawal TO plainview_app;
--rollback DROP TABLE attestation_withdrawal;
--rollback DROP TABLE attestation;

--changeset plainview:181-evaluation-inputs
-- What an evaluation knew beside the record; null in one that is older than this.
ALTER TABLE evaluation ADD COLUMN attestations jsonb;
ALTER TABLE evaluation ADD COLUMN left_out jsonb;
--rollback ALTER TABLE evaluation DROP COLUMN left_out;
--rollback ALTER TABLE evaluation DROP COLUMN attestations;

--liquibase formatted sql

--changeset plainview:025-signup
CREATE TABLE signup (
    -- Also the place of its status page, so never a guessable one.
    id               uuid PRIMARY KEY,
    -- The id that the district will have, so that founding it twice founds it once.
    founds           uuid NOT NULL UNIQUE,
    status           text NOT NULL DEFAULT 'STARTED' CHECK (status IN ('STARTED', 'CONFIRMED', 'FOUNDED', 'COMPLETE', 'REFUSED')),
    name             text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    -- The name without what people write differently.
    name_key         text NOT NULL,
    state            text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
    nces_id          text CHECK (nces_id ~ '^[0-9]{7}$'),
    website          text NOT NULL CHECK (length(website) <= 300),
    slug             text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 63),
    person           text NOT NULL CHECK (length(person) BETWEEN 1 AND 200),
    office           text NOT NULL CHECK (length(office) BETWEEN 1 AND 200),
    email            text NOT NULL CHECK (email = lower(email) AND length(email) <= 254),
    language         text NOT NULL,
    -- SHA-256 of the link's secret; the secret itself is only in the letter.
    token_hash       bytea UNIQUE,
    token_expires_at timestamptz,
    -- Why it ended as REFUSED: a code of the message files.
    refusal          text,
    started_at       timestamptz NOT NULL DEFAULT now(),
    confirmed_at     timestamptz,
    completed_at     timestamptz
);
COMMENT ON TABLE signup IS 'Global: districts on their way onto the platform, and how each of them came.';
-- The first who proves an address has the slug and the NCES id; those who only typed them hold nothing back.
CREATE UNIQUE INDEX signup_slug ON signup (slug) WHERE status IN ('CONFIRMED', 'FOUNDED', 'COMPLETE');
CREATE UNIQUE INDEX signup_nces_id ON signup (nces_id) WHERE status IN ('CONFIRMED', 'FOUNDED', 'COMPLETE');
CREATE INDEX signup_started_at ON signup (started_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON signup TO plainview_app;
--rollback DROP TABLE signup;

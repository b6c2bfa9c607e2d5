--liquibase formatted sql

--changeset plainview:160-links
CREATE TABLE link_check (
    district_id uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    wanted_at   timestamptz,
    started_at  timestamptz,
    finished_at timestamptz,
    -- Whether anything has answered since the start: if nothing at all does, the fault may be on this side.
    answered    boolean NOT NULL DEFAULT false,
    left_out    integer NOT NULL DEFAULT 0,
    PRIMARY KEY (district_id)
);
COMMENT ON TABLE link_check IS 'When the links of a district were wanted, begun and done being checked last.';
ALTER TABLE link_check ENABLE ROW LEVEL SECURITY;
ALTER TABLE link_check FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON link_check USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE, DELETE ON link_check TO plainview_app;
-- The sweep asks which districts were checked longest ago, and then has each checked in its own scope.
GRANT SELECT ON link_check TO plainview_across;

CREATE TABLE link (
    district_id uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    -- As the record says it, and no longer than an index can hold.
    address     text NOT NULL CHECK (octet_length(address) <= 2000),
    asked_at    timestamptz,
    outcome     text,
    status      integer,
    moved_to    text,
    -- Since when what comes of it is of the same sort, and how many times in a row it did not answer well.
    since       timestamptz,
    failures    integer NOT NULL DEFAULT 0,
    PRIMARY KEY (district_id, address)
);
COMMENT ON TABLE link IS 'What came of asking the addresses to which the record of a district links.';
ALTER TABLE link ENABLE ROW LEVEL SECURITY;
ALTER TABLE link FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON link USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE, DELETE ON link TO plainview_app;

CREATE TABLE link_text (
    district_id uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    hash        text NOT NULL,
    -- One a line.
    addresses   text NOT NULL,
    PRIMARY KEY (district_id, hash)
);
COMMENT ON TABLE link_text IS 'The addresses to which a text links. A text has its hash for a name, so that this never changes.';
ALTER TABLE link_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE link_text FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON link_text USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE, DELETE ON link_text TO plainview_app;
--rollback DROP TABLE link_text;
--rollback DROP TABLE link;
--rollback DROP TABLE link_check;

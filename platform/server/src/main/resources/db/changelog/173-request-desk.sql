--liquibase formatted sql

--changeset plainview:173-request-desk
CREATE TABLE reply_template (
    district_id uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    id          uuid NOT NULL,
    name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    text        text NOT NULL CHECK (length(text) BETWEEN 1 AND 10000),
    PRIMARY KEY (district_id, id)
);
COMMENT ON TABLE reply_template IS 'Words that staff of a district send often to families who ask.';
ALTER TABLE reply_template ENABLE ROW LEVEL SECURITY;
ALTER TABLE reply_template FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON reply_template USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE, DELETE ON reply_template TO plainview_app;

CREATE TABLE request_setting (
    district_id uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    -- How long who asked, and what was written, is kept after a request is closed.
    keep_months integer NOT NULL CHECK (keep_months BETWEEN 1 AND 120),
    PRIMARY KEY (district_id)
);
COMMENT ON TABLE request_setting IS 'How a district goes about requests, where it has said so.';
ALTER TABLE request_setting ENABLE ROW LEVEL SECURITY;
ALTER TABLE request_setting FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON request_setting USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE, DELETE ON request_setting TO plainview_app;
-- The sweep asks which districts may have requests to forget.
GRANT SELECT ON request_setting TO plainview_across;

CREATE TABLE request_period (
    district_id uuid NOT NULL DEFAULT current_district() REFERENCES district (id),
    kind        text NOT NULL,
    -- Calendar days.
    days        integer NOT NULL CHECK (days BETWEEN 1 AND 90),
    PRIMARY KEY (district_id, kind)
);
COMMENT ON TABLE request_period IS 'How soon a district answers requests of a kind, where it has said so.';
ALTER TABLE request_period ENABLE ROW LEVEL SECURITY;
ALTER TABLE request_period FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON request_period USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE, DELETE ON request_period TO plainview_app;
--rollback DROP TABLE request_period;
--rollback DROP TABLE request_setting;
--rollback DROP TABLE reply_template;

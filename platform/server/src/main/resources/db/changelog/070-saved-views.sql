--liquibase formatted sql

--changeset plainview:070-saved-view
CREATE TABLE saved_view (
    district_id uuid NOT NULL DEFAULT current_district(),
    member_id   uuid NOT NULL,
    id          uuid NOT NULL,
    kind        text NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
    name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    words       text NOT NULL CHECK (length(words) <= 200),
    missing     text NOT NULL CHECK (length(missing) <= 80),
    sort        text NOT NULL CHECK (length(sort) <= 80),
    -- Names of fields between commas; empty for those that the kind shows by itself.
    columns     text NOT NULL CHECK (length(columns) <= 4000),
    PRIMARY KEY (district_id, id),
    UNIQUE (district_id, member_id, kind, name),
    FOREIGN KEY (district_id, member_id) REFERENCES member (district_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE saved_view IS 'How a member likes to look at the items of a kind; seen by that member alone and gone with them.';
ALTER TABLE saved_view ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_view FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON saved_view USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE, DELETE ON saved_view TO plainview_app;
--rollback DROP TABLE saved_view;

--liquibase formatted sql

--changeset plainview:144-presence
CREATE TABLE presence (
    district_id uuid NOT NULL DEFAULT current_district(),
    member_id   uuid NOT NULL,
    name        text NOT NULL,
    kind        text NOT NULL,
    key         text NOT NULL,
    seen_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (district_id, member_id),
    FOREIGN KEY (district_id, member_id) REFERENCES member (district_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE presence IS 'Which item each member looks at, for some seconds.';
ALTER TABLE presence ENABLE ROW LEVEL SECURITY;
ALTER TABLE presence FORCE ROW LEVEL SECURITY;
CREATE POLICY own_district ON presence USING (district_id = current_district()) WITH CHECK (district_id = current_district());
GRANT SELECT, INSERT, UPDATE, DELETE ON presence TO plainview_app;
--rollback DROP TABLE presence;

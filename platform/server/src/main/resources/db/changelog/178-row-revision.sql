--liquibase formatted sql

--changeset plainview:178-row-revision splitStatements:false
-- Written by the database, so that no writer can forget it, also not one of an earlier version that still serves.
-- Writers raise the revision before they write anything and stand in line from then on: whoever knows all of a revision
-- finds everything else by what is higher.
ALTER TABLE record_item ADD COLUMN revision bigint NOT NULL DEFAULT 0;
ALTER TABLE retired_key ADD COLUMN revision bigint NOT NULL DEFAULT 0;
CREATE INDEX record_item_revision ON record_item (district_id, revision);
CREATE FUNCTION bear_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.revision := coalesce((SELECT revision FROM record_profile WHERE district_id = NEW.district_id), 0);
    RETURN NEW;
END
$$;
CREATE TRIGGER record_item_bears_revision BEFORE INSERT OR UPDATE ON record_item FOR EACH ROW EXECUTE FUNCTION bear_revision();
CREATE TRIGGER retired_key_bears_revision BEFORE INSERT OR UPDATE ON retired_key FOR EACH ROW EXECUTE FUNCTION bear_revision();
COMMENT ON COLUMN record_item.revision IS 'The revision of the record that its last write made.';
COMMENT ON COLUMN retired_key.revision IS 'The revision of the record that the deletion made.';
--rollback DROP TRIGGER retired_key_bears_revision ON retired_key;
--rollback DROP TRIGGER record_item_bears_revision ON record_item;
--rollback DROP FUNCTION bear_revision();
--rollback DROP INDEX record_item_revision;
--rollback ALTER TABLE retired_key DROP COLUMN revision;
--rollback ALTER TABLE record_item DROP COLUMN revision;

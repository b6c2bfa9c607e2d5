--liquibase formatted sql

--changeset plainview:182-revived-keys
-- Who restores an item from the history brings back the very thing that the key has always meant.
GRANT DELETE ON retired_key TO plainview_app;
--rollback REVOKE DELETE ON retired_key FROM plainview_app;

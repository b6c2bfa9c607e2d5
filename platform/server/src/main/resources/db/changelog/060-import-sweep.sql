--liquibase formatted sql

--changeset plainview:060-import-sweep
-- The sweep asks which districts have imports that expired, and then visits each in its own scope.
GRANT SELECT ON staged_import TO plainview_across;
--rollback REVOKE SELECT ON staged_import FROM plainview_across;

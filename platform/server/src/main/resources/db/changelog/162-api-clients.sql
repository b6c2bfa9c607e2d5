--liquibase formatted sql

--changeset plainview:162-api-client
-- Of a client the hash is random, so that nothing can be shown for it but what the identity side issues.
ALTER TABLE api_token ADD COLUMN client boolean NOT NULL DEFAULT false;
--rollback ALTER TABLE api_token DROP COLUMN client;

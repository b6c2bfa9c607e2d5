--liquibase formatted sql

--changeset plainview:171-product-request-sealed
-- Who asked stands here from now on; what stands in person and email is moved here by the sweep and comes from older versions only.
ALTER TABLE product_request ADD COLUMN sealed_person text;
ALTER TABLE product_request ADD COLUMN sealed_email text;
--rollback ALTER TABLE product_request DROP COLUMN sealed_email;
--rollback ALTER TABLE product_request DROP COLUMN sealed_person;

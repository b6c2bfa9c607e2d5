package org.plainview.server.tenancy.internal;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Refuses to start as a database role that row security does not bind: every district would see every other. */
@Component
final class RoleCheck implements InitializingBean {
    private final JdbcTemplate jdbc;

    RoleCheck(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        var unbound = jdbc.queryForObject(
                "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user", Boolean.class);
        if (!Boolean.FALSE.equals(unbound)) {
            throw new IllegalStateException(
                    "spring.datasource.username names a role that passes row security: use one that is NOSUPERUSER and NOBYPASSRLS, such as plainview_app");
        }
    }
}

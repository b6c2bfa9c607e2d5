package org.plainview.server.tenancy;

import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one way to work across districts: sign-up, the operator's lists, sweeps. It uses a database role of its own that
 * row security does not bind, runs in one transaction and leaves an audit entry. Which classes may use it is a list that
 * a test holds.
 */
public interface AcrossDistricts {
    /** @param reason stands in the audit, such as {@code operator lists districts} */
    <T> T call(String reason, Function<JdbcClient, T> work);
}

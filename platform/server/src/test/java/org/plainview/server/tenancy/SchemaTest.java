package org.plainview.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plainview.server.testing.ServerTest;
import org.springframework.dao.DataAccessException;

/** Never-rule 7, on PostgreSQL, as the role of the application, for every table that exists. */
class SchemaTest extends ServerTest {
    /** Tables that belong to the platform and not to a district. A new one needs a reason beside it. */
    private static final Set<String> GLOBAL = Set.of(
            "district", // the tenants themselves
            "across_audit", // work that crossed districts
            "district_directory", // public list of districts that could sign up
            "signup", // before there is a district
            "operator", // people who run the platform
            "plugin", // installed by the operator for all
            "trusted_publisher", // of plugins
            "edition_key", // public keys that verify editions
            "spring_session", // sessions are found before a district is known
            "spring_session_attributes",
            "scheduled_tasks", // db-scheduler's queue
            "databasechangelog", // Liquibase
            "databasechangeloglock");

    @Test
    void everyTableOfADistrictIsClosedByRowSecurity() {
        var open = query("""
                SELECT c.relname
                FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')
                  AND NOT (c.relrowsecurity AND c.relforcerowsecurity
                           AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polqual IS NOT NULL AND p.polwithcheck IS NOT NULL)
                           AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'district_id' AND a.attnotnull))
                """);

        assertThat(open)
                .as(
                        "tables without district_id, ENABLE and FORCE ROW LEVEL SECURITY and a policy, because one of them would show every district's rows")
                .allMatch(GLOBAL::contains, "is on the global list");
    }

    @Test
    void everyKeyOfADistrictsTableStartsWithTheDistrict() {
        var keys = query("""
                SELECT c.relname || ': ' || k.conname
                FROM pg_constraint k
                JOIN pg_class c ON c.oid = k.conrelid
                JOIN pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
                WHERE n.nspname = 'public' AND k.contype IN ('p', 'u', 'f') AND a.attname <> 'district_id'
                  AND EXISTS (SELECT FROM pg_attribute d WHERE d.attrelid = c.oid AND d.attname = 'district_id')
                """);

        assertThat(keys)
                .as("primary, unique and foreign keys that do not start with district_id")
                .isEmpty();
    }

    @Test
    void viewsAreSecurityInvokers() {
        var views = query("""
                SELECT c.relname
                FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = 'public' AND c.relkind IN ('v', 'm')
                  AND NOT coalesce(c.reloptions::text LIKE '%security_invoker=true%', false)
                """);

        assertThat(views).isEmpty();
    }

    @Test
    void theApplicationOwnsNothingAndCannotPassRowSecurity() {
        var privileged = query(
                "SELECT rolname FROM pg_roles WHERE rolname = 'plainview_app' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)");
        var owned = query(
                "SELECT relname FROM pg_class WHERE relowner = 'plainview_app'::regrole AND relpersistence <> 't'");

        assertThat(privileged).isEmpty();
        assertThat(owned).isEmpty();
    }

    @Test
    void withoutAScopeThereAreNoRowsAndNoInserts() {
        newDistrict("Scope Test District");

        var rows = query("SELECT district_id::text FROM record_profile");

        assertThat(rows).isEmpty();
        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        status -> jdbc.sql("INSERT INTO change (district_id, who, action) VALUES (?, 'x', 'x')")
                                .param(UUID.randomUUID())
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void inAScopeOnlyItsOwnRowsCanBeReadOrWritten() {
        var mine = newDistrict("Mine");
        var other = newDistrict("Other");

        var seen = DistrictScope.call(mine.id(), () -> query("SELECT DISTINCT district_id::text FROM record_profile"));

        assertThat(seen).containsExactly(mine.id().toString());
        assertThatThrownBy(() -> DistrictScope.run(
                        mine.id(),
                        () -> transactions.executeWithoutResult(
                                status -> jdbc.sql("INSERT INTO change (district_id, who, action) VALUES (?, 'x', 'x')")
                                        .param(other.id().value())
                                        .update())))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aScopeEndsWithItsTransactionEvenOnAPooledConnection() {
        var mine = newDistrict("Pooled");
        DistrictScope.run(mine.id(), () -> query("SELECT 1::text FROM record_profile"));

        for (int i = 0; i < 30; i++) {
            assertThat(query("SELECT district_id::text FROM record_profile")).isEmpty();
        }
    }

    @Test
    void historyCanBeAddedToButNeverAlteredOrRemoved() {
        var mine = newDistrict("Append only");

        for (var sql : List.of("UPDATE change SET who = 'x'", "DELETE FROM change")) {
            assertThatThrownBy(() -> DistrictScope.run(
                            mine.id(),
                            () -> transactions.executeWithoutResult(
                                    status -> jdbc.sql(sql).update())))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    private List<String> query(String sql) {
        return java.util.Objects.requireNonNull(
                transactions.execute(status -> jdbc.sql(sql).query(String.class).list()));
    }
}

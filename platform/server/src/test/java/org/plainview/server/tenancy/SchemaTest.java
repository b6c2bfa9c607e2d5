package org.plainview.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plainview.server.testing.ServerTest;
import org.springframework.dao.DataAccessException;

/** Never-rule 7, on PostgreSQL, as the role of the application, for every table that exists. */
class SchemaTest extends ServerTest {
    /** Tables that belong to the platform and not to a district, each with its reason. The list is exact. */
    private static final Map<String, String> GLOBAL = Map.of(
            "district", "the tenants themselves",
            "across_audit", "work that crossed districts",
            "signup", "before there is a district",
            "plugin", "installed by the operator for all",
            "edition_key", "the platform's public keys, which verify everyone's editions",
            "spring_session", "a session is found before a district is known",
            "spring_session_attributes", "as spring_session",
            "scheduled_tasks", "the queue of jobs; a job names its district itself",
            "databasechangelog", "of the schema itself",
            "databasechangeloglock", "of the schema itself");

    /** Of the tables and views of the application, wherever they stand. */
    private static final String OURS = "n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'";

    private static final String HAS_DISTRICT =
            "EXISTS (SELECT FROM pg_attribute d WHERE d.attrelid = c.oid AND d.attname = 'district_id' AND NOT d.attisdropped)";

    @Test
    void everyTableOfADistrictIsClosedByRowSecurity() {
        var open = query("""
                SELECT c.relname
                FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE %s AND c.relkind IN ('r', 'p', 'f')
                  AND NOT (c.relrowsecurity AND c.relforcerowsecurity
                           AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid)
                           AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'district_id' AND a.attnotnull))
                """.formatted(OURS));

        assertThat(open)
                .as(
                        "tables without district_id, ENABLE and FORCE ROW LEVEL SECURITY and a policy, against the global list")
                .containsExactlyInAnyOrderElementsOf(GLOBAL.keySet());
    }

    /** Policies that permit are joined by "or", so one that says more than this opens the table, whatever the others say. */
    @Test
    void everyPolicySaysTheSame() {
        var others = query("""
                SELECT c.relname || ': ' || p.polname
                FROM pg_policy p
                JOIN pg_class c ON c.oid = p.polrelid
                WHERE p.polcmd <> '*' OR NOT p.polpermissive OR p.polroles <> '{0}'
                   OR pg_get_expr(p.polqual, p.polrelid) IS DISTINCT FROM '(district_id = current_district())'
                   OR pg_get_expr(p.polwithcheck, p.polrelid) IS DISTINCT FROM '(district_id = current_district())'
                """);

        assertThat(others)
                .as("policies other than: USING and WITH CHECK (district_id = current_district())")
                .isEmpty();
    }

    @Test
    void everyTableOfADistrictHasAPrimaryKey() {
        var keyless = query("""
                SELECT c.relname
                FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE %s AND c.relkind IN ('r', 'p') AND %s
                  AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p')
                """.formatted(OURS, HAS_DISTRICT));

        assertThat(keyless).isEmpty();
    }

    @Test
    void everyKeyOfADistrictsTableStartsWithTheDistrict() {
        var keys = query("""
                SELECT c.relname || ': ' || k.conname
                FROM pg_constraint k
                JOIN pg_class c ON c.oid = k.conrelid
                JOIN pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
                LEFT JOIN pg_attribute r ON r.attrelid = k.confrelid AND r.attnum = k.confkey[1]
                WHERE %s AND k.contype IN ('p', 'u', 'f') AND %s
                  AND (a.attname <> 'district_id'
                       OR k.contype = 'f' AND r.attname <> 'district_id' AND k.confrelid <> 'district'::regclass)
                """.formatted(OURS, HAS_DISTRICT));

        assertThat(keys)
                .as("primary, unique and foreign keys that do not start with district_id, here or where they lead")
                .isEmpty();
    }

    /** Row security asks for the district with every query; an index that begins with something else does not serve it. */
    @Test
    void everyIndexOfADistrictsTableStartsWithTheDistrict() {
        var indexes = query("""
                SELECT i.indexrelid::regclass::text
                FROM pg_index i
                JOIN pg_class c ON c.oid = i.indrelid
                JOIN pg_namespace n ON n.oid = c.relnamespace
                LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
                WHERE %s AND %s AND a.attname IS DISTINCT FROM 'district_id'
                """.formatted(OURS, HAS_DISTRICT));

        assertThat(indexes).isEmpty();
    }

    @Test
    void viewsAreSecurityInvokers() {
        var views = query("""
                SELECT c.relname
                FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE %s AND c.relkind IN ('v', 'm')
                  AND NOT coalesce(c.reloptions::text LIKE '%%security_invoker=true%%', false)
                """.formatted(OURS));

        assertThat(views).isEmpty();
    }

    /** One that does runs as its owner, who is not the application. */
    @Test
    void noFunctionLendsItsOwnersRights() {
        var lending = query("""
                SELECT f.oid::regprocedure::text
                FROM pg_proc f
                JOIN pg_namespace n ON n.oid = f.pronamespace
                WHERE %s AND f.prosecdef
                """.formatted(OURS));

        assertThat(lending).isEmpty();
    }

    @Test
    void theApplicationOwnsNothingAndCannotPassRowSecurity() {
        var role = query("SELECT current_user::text");
        var privileged = query(
                "SELECT rolname FROM pg_roles WHERE rolname = 'plainview_app' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)");
        var owned = query(
                "SELECT classid::regclass || ' ' || objid FROM pg_shdepend WHERE refobjid = 'plainview_app'::regrole AND deptype = 'o'");
        var memberships =
                query("SELECT roleid::regrole::text FROM pg_auth_members WHERE member = 'plainview_app'::regrole");

        assertThat(role).containsExactly("plainview_app");
        assertThat(privileged).isEmpty();
        assertThat(owned).isEmpty();
        assertThat(memberships).as("roles whose rights the application has too").isEmpty();
    }

    /** {@code TRUNCATE} asks no policy, and who may create owns what it creates. */
    @Test
    void theApplicationMayNeitherEmptyNorMakeATable() {
        var may = query("""
                SELECT c.relname
                FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE %s AND c.relkind IN ('r', 'p') AND has_table_privilege('plainview_app', c.oid, 'TRUNCATE, TRIGGER, REFERENCES')
                UNION ALL
                SELECT n.nspname FROM pg_namespace n WHERE %s AND has_schema_privilege('plainview_app', n.oid, 'CREATE')
                """.formatted(OURS, OURS));

        assertThat(may).isEmpty();
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

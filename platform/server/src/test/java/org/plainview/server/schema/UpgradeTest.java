package org.plainview.server.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.server.testing.TestDatabase;

/**
 * The schema, from nothing and from each earlier changeset, on PostgreSQL: it ends the same, rows that were there are still
 * there, an older version that still runs finds all that it knew (never-rule 10), and each changeset can be taken back.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradeTest {
    /** A row for each table that holds what cannot be made again, as a version of that time wrote it. */
    private static final List<Row> ROWS = List.of(
            new Row("district", "(id, slug, name, state) VALUES ('%s', 'old', 'Old District', 'UT')"),
            new Row(
                    "record_item",
                    "(district_id, kind, key, body, updated_by) VALUES ('%s', 'elements', 'bus-card', '{}', 'Ana')"),
            new Row("record_profile", "(district_id, body, updated_by) VALUES ('%s', '{}', 'Ana')"),
            new Row("change", "(district_id, who, action) VALUES ('%s', 'Ana', 'edited')"),
            new Row(
                    "member",
                    "(district_id, id, email, name, role) VALUES ('%1$s', '%1$s', 'ana@example.org', 'Ana', 'ADMIN')"),
            new Row(
                    "edition",
                    "(district_id, number, schema_version, content, withheld, content_sha256, sha256, previous_sha256, signature, key_id, published_by, note, published_at) VALUES ('%s', 1, 1, '', '{}', '', '', '', '', '', 'Ana', '', now())"));

    private static final String DISTRICT = "00000000-0000-0000-0000-000000000001";

    /**
     * Lines of the catalog that forbid what was allowed before. That a column is not null its own line says, with its default;
     * a trigger by which a row bears its revision fills in and forbids nothing.
     */
    private static final Pattern NARROWING = Pattern.compile(
            "\\S+ (constraint(?! \\S+ NOT NULL )|policy|trigger(?! CREATE TRIGGER \\S+_bears_revision )|index CREATE UNIQUE).*|\\S+ column .* not null(?!.* default ).*",
            Pattern.DOTALL);

    /** Checks that a later changeset widened: what an older version writes is still allowed. */
    private static final Pattern WIDENED = Pattern.compile("document constraint document_type_check .*");

    /** Held, so that what it is told stays told: Liquibase says several lines about each changeset. */
    private static final Logger TALK = Logger.getLogger("liquibase");

    private static final int EVERY = 5;

    private record Row(String table, String insert) {}

    /** The database after its first k changesets, for each k from 0 to all. */
    private final List<TestDatabase> steps = new ArrayList<>();

    private final List<SortedMap<String, Set<String>>> catalogs = new ArrayList<>();

    private SortedMap<String, Set<String>> whole;

    @BeforeAll
    void everyStep() throws Exception {
        TALK.setLevel(Level.WARNING);
        steps.add(TestDatabase.create());
        while (pending(steps.getLast()) > 0) {
            var next = steps.getLast().copy();
            with(next, liquibase -> liquibase.update(1, ""));
            steps.add(next);
        }
        steps.forEach(step -> catalogs.add(Catalog.of(step)));
        var fromNothing = TestDatabase.create();
        with(fromNothing, liquibase -> liquibase.update(""));
        whole = Catalog.of(fromNothing);
    }

    Stream<Integer> earlier() {
        return IntStream.range(0, steps.size()).boxed();
    }

    @Test
    void thereAreStepsToTry() {
        assertThat(steps).hasSizeGreaterThan(20);
        assertThat(whole).containsKeys("district", "record_item", "edition", "function");
        assertThat(whole.get("edition")).anyMatch(line -> line.contains(" policy own_district "));
        assertThat(whole.get("edition")).contains("edition lets plainview_app INSERT");
    }

    /** From one changeset to the next all of them were taken; of the ways to the end some say as much as all. */
    Stream<Integer> someEarlier() {
        return earlier().filter(changesets -> changesets % EVERY == 0 || changesets > steps.size() - EVERY);
    }

    @ParameterizedTest
    @MethodSource("someEarlier")
    void endsTheSameFromHereAndKeepsWhatWasThere(int changesets) throws Exception {
        var database = steps.get(changesets).copy();
        var rows = insert(database);

        with(database, liquibase -> liquibase.update(""));

        assertThat(differences(Catalog.of(database), whole))
                .as("lacking (-) and besides (+) after %d changesets and then the rest", changesets)
                .isEmpty();
        assertThat(count(database)).isEqualTo(rows);
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void laterChangesetsOnlyExpandWhatAnOlderVersionNeeds(int changesets) {
        catalogs.get(changesets).forEach((subject, lines) -> {
            var now = whole.getOrDefault(subject, Set.of());
            var added = new TreeSet<>(now);
            added.removeAll(lines);

            assertThat(now)
                    .as("what %s was after %d changesets", subject, changesets)
                    .containsAll(lines.stream()
                            .filter(line -> !WIDENED.matcher(line).matches())
                            .toList());
            if (!subject.equals("function") && !subject.equals("type")) {
                assertThat(added)
                        .as("what later changesets forbid about %s, which was there after %d", subject, changesets)
                        .noneMatch(line -> NARROWING.matcher(line).matches()
                                && !WIDENED.matcher(line).matches());
            }
        });
    }

    @Test
    void everyChangesetCanBeTakenBack() throws Exception {
        var database = steps.getLast().copy();
        for (int changesets = steps.size() - 2; changesets >= 0; changesets--) {
            with(database, liquibase -> liquibase.rollback(1, ""));

            assertThat(differences(Catalog.of(database), catalogs.get(changesets)))
                    .as(
                            "lacking (-) and left over (+) with the changeset taken back that follows the first %d",
                            changesets)
                    .isEmpty();
        }
    }

    private static List<String> differences(
            SortedMap<String, Set<String>> found, SortedMap<String, Set<String>> expected) {
        var lacking = lines(expected).filter(line -> lines(found).noneMatch(line::equals));
        var besides = lines(found).filter(line -> lines(expected).noneMatch(line::equals));
        return Stream.concat(lacking.map(line -> "- " + line), besides.map(line -> "+ " + line))
                .toList();
    }

    private static Stream<String> lines(SortedMap<String, Set<String>> catalog) {
        return catalog.values().stream().flatMap(Set::stream);
    }

    private static List<String> insert(TestDatabase database) {
        for (var row : ROWS) {
            if (exists(database, row)) {
                database.asSuperuser("INSERT INTO " + row.table() + row.insert().formatted(DISTRICT));
            }
        }
        return count(database);
    }

    /** How many rows each of these tables has; a table that is not there yet has none. */
    private static List<String> count(TestDatabase database) {
        return ROWS.stream()
                .filter(row -> exists(database, row))
                .map(row -> row.table() + database.queryAsSuperuser("SELECT count(*) FROM " + row.table()))
                .filter(count -> !count.endsWith("[0]"))
                .toList();
    }

    private static boolean exists(TestDatabase database, Row row) {
        return !database.queryAsSuperuser("SELECT 1 WHERE to_regclass('public." + row.table() + "') IS NOT NULL")
                .isEmpty();
    }

    private static int pending(TestDatabase database) throws Exception {
        var count = new int[1];
        with(
                database,
                liquibase -> count[0] = liquibase
                        .listUnrunChangeSets(new Contexts(), new LabelExpression())
                        .size());
        return count[0];
    }

    /** As the server does at its start: as the owner, with the changelog of the class path. */
    private static void with(TestDatabase database, Work work) throws SQLException, LiquibaseException {
        try (var connection = DriverManager.getConnection(database.url(), "plainview_owner", "owner");
                var liquibase = new Liquibase(
                        "db/changelog.xml", new ClassLoaderResourceAccessor(), new JdbcConnection(connection))) {
            work.on(liquibase);
        }
    }

    private interface Work {
        void on(Liquibase liquibase) throws LiquibaseException;
    }
}

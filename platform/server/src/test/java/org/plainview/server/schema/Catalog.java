package org.plainview.server.schema;

import java.util.Arrays;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plainview.server.testing.TestDatabase;

/**
 * What a database holds, as PostgreSQL's catalog says it and without anything that depends on how it came about (object ids,
 * the order of columns).
 */
final class Catalog {
    /** Everything but the books that Liquibase keeps itself. */
    private static final String OURS =
            "n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' AND c.relname NOT LIKE 'databasechangelog%'";

    /** What is asked, each answered by lines that begin with the table, or with whatever else it is. */
    private enum Part {
        TABLES("""
                SELECT c.relname || ' is ' || c.relkind::text || ' of ' || c.relowner::regrole::text || ' rls ' || c.relrowsecurity
                       || ' forced ' || c.relforcerowsecurity || coalesce(' ' || c.reloptions::text, '')
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND %s
                """),
        COLUMNS("""
                SELECT c.relname || ' column ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                       || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
                       || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
                       || ' identity ' || a.attidentity::text || ' generated ' || a.attgenerated::text || ' storage ' || a.attstorage::text
                FROM pg_attribute a
                JOIN pg_class c ON c.oid = a.attrelid
                JOIN pg_namespace n ON n.oid = c.relnamespace
                LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND %s
                """),
        CONSTRAINTS("""
                SELECT c.relname || ' constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
                FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE %s
                """),
        INDEXES("""
                SELECT c.relname || ' index ' || pg_get_indexdef(i.indexrelid)
                FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE %s
                """),
        POLICIES("""
                SELECT c.relname || ' policy ' || p.polname || ' for ' || p.polcmd::text || ' permissive ' || p.polpermissive
                       || ' to ' || p.polroles::text || ' using ' || coalesce(pg_get_expr(p.polqual, p.polrelid), '-')
                       || ' check ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '-')
                FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE %s
                """),
        TRIGGERS("""
                SELECT c.relname || ' trigger ' || pg_get_triggerdef(t.oid)
                FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE NOT t.tgisinternal AND %s
                """),
        VIEWS("""
                SELECT c.relname || ' view ' || pg_get_viewdef(c.oid)
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('v', 'm') AND %s
                """),
        RIGHTS("""
                SELECT c.relname || ' lets ' || CASE g.grantee WHEN 0 THEN 'everyone' ELSE g.grantee::regrole::text END || ' ' || g.privilege_type
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(c.relacl) g
                WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND %s
                """),
        RIGHTS_OF_COLUMNS("""
                SELECT c.relname || ' column ' || a.attname || ' lets ' || g.grantee::regrole::text || ' ' || g.privilege_type
                FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(a.attacl) g
                WHERE %s
                """),
        COMMENTS("""
                SELECT c.relname || ' comment ' || d.objsubid || ' ' || d.description
                FROM pg_description d JOIN pg_class c ON c.oid = d.objoid AND d.classoid = 'pg_class'::regclass
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE %s
                """),
        FUNCTIONS("""
                SELECT 'function ' || pg_get_functiondef(c.oid) || ' ' || coalesce(c.proacl::text, '') || ' of ' || c.proowner::regrole::text
                FROM (SELECT oid, proname AS relname, pronamespace, proacl, proowner FROM pg_proc WHERE prokind IN ('f', 'p')) c
                JOIN pg_namespace n ON n.oid = c.pronamespace
                WHERE %s
                """),
        TYPES("""
                SELECT 'type ' || c.relname || ' ' || c.typtype::text
                       || coalesce(' ' || (SELECT string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = c.oid), '')
                FROM (SELECT oid, typname AS relname, typnamespace, typtype FROM pg_type WHERE typtype IN ('e', 'd', 'r')) c
                JOIN pg_namespace n ON n.oid = c.typnamespace
                WHERE %s
                """),
        EXTENSIONS("SELECT 'extension ' || extname FROM pg_extension"),
        SCHEMAS("""
                SELECT 'schema ' || n.nspname || ' lets ' || CASE g.grantee WHEN 0 THEN 'everyone' ELSE g.grantee::regrole::text END || ' ' || g.privilege_type
                FROM (SELECT nspname, nspacl, '' AS relname FROM pg_namespace) n, (SELECT '' AS relname) c, aclexplode(n.nspacl) g
                WHERE %s
                """);

        private final String sql;

        Part(String sql) {
            this.sql = sql.replace("%s", OURS);
        }
    }

    private static final String EVERYTHING =
            Arrays.stream(Part.values()).map(part -> part.sql).collect(Collectors.joining(" UNION ALL "));

    private Catalog() {}

    /** Every line that the catalog says, by what it is about: the first word. */
    static SortedMap<String, Set<String>> of(TestDatabase database) {
        return database.queryAsSuperuser(EVERYTHING).stream()
                .collect(Collectors.groupingBy(
                        line -> line.substring(0, line.indexOf(' ')),
                        TreeMap::new,
                        Collectors.toCollection(TreeSet::new)));
    }
}

package org.plainview.server.isolation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.host.Workshop;
import org.plainview.host.Workshop.Recipe;
import org.plainview.record.AccessRole;
import org.plainview.record.Agreement;
import org.plainview.record.Contact;
import org.plainview.record.DataSystem;
import org.plainview.record.Disclosure;
import org.plainview.record.DocumentHash;
import org.plainview.record.Element;
import org.plainview.record.ElementCategory;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.LegalBasis;
import org.plainview.record.Notice;
import org.plainview.record.Policy;
import org.plainview.record.PolicyVersion;
import org.plainview.record.Product;
import org.plainview.record.ProductDecision;
import org.plainview.record.ProductStatus;
import org.plainview.record.Purpose;
import org.plainview.record.Recipient;
import org.plainview.record.Resource;
import org.plainview.record.RetentionRule;
import org.plainview.record.Safeguard;
import org.plainview.record.School;
import org.plainview.record.Source;
import org.plainview.record.Visibility;
import org.plainview.server.inventory.Versioned;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Archives;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.Letters;
import org.plainview.server.testing.Pdfs;
import org.plainview.server.testing.ServerTest;
import org.plainview.server.testing.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two districts that came onto the platform as districts do and have rows in every table there is, for walks that try to get
 * from A to B. Whatever is B's, down to the names of its people, holds {@link #MARK}, and what B has not published {@link #DRAFT_MARK}.
 * First B lives, then A: what A does, and every job that comes of it, must leave B as it was.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TwoDistricts extends ServerTest {
    static final String MARK = "Narwhal";
    /** Stands beside the mark everywhere, so that one can search for it without typing the mark. */
    static final String BESIDE_MARK = "Zebrafish";

    static final String DRAFT_MARK = "Quokka";
    /** The same of A, for walks the other way. */
    static final String OWN_MARK = "Wolverine";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PACK = "walk-pack";
    /** So that it waits while the walks go on. */
    private static final Duration FAR = Duration.ofDays(300);

    private static final Pattern LINK = Pattern.compile("(?:href|action|src)=\"([^\"#]+)");
    private static final Pattern FILE = Pattern.compile("\\.(?:csv|xlsx|pdf|svg|js|jsonld|xml|atom)(?:\\?|$)");
    /** The one place where a district's site shows another's words: both published that they agree. */
    private static final Pattern COMPARING =
            Pattern.compile("/d/[^/]+(?:/es)?/(?:sharing/[^/]+/)?compare(?:[/.].*)?(?: as JSON)?");
    /** All that is shown there of another. */
    private static final Pattern AGREED = Pattern.compile(MARK + " (?:District|vendor|number)\\b");

    private static final Pattern FORM = Pattern.compile("(?s)<form[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>");
    private static final Pattern FIELD = Pattern.compile("<(?:input|select)[^>]*name=\"([^\"]+)\"");
    /** More would be a loop in the pages. */
    private static final int MOST_PAGES = 2_000;

    private static final Connection LOOKING = DATABASE.superuser();

    /** The languages but the first two, which differ from these by their words alone. */
    private static final Pattern ALIKE = Pattern.compile("^/(?:hmn|so|zh-Hans|vi|ar)(?:/|$)");

    private final Letters letters = new Letters(MAIL);

    protected District a;
    protected District b;
    protected Browser staffOfA;
    /** A token of A for everything that a token may be made for. */
    protected String tokenOfA;
    /** Everything of B, as it was before A came. */
    protected List<String> untouched;

    @BeforeAll
    void twoDistrictsWithEverythingInThem(@TempDir Path folder) throws Exception {
        var source = Workshop.PACK
                .replace(
                        "ANSWER",
                        "return List.of(new Finding(Finding.Status.NEEDS_ATTESTATION, List.of(), Message.of(\"rule\"), null, null));")
                .replace("return new ReportDocument(Message.of(\"rule\"), List.of());", """
                        return new ReportDocument(Message.of("rule"), List.of(new ReportDocument.Table(
                            "offices", Message.of("rule"), List.of(ReportDocument.Column.of("Office")),
                            record.contacts().stream()
                                .map(contact -> List.of(ReportDocument.Text.of(contact.label()))).toList())));
                        """);
        install(PUBLISHER.sign(new Recipe()
                .manifest("Plugin-Id", PACK)
                .source("pack.Pack", source)
                .pack(folder)));
        b = signUp(BESIDE_MARK + " " + MARK);
        live(b, BESIDE_MARK + " " + MARK);
        untouched = everythingOf(b);
        a = signUp(OWN_MARK);
        staffOfA = live(a, OWN_MARK);
        tokenOfA = token(a, staffOfA, OWN_MARK + " other token");
    }

    @AfterAll
    void removePack() {
        signInOperator().api("DELETE", "/api/operator/plugins/" + PACK);
    }

    private void install(Path jar) throws IOException {
        var installed = signInOperator().upload("/api/operator/plugins", "pack.jar", Files.readAllBytes(jar));
        assertThat(installed.statusCode()).as(installed.body()).isEqualTo(201);
    }

    private District signUp(String mark) {
        var slug = "walk-" + UUID.randomUUID().toString().substring(0, 8);
        var email = mark.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@" + slug + ".example.org";
        var browser = new Browser(port);
        var sent = browser.submit(
                browser.get("/signup/new"),
                "/signup/new",
                Map.of(
                        "name",
                        mark + " District " + slug,
                        "state",
                        "UT",
                        "ncesId",
                        "",
                        "website",
                        "www." + slug + ".example.org",
                        "slug",
                        slug,
                        "person",
                        mark + " Person",
                        "office",
                        mark + " office",
                        "email",
                        email));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        eventually(() -> letters.link(email).isPresent());
        browser.submit(browser.get("/signup/new"), letters.link(email).orElseThrow(), Map.of());
        eventually(() -> letters.subjects(email).stream().anyMatch(subject -> subject.contains("is on Plainview")));
        return districts.bySlug(slug).orElseThrow();
    }

    /** What staff do in the console, so that every table holds rows. Ends when no job is under way any more. */
    private Browser live(District district, String mark) {
        fill(district, mark);
        var staff = signIn(district, Role.ADMIN);
        var api = "/api/districts/" + district.slug();
        done(staff.api("PUT", api + "/plugins/" + PACK, Optional.of("{\"enabled\":true}")));
        done(staff.upload(
                api + "/imports",
                mark + ".csv",
                "Data element,Description\n" + mark + " lunch number," + mark + " number for lunch\n"));
        var applied = staff.upload(
                api + "/imports",
                mark + " systems.csv",
                "System," + mark + " remark\n" + mark + " bus app," + mark + " app for the bus\n");
        done(applied);
        done(staff.api(
                "POST",
                api + "/imports/" + JSON.readTree(applied.body()).get("id").asString() + "/apply"));
        done(staff.api(
                "POST",
                api + "/team",
                Optional.of("{\"email\":\"" + mark.replace(" ", ".") + "@example.org\",\"name\":\"" + mark
                        + "\",\"role\":\"VIEWER\"}")));
        token(district, staff, mark + " token");
        done(staff.api(
                "DELETE",
                api + "/tokens/"
                        + make(district, staff, mark + " client", ",\"client\":true")
                                .get("token")
                                .get("id")
                                .asString()));
        done(staff.api("PUT", api + "/views/elements", Optional.of("{\"name\":\"" + mark + " view\"}")));
        done(staff.api("PUT", api + "/presence/elements/element"));
        var leaving = staff.api(
                "POST",
                api + "/team",
                Optional.of("{\"email\":\"leaving." + mark.replace(" ", ".") + "@example.org\",\"name\":\"" + mark
                        + "\",\"role\":\"VIEWER\"}"));
        done(leaving);
        done(staff.api(
                "DELETE",
                api + "/team/" + JSON.readTree(leaving.body()).get("id").asString()));
        done(staff.api(
                "DELETE",
                api + "/record/" + ItemKind.SCHOOL.code() + "/closed-school",
                Map.of("If-Match", "\"1\"", "Idempotency-Key", UUID.randomUUID().toString()),
                Optional.empty()));
        attest(staff, api, mark);
        request(district, mark);
        subscribe(district);
        families(district, staff, api, mark);
        documents(district, staff, api, mark);
        done(staff.api("POST", api + "/links/check"));
        schedule(staff, api, mark, Duration.ofSeconds(1));
        eventually(() -> !rows("SELECT 1 FROM edition WHERE district_id = '%s'".formatted(district.id()))
                .isEmpty());
        put(district, mark, Safeguard.builder(Key.of("alarm"), mark + " alarm").build());
        var review = JSON.readTree(staff.api("GET", api + "/review").body());
        done(staff.api(
                "POST",
                api + "/editions",
                Optional.of("{\"note\":\"%s second note\",\"revision\":%d}"
                        .formatted(mark, review.get("revision").asLong()))));
        var draft = mark.contains(MARK) ? DRAFT_MARK : mark;
        put(district, mark, Element.builder(Key.of("draft-only"), draft).build());
        schedule(staff, api, mark, FAR);
        done(staff.api("PUT", api + "/settings", Optional.of("{\"twoPersonRule\":true}")));
        done(staff.api("POST", api + "/review/request", Optional.of("{\"note\":\"" + mark + " asks\"}")));
        assertThat(tablesOfDistricts())
                .as("tables with nothing of %s in them: let it happen in live()", mark)
                .allSatisfy(table -> assertThat(rows(
                                "SELECT 1 FROM %s WHERE district_id = '%s' LIMIT 1".formatted(table, district.id())))
                        .as(table)
                        .isNotEmpty());
        // What gathers for some minutes need not be waited for.
        DATABASE.asSuperuser("UPDATE scheduled_tasks SET execution_time = now() WHERE task_name = 'tell-of-requests'");
        eventually(() ->
                rows("SELECT task_instance FROM scheduled_tasks WHERE execution_time < now() + interval '1 day'")
                        .stream()
                        .noneMatch(instance -> idsOf(district).stream().anyMatch(instance::contains)));
        return staff;
    }

    private void put(District district, String mark, Item item) {
        DistrictScope.run(
                district.id(), () -> history.as(mark + " Person", () -> workingRecord.put(item, OptionalLong.empty())));
    }

    /** By the clocks of the district. */
    private static void schedule(Browser staff, String api, String mark, Duration wait) {
        var review = JSON.readTree(staff.api("GET", api + "/review").body());
        var at = LocalDateTime.now(ZoneId.of(review.get("timeZone").asString())).plus(wait);
        done(staff.api(
                "PUT",
                api + "/editions/scheduled",
                Optional.of("{\"note\":\"%s note\",\"revision\":%d,\"at\":\"%s\"}"
                        .formatted(mark, review.get("revision").asLong(), at))));
    }

    /** What is said is withdrawn, and then said again. */
    private static void attest(Browser staff, String api, String mark) {
        var today = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        var said = Optional.of(
                "{\"plugin\":\"%s\",\"rule\":\"UT-1\",\"point\":\"rule\",\"subjects\":[],\"saidBy\":\"%s\",\"saidOn\":\"%s\",\"validUntil\":\"%s\",\"words\":\"%s\"}"
                        .formatted(PACK, mark + " Superintendent", today, today.plusDays(30), mark + " says so"));
        var made = staff.api("POST", api + "/attestations", said);
        done(made);
        done(staff.api(
                "POST",
                api + "/attestations/withdrawals",
                Optional.of("{\"ids\":[\"%s\"],\"reason\":\"%s was wrong\"}"
                        .formatted(
                                JSON.readTree(made.body())
                                        .at("/attestations/0/id")
                                        .asString(),
                                mark))));
        done(staff.api("POST", api + "/attestations", said));
    }

    /** A teacher asks for an application, and proves the address. */
    private void request(District district, String mark) {
        var form = "/d/" + district.slug() + "/products/requests/new";
        var email = "teacher@" + district.slug() + ".example.org";
        var teacher = new Browser(port);
        var asked = teacher.submit(
                teacher.get(form),
                form,
                Map.of(
                        "app", mark + " reader",
                        "purpose", mark + " reading",
                        "classes", mark + " School",
                        "person", mark + " Teacher",
                        "email", email));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(303);
        eventually(() -> letters.link(email).isPresent());
        var link = letters.link(email).orElseThrow();
        // The letter can be there a moment before what its link opens.
        eventually(() -> teacher.get(link).statusCode() == 200);
        assertThat(teacher.submit(teacher.get(link), link, Map.of()).statusCode())
                .isEqualTo(303);
    }

    /** A parent asks for letters about everything, and another has not proved the address yet. */
    private void subscribe(District district) {
        var form = "/d/" + district.slug() + "/subscribe";
        var parent = new Browser(port);
        for (var email :
                List.of("waits@" + district.slug() + ".example.org", "reads@" + district.slug() + ".example.org")) {
            assertThat(parent.submit(parent.get(form), form, Map.of("email", email, "topics", "everything"))
                            .statusCode())
                    .isEqualTo(303);
        }
        var email = "reads@" + district.slug() + ".example.org";
        eventually(() -> letters.link(email)
                .filter(path -> parent.get(path).statusCode() == 200)
                .isPresent());
        var link = letters.link(email).orElseThrow();
        assertThat(parent.submit(parent.get(link), link, Map.of()).statusCode()).isEqualTo(303);
    }

    /** A family asks, staff answer, and the family writes back. */
    private void families(District district, Browser staff, String api, String mark) {
        var form = "/d/" + district.slug() + "/requests/new";
        var parent = new Browser(port);
        var asked = parent.submit(
                parent.get(form),
                form,
                Map.of(
                        "kind", "ask",
                        "message", mark + " asks",
                        "asker", "parent",
                        "name", mark + " Parent",
                        "mail", "parent@" + district.slug() + ".example.org",
                        "school", mark + " School"));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(303);
        var request = JSON.readTree(staff.api("GET", api + "/requests").body())
                .at("/requests/0/id")
                .asString();
        done(staff.api(
                "POST", api + "/requests/" + request + "/replies", Optional.of("{\"text\":\"" + mark + " replies\"}")));
        done(staff.api(
                "POST",
                api + "/reply-templates",
                Optional.of("{\"name\":\"" + mark + "\",\"text\":\"" + mark + " replies\"}")));
        done(staff.api("PUT", api + "/request-settings", Optional.of("{\"keepMonths\":12,\"periods\":{\"ask\":7}}")));
    }

    /** An agreement with an original, which is no more than a draft to the public, and its public copy. */
    private void documents(District district, Browser staff, String api, String mark) {
        var original = staff.upload(api + "/documents", mark + ".pdf", Pdfs.tagged(mark + " " + DRAFT_MARK));
        done(original);
        var copy = staff.upload(api + "/documents", mark + ".pdf", Pdfs.tagged(mark));
        done(copy);
        var logo =
                staff.upload(api + "/documents", mark + ".png", ("\u0089PNG\r\n\u001a\n" + mark).getBytes(ISO_8859_1));
        done(logo);
        DistrictScope.run(
                district.id(),
                () -> history.as(mark + " Person", () -> {
                    var agreement = workingRecord
                            .find(ItemKind.AGREEMENT, Key.of("agreement"))
                            .map(Versioned::value)
                            .map(Agreement.class::cast)
                            .orElseThrow();
                    workingRecord.putAll(
                            List.of(agreement.toBuilder()
                                    .document(hash(original.body()))
                                    .publicDocument(hash(copy.body()))
                                    .build()),
                            mark);
                    var profile = workingRecord.profile();
                    workingRecord.putProfile(
                            profile.value().toBuilder()
                                    .logo(hash(logo.body()))
                                    .accent("#0b6e4f")
                                    .comparable(true)
                                    .build(),
                            profile.version());
                }));
        policies(district, staff, api, mark);
    }

    /** Two versions of a policy in words, and a policy of which the public knows nothing. */
    private void policies(District district, Browser staff, String api, String mark) {
        var policy = Key.of("policy");
        var inner = Key.of("inner-policy");
        var draft = mark.contains(MARK) ? DRAFT_MARK : mark;
        List<Item> items = List.of(
                PolicyVersion.builder(Key.of("policy-2020"), policy, mark + " policy")
                        .adoptedOn(LocalDate.of(2020, 1, 1))
                        .text(text(staff, api, mark + " keeps a list."))
                        .build(),
                PolicyVersion.builder(Key.of("policy-2024"), policy, mark + " policy")
                        .adoptedOn(LocalDate.of(2024, 1, 1))
                        .text(text(staff, api, "## Cards\n\n" + mark + " reads a card."))
                        .build(),
                Policy.builder(inner, draft + " drills")
                        .visibility(Visibility.STAFF)
                        .build(),
                PolicyVersion.builder(Key.of("inner-policy-2024"), inner, draft + " drills")
                        .text(text(staff, api, mark + " " + draft + " drills."))
                        .build());
        DistrictScope.run(district.id(), () -> history.as(mark + " Person", () -> workingRecord.putAll(items, mark)));
    }

    private static DocumentHash text(Browser staff, String api, String words) {
        var sent = staff.upload(api + "/documents", "policy.md", words);
        done(sent);
        return hash(sent.body());
    }

    private static String token(District district, Browser staff, String name) {
        return make(district, staff, name, "").get("secret").asString();
    }

    private static JsonNode make(District district, Browser staff, String name, String more) {
        var made = staff.api(
                "POST",
                "/api/districts/" + district.slug() + "/tokens",
                Optional.of("{\"name\":\"" + name
                        + "\",\"scopes\":[\"READ_RECORD\",\"EDIT_RECORD\",\"IMPORT\",\"APPROVE\"],\"expiresOn\":\""
                        + LocalDate.now(ZoneOffset.UTC).plusDays(1) + "\"" + more + "}"));
        done(made);
        return JSON.readTree(made.body());
    }

    private static DocumentHash hash(String answer) {
        return new DocumentHash(JSON.readTree(answer).get("hash").asString());
    }

    private static void done(java.net.http.HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    }

    static List<String> tablesOfDistricts() {
        return rows(
                "SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'district_id' ORDER BY 1");
    }

    private static List<String> globalTables() {
        return rows("""
                SELECT table_name FROM information_schema.tables t
                WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
                  AND NOT EXISTS (SELECT FROM information_schema.columns c
                                  WHERE c.table_schema = t.table_schema AND c.table_name = t.table_name AND c.column_name = 'district_id')
                ORDER BY 1
                """);
    }

    /** Whatever rows of {@code district} are known by: every part of a primary key of one of its tables. */
    static List<String> keysOf(District district) {
        return keysOf(district, 3);
    }

    /** @param each how many of each part of a key; one says as much where only who asks is another */
    static List<String> keysOf(District district, int each) {
        var found = new TreeSet<String>();
        for (var column : rows("""
                SELECT format('%I %I', c.relname, a.attname)
                FROM pg_constraint k
                JOIN pg_class c ON c.oid = k.conrelid
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (k.conkey)
                JOIN pg_attribute d ON d.attrelid = c.oid AND d.attname = 'district_id'
                WHERE k.contype = 'p' AND a.attname <> 'district_id'
                """)) {
            var parts = column.split(" ");
            found.addAll(rows("SELECT DISTINCT %s::text FROM %s WHERE district_id = '%s' LIMIT %d"
                    .formatted(parts[1], parts[0], district.id(), each)));
        }
        return List.copyOf(found);
    }

    /** One key of each table, by its last part: those before it say of what kind or for what it is. */
    static List<String> rowsOf(District district) {
        var found = new TreeSet<String>();
        for (var column : rows("""
                SELECT format('%I %I', c.relname, a.attname)
                FROM pg_constraint k
                JOIN pg_class c ON c.oid = k.conrelid
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[cardinality(k.conkey)]
                JOIN pg_attribute d ON d.attrelid = c.oid AND d.attname = 'district_id'
                WHERE k.contype = 'p' AND a.attname <> 'district_id'
                """)) {
            var parts = column.split(" ");
            found.addAll(rows("SELECT %s::text FROM %s WHERE district_id = '%s' LIMIT 1"
                    .formatted(parts[1], parts[0], district.id())));
        }
        return List.copyOf(found);
    }

    /** The district's own id and that of its sign-up, by which jobs know it. */
    static List<String> idsOf(District district) {
        var ids = new TreeSet<>(rows("SELECT id::text FROM signup WHERE founds = '%s'".formatted(district.id())));
        ids.add(district.id().toString());
        return List.copyOf(ids);
    }

    /** Every row of the district, and every row of the platform's own tables that speaks of it, hashed table by table. */
    static List<String> everythingOf(District district) {
        return tables(district, "md5(coalesce(string_agg(t::text, '' ORDER BY t::text), ''))");
    }

    /** The same in full. */
    static List<String> wordsOf(District district) {
        return tables(district, "coalesce(string_agg(t::text, ' '), '')");
    }

    private static List<String> tables(District district, String what) {
        var own = tablesOfDistricts().stream()
                .map(table -> table
                        + rows("SELECT %s FROM %s t WHERE district_id = '%s'".formatted(what, table, district.id())));
        var ofThePlatform = globalTables().stream()
                .map(table -> table
                        + rows("SELECT %s FROM %s t WHERE t::text LIKE '%%%s%%' OR t::text LIKE '%%%s%%'"
                                .formatted(what, table, district.id(), district.slug())));
        return java.util.stream.Stream.concat(own, ofThePlatform).toList();
    }

    /** By one connection for all, since a walk looks at every table again and again. */
    static synchronized List<String> rows(String sql) {
        return TestDatabase.query(LOOKING, sql);
    }

    /**
     * Every page, feed and download that can be reached from the front page of the district's public site, as a page and as
     * JSON, and what its search forms find for {@link #BESIDE_MARK}. Calls {@code look} with address and answer of each.
     */
    protected Set<String> crawl(District district, Look look) {
        return crawl(new Browser(port), "/d/" + district.slug(), look);
    }

    /** The same for {@code visitor}, of the pages whose addresses begin with {@code within}. */
    protected Set<String> crawl(Browser visitor, String within, Look look) {
        var seen = new LinkedHashSet<String>();
        var next = new ArrayDeque<>(List.of(within + "/"));
        while (!next.isEmpty() && seen.size() < MOST_PAGES) {
            var path = next.remove();
            if (!seen.add(path)) {
                continue;
            }
            var page = visitor.get(path);
            assertThat(page.statusCode())
                    .as("linked from " + within + ": " + path)
                    .isLessThan(400);
            look.at(path, page.headers().map() + page.body());
            if (path.endsWith(".xlsx")) {
                Archives.unpacked(visitor.download(path).body())
                        .forEach((name, part) -> look.at(path + " " + name, new String(part, StandardCharsets.UTF_8)));
            } else if (path.endsWith(".pdf") && visitor.download(path).statusCode() == 200) {
                look.at(path + " as text", wordsOf(visitor.download(path).body()));
            }
            // A file has one form, whatever it is asked for.
            if (!FILE.matcher(path).find()) {
                look.at(
                        path + " as JSON",
                        visitor.api("GET", path, Optional.empty()).body());
            }
            LINK.matcher(page.body())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&").replaceFirst("^http://localhost:\\d+", ""))
                    .filter(link -> link.startsWith(within)
                            && !ALIKE.matcher(link.substring(within.length())).find())
                    .forEach(next::add);
            FORM.matcher(page.body())
                    .results()
                    .filter(form -> form.group(1).startsWith(within))
                    .flatMap(form -> FIELD.matcher(form.group(2))
                            .results()
                            .map(field -> form.group(1) + "?" + field.group(1) + "=" + BESIDE_MARK))
                    .forEach(search -> look.at(search, visitor.visit(search).body()));
        }
        return seen;
    }

    private static String wordsOf(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What {@code answer} says at {@code address} of a district beyond what it agreed to be shown there by another. */
    static String beyondConsent(String address, String answer) {
        return COMPARING.matcher(address).matches() ? AGREED.matcher(answer).replaceAll("") : answer;
    }

    protected interface Look {
        void at(String address, String answer);
    }

    /** Letters to anyone, sent so far. */
    List<String> letters() {
        return letters.all();
    }

    private void fill(District district, String mark) {
        var purpose = Key.of("purpose");
        var system = Key.of("system");
        var rule = Key.of("rule");
        var contact = Key.of("contact");
        var recipient = Key.of("recipient");
        var element = Key.of("element");
        List<Item> items = List.of(
                Purpose.builder(purpose, mark + " purpose")
                        .legalBasis(LegalBasis.STATE_LAW)
                        .citation(mark + " law")
                        .build(),
                DataSystem.builder(system, mark + " system").build(),
                RetentionRule.builder(rule, mark + " series")
                        .period(mark + " years")
                        .build(),
                Contact.builder(contact, mark + " office")
                        .email("office@example.org")
                        .build(),
                // The same as of the other, by which the two can be compared.
                Recipient.builder(recipient, mark + " vendor")
                        .website("https://vendor.example.org/")
                        .build(),
                School.builder(Key.of("school"), mark + " School").build(),
                School.builder(Key.of("closed-school"), mark + " closed School").build(),
                Safeguard.builder(Key.of("safeguard"), mark + " lock").build(),
                AccessRole.builder(Key.of("role"), mark + " counselor").build(),
                Policy.builder(Key.of("policy"), mark + " policy").build(),
                Element.builder(element, mark + " number")
                        .description(mark + " description")
                        .category(ElementCategory.OTHER)
                        .source(Source.PARENT)
                        .required(true)
                        .purposes(List.of(purpose))
                        .systems(List.of(system))
                        .retention(rule)
                        .contact(contact)
                        .build(),
                Product.builder(Key.of("product"), mark + " app")
                        .website("https://app." + district.slug() + ".example.org/")
                        .vendor(recipient)
                        .status(ProductStatus.APPROVED)
                        .reason(mark + " reason")
                        .build(),
                ProductDecision.builder(Key.of("product-2025"), Key.of("product"), mark + " app")
                        .status(ProductStatus.IN_REVIEW)
                        .decidedOn(LocalDate.of(2025, 1, 1))
                        .reason(mark + " question")
                        .build(),
                Notice.builder(Key.of("notice"), mark + " notice")
                        .body(mark + " body")
                        .build(),
                Resource.builder(Key.of("film"), mark + " film")
                        .embed("https://films.example.org/bus")
                        .build(),
                Agreement.builder(Key.of("agreement"), mark + " agreement")
                        .recipient(recipient)
                        .permits(List.of(element))
                        .build(),
                Disclosure.builder(Key.of("disclosure"), recipient)
                        .purpose(purpose)
                        .elements(List.of(element))
                        .use(mark + " use")
                        .build());
        DistrictScope.run(district.id(), () -> history.as(mark + " Person", () -> workingRecord.putAll(items, mark)));
    }
}

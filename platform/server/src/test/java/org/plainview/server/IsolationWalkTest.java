package org.plainview.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.record.AccessRole;
import org.plainview.record.Agreement;
import org.plainview.record.Contact;
import org.plainview.record.DataSystem;
import org.plainview.record.Disclosure;
import org.plainview.record.Element;
import org.plainview.record.ElementCategory;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.LegalBasis;
import org.plainview.record.Policy;
import org.plainview.record.Purpose;
import org.plainview.record.Recipient;
import org.plainview.record.RetentionRule;
import org.plainview.record.Safeguard;
import org.plainview.record.School;
import org.plainview.record.Source;
import org.plainview.server.shared.PublicEndpoint;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Walks every door there is with district A's session and keys against district B. Doors are found in the server's own list
 * of handlers and by following the links of its pages; keys and ids of B are found in B's own rows. No string of B may come
 * back and no row of B may change, so a new door is tried without a line being added here.
 */
class IsolationWalkTest extends ServerTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String MARK = "Zebrafish";
    private static final String DRAFT_MARK = "Quokka";
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}/]+)}");
    private static final Pattern LINK = Pattern.compile("(?:href|action|src)=\"([^\"#]+)");
    /** More would be a loop in the pages. */
    private static final int MOST_PAGES = 2_000;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private District a;
    private District b;
    private Browser staffOfA;

    @BeforeEach
    void twoDistrictsWithEverythingInThem() {
        a = newDistrict("Aspen District");
        b = newDistrict(MARK + " District");
        fill(a, "Aspen");
        fill(b, MARK);
        live(a, "Aspen");
        live(b, MARK);
        DistrictScope.run(
                b.id(),
                () -> history.as(
                        "test",
                        () -> workingRecord.put(
                                Element.builder(Key.of("draft-only"), DRAFT_MARK + " draft")
                                        .build(),
                                OptionalLong.empty())));
        staffOfA = signIn(a, Role.ADMIN);
    }

    @Test
    void noDoorOfTheServerShowsOrChangesAnotherDistrict() {
        var before = fingerprint(b);
        var keys = keysOf(b);
        var doors = new TreeSet<String>();

        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            var open = handler.hasMethodAnnotation(PublicEndpoint.class);
            for (var pattern : mapping.getPatternValues()) {
                for (var method : methods(mapping)) {
                    doors.add(method + " " + pattern);
                    for (var path : paths(pattern, b.slug(), keys)) {
                        tryDoor(method, path, open);
                    }
                    for (var path : paths(pattern, a.slug(), keys)) {
                        tryDoor(method, path, false);
                    }
                }
            }
        });

        assertThat(doors).as("doors found").hasSizeGreaterThan(20);
        assertThat(fingerprint(b)).as("rows of the other district").isEqualTo(before);
    }

    @Test
    void noPageReachedFromTheSitesOfOneDistrictHoldsAnother() {
        var seen = crawl("/d/" + a.slug() + "/", "/d/" + a.slug());

        assertThat(seen).as("pages found").hasSizeGreaterThan(5);
    }

    @Test
    void aPublicPageNeverHoldsADraft() {
        for (var path : crawl("/d/" + b.slug() + "/", "/d/" + b.slug())) {
            assertThat(staffOfA.get(path).body()).as(path).doesNotContain(DRAFT_MARK);
        }
        assertThat(staffOfA.get("/d/" + b.slug() + "/data/draft-only").body()).doesNotContain(DRAFT_MARK);
    }

    /** @param open whether the published words of B may come back; its drafts never may */
    private void tryDoor(String method, String path, boolean open) {
        var body = method.equals("GET") || method.equals("DELETE") ? Optional.<String>empty() : Optional.of("{}");
        var response = staffOfA.api(method, path, body);
        var what = method + " " + path;
        assertThat(response.statusCode()).as(what).isLessThan(500);
        assertThat(words(response)).as(what).doesNotContain(DRAFT_MARK);
        if (!open) {
            assertThat(words(response)).as(what).doesNotContain(MARK);
        }
    }

    private static String words(HttpResponse<String> response) {
        return response.headers().map() + response.body();
    }

    private Set<String> crawl(String start, String within) {
        var seen = new LinkedHashSet<String>();
        var next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty() && seen.size() < MOST_PAGES) {
            var path = next.remove();
            if (!seen.add(path)) {
                continue;
            }
            var response = staffOfA.get(path);
            assertThat(response.statusCode())
                    .as("linked from " + within + ": " + path)
                    .isLessThan(400);
            if (within.endsWith(a.slug())) {
                assertThat(response.body()).as(path).doesNotContain(MARK).doesNotContain(DRAFT_MARK);
            }
            Matcher links = LINK.matcher(response.body());
            while (links.find()) {
                var link = links.group(1).replace("&amp;", "&").replaceFirst("^http://localhost:\\d+", "");
                if (link.startsWith(within)) {
                    next.add(link);
                }
            }
        }
        return seen;
    }

    private static List<String> methods(RequestMappingInfo mapping) {
        var named = mapping.getMethodsCondition().getMethods();
        return (named.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : named)
                .stream().map(RequestMethod::name).sorted().toList();
    }

    /** The pattern with the slug for its district, and each key of B for each other variable. */
    private static List<String> paths(String pattern, String slug, List<String> keys) {
        var found = List.of(pattern.replace("/**", "/x"));
        while (VARIABLE.matcher(found.getFirst()).find()) {
            var fuller = new ArrayList<String>();
            for (var path : found) {
                var variable = VARIABLE.matcher(path);
                if (!variable.find()) {
                    fuller.add(path);
                    continue;
                }
                var name = variable.group(1);
                var values = name.equals("district") || name.equals("slug")
                        ? List.of(slug)
                        : name.equals("kind") ? kinds() : keys;
                values.forEach(value -> fuller.add(variable.replaceFirst(Matcher.quoteReplacement(value))));
            }
            found = fuller;
        }
        return found;
    }

    private static List<String> kinds() {
        return List.of(ItemKind.ELEMENT.code(), ItemKind.CONTACT.code());
    }

    /** Whatever B's rows are known by: every column that is a key, an id or a number of one of its tables. */
    private List<String> keysOf(District district) {
        var found = new TreeSet<String>();
        for (var column : columns(
                "SELECT format('%I.%I', table_name, column_name) FROM information_schema.columns c WHERE table_schema = 'public' AND column_name IN ('id', 'key', 'number', 'plugin_id') AND EXISTS (SELECT FROM information_schema.columns d WHERE d.table_name = c.table_name AND d.column_name = 'district_id')")) {
            var table = column.substring(0, column.indexOf('.'));
            found.addAll(columns("SELECT DISTINCT %s::text FROM %s WHERE district_id = '%s' LIMIT 3"
                    .formatted(column.substring(column.indexOf('.') + 1), table, district.id())));
        }
        return List.copyOf(found);
    }

    private List<String> fingerprint(District district) {
        return columns(
                        "SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'district_id' ORDER BY 1")
                .stream()
                .map(table -> table
                        + columns(
                                "SELECT md5(coalesce(string_agg(t::text, '' ORDER BY t::text), '')) FROM %s t WHERE district_id = '%s'"
                                        .formatted(table, district.id())))
                .toList();
    }

    private static List<String> columns(String sql) {
        return DATABASE.queryAsSuperuser(sql);
    }

    /** What staff do in the console, so that every table holds rows. */
    private void live(District district, String mark) {
        var staff = signIn(district, Role.ADMIN);
        var api = "/api/districts/" + district.slug();
        staff.upload(
                api + "/imports",
                mark + ".csv",
                "Data element,Description\n" + mark + " lunch number," + mark + " number for lunch\n");
        staff.api(
                "POST",
                api + "/team",
                Optional.of("{\"email\":\"" + mark + "@example.org\",\"name\":\"" + mark + "\",\"role\":\"VIEWER\"}"));
        var revision = JSON.readTree(staff.api("GET", api + "/review").body())
                .path("revision")
                .asLong();
        var published = staff.api(
                "POST",
                api + "/editions",
                Optional.of("{\"note\":\"" + mark + " note\",\"revision\":" + revision + "}"));
        assertThat(published.statusCode()).as(published.body()).isBetween(200, 201);
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
                Recipient.builder(recipient, mark + " vendor").build(),
                School.builder(Key.of("school"), mark + " School").build(),
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
                Agreement.builder(Key.of("agreement"), mark + " agreement")
                        .recipient(recipient)
                        .permits(List.of(element))
                        .build(),
                Disclosure.builder(Key.of("disclosure"), recipient)
                        .purpose(purpose)
                        .elements(List.of(element))
                        .use(mark + " use")
                        .build());
        DistrictScope.run(
                district.id(),
                () -> history.as("test", () -> workingRecord.putAll(items, Objects.requireNonNull(mark))));
    }
}

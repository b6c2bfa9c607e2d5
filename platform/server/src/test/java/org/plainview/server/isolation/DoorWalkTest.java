package org.plainview.server.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plainview.server.isolation.Doors.Door;
import org.plainview.server.shared.PublicEndpoint;
import org.plainview.server.testing.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Tries every door that there is with the session of district A's admin and with a token of A, at A's own address and at B's,
 * with the keys of B, with B named wherever a client can name a district, and with B's words in every search. No word of B may
 * come back and no row of B may change. Doors are found in the server's own list, so a new one is tried without a line being
 * added here.
 */
class DoorWalkTest extends TwoDistricts {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Test
    void noDoorOfTheServerShowsOrChangesAnotherDistrict() {
        var keys = keysOf(b);
        walk(staff(), keys, keys);
    }

    /** By what they are asked for beside their address. */
    @Test
    void noSearchFindsAnotherDistrict() {
        var keys = keysOf(b);

        Doors.each(handlers, door -> {
            var open = door.handler().hasMethodAnnotation(PublicEndpoint.class);
            search(door, b.slug(), keys, open);
            search(door, a.slug(), keys, false);
        });

        assertThat(everythingOf(b)).as("rows of the other district").isEqualTo(untouched);
    }

    @Test
    void noDoorOpensForATokenOfAnotherDistrict() {
        var keys = keysOf(b, 1);
        // What anyone is shown does not depend on who asks.
        walk(this::showToken, keys, keys.subList(0, 1));
    }

    /** Else that walk would prove nothing. */
    @Test
    void aTokenShowsADistrictWhatIsItsOwn() {
        var shown = showToken(
                "GET",
                "/api/districts/" + a.slug() + "/record/elements",
                Map.of("Accept", "application/json"),
                Optional.empty());

        assertThat(words(shown)).contains(OWN_MARK);
    }

    /** Asks as somebody of A. */
    private interface Asker {
        HttpResponse<String> ask(String method, String path, Map<String, String> headers, Optional<String> body);
    }

    private Asker staff() {
        return (method, path, headers, body) -> staffOfA.api(method, path, headers, body);
    }

    private HttpResponse<String> showToken(
            String method, String path, Map<String, String> headers, Optional<String> body) {
        var all = new HashMap<>(headers);
        all.put("Authorization", "Bearer " + tokenOfA);
        return new Browser(port).send(method, path, all, body.orElse("").getBytes(StandardCharsets.UTF_8));
    }

    /** @param ofOpen the keys to try at the doors that are open to anyone */
    private void walk(Asker asker, List<String> keys, List<String> ofOpen) {
        Doors.each(handlers, door -> {
            // At the address of a public door B's published words are B's to say; its drafts are not.
            var open = door.handler().hasMethodAnnotation(PublicEndpoint.class);
            // A door that is not public is shut before it looks at a key.
            door.paths(b.slug(), open ? ofOpen : keys.subList(0, 1)).forEach(path -> tryDoor(asker, door, path, open));
            door.paths(a.slug(), open ? ofOpen : keys).forEach(path -> tryDoor(asker, door, path, false));
        });

        assertThat(Doors.of(handlers)).as("doors found").hasSizeGreaterThan(20);
        assertThat(everythingOf(b)).as("rows of the other district").isEqualTo(untouched);
    }

    /** Else the walk would prove nothing: with the same session, at its own address and with its own keys, A sees what is A's. */
    @Test
    void theSameDoorsShowADistrictWhatIsItsOwn() {
        var keys = keysOf(a);

        var shown = Doors.of(handlers).stream()
                .filter(door -> door.method().equals("GET"))
                .filter(door -> door.paths(a.slug(), keys).stream()
                        .anyMatch(path -> words(staffOfA.api("GET", path)).contains(OWN_MARK)))
                .map(Door::pattern)
                .toList();

        assertThat(shown).contains("/api/districts/{district}/record/{kind}", "/api/districts/{district}/history");
        assertThat(shown).hasSizeGreaterThan(8);
    }

    /** With bodies that the doors do take: keys of B where an item, a member, an import may be named. */
    @Test
    void noBodyThatNamesWhatAnotherDistrictHasReachesIt() throws IOException {
        var bodies = Bodies.described();
        var taken = new TreeSet<String>();

        var keys = rowsOf(b);

        for (var door : Doors.of(handlers)) {
            for (var key : keys) {
                bodies.of(door, key).ifPresent(body -> {
                    taken.add(door.toString());
                    // At the address of B the door is shut before it looks at a body.
                    door.paths(a.slug(), List.of(key))
                            .forEach(path -> tryDoor(staff(), door, path, Optional.of(body), false));
                });
            }
        }

        assertThat(taken).as("doors that take a body").hasSizeGreaterThan(10);
        assertThat(everythingOf(b)).as("rows of the other district").isEqualTo(untouched);
    }

    private void tryDoor(Asker asker, Door door, String path, boolean open) {
        tryDoor(asker, door, path + query(named()), body(door), open);
    }

    /** One parameter at a time, since a search that asks for everything at once finds nothing of anyone. */
    private void search(Door door, String slug, List<String> keys, boolean open) {
        var paths = door.paths(slug, List.of(keys.getFirst()));
        for (var name : door.searches()) {
            paths.forEach(path -> tryDoor(staff(), door, path + query(Map.of(name, BESIDE_MARK)), body(door), open));
            keys.forEach(key -> tryDoor(staff(), door, paths.getFirst() + query(Map.of(name, key)), body(door), open));
        }
    }

    private void tryDoor(Asker asker, Door door, String address, Optional<String> body, boolean open) {
        var response = asker.ask(door.method(), address, headers(), body);

        var what = door.method() + " " + address
                + body.map(sent -> " with " + sent).orElse("");
        assertThat(response.statusCode()).as(what).isLessThan(500);
        assertThat(words(response)).as(what).doesNotContain(DRAFT_MARK);
        if (!open) {
            assertThat(words(response)).as(what).doesNotContain(MARK);
        }
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** As a client does that has just read the first version, and that says everywhere that it means B. */
    private Map<String, String> headers() {
        var headers = new HashMap<>(Map.of(
                "Accept", "application/json",
                "Content-Type", "application/json",
                "If-Match", "\"1\"",
                "X-Forwarded-Host", b.slug() + ".example.org",
                "X-Forwarded-Prefix", "/d/" + b.slug()));
        named().forEach((name, value) -> headers.put("X-" + name, value));
        return headers;
    }

    private Map<String, String> named() {
        return Map.of(
                "district", b.slug(),
                "districtId", b.id().toString(),
                "district_id", b.id().toString(),
                "slug", b.slug(),
                "tenant", b.id().toString());
    }

    private Optional<String> body(Door door) {
        return door.method().equals("GET") || door.method().equals("DELETE")
                ? Optional.empty()
                : Optional.of(named().entrySet().stream()
                        .map(name -> "\"" + name.getKey() + "\":\"" + name.getValue() + "\"")
                        .collect(Collectors.joining(",", "{", "}")));
    }

    private static String words(HttpResponse<String> response) {
        return response.headers().map() + response.body();
    }
}

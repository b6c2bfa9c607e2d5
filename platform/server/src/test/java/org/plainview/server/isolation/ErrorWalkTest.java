package org.plainview.server.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.plainview.server.isolation.Doors.Door;
import org.plainview.server.shared.PublicEndpoint;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes every door fail in every way that a client can, with the keys of B at the addresses of A and B, and reads what it
 * says: never a word of B; for software a problem document and for people a page, each with the id of the request.
 */
class ErrorWalkTest extends TwoDistricts {
    private static final JsonMapper JSON = new JsonMapper();

    /** Each the headers and the body of a request that has something wrong. */
    private static final List<Wrong> WRONGS = List.of(
            new Wrong("body that ends too soon", "application/json", Optional.of("{\"key\":")),
            new Wrong("body of another shape", "application/json", Optional.of("[[1]]")),
            new Wrong("body of an unknown kind", "text/x-unknown", Optional.of("x")),
            new Wrong("form without a file", "multipart/form-data; boundary=b", Optional.of("--b--\r\n")),
            new Wrong("stale version", "application/json", Optional.of("{}")));

    /** Those that differ where no body is sent. */
    private static final List<Wrong> WITHOUT_BODY = List.of(WRONGS.get(2), WRONGS.getLast());

    /** Of one door: what is wrong is found before the address is looked at, or in the same way at each. */
    private static final int MOST_PATHS = 3;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    private record Wrong(String name, String contentType, Optional<String> body) {}

    @Test
    void whatGoesWrongSaysNothingOfAnotherDistrict() {
        var keys = keysOf(b).stream().limit(2).toList();
        var statuses = ConcurrentHashMap.<Integer>newKeySet();

        Doors.each(handlers, door -> {
            for (var slug : List.of(a.slug(), b.slug(), "nobody")) {
                for (var path :
                        door.paths(slug, keys).stream().limit(MOST_PATHS).toList()) {
                    for (var wrong : door.method().equals("GET") ? WITHOUT_BODY : WRONGS) {
                        // The API answers software, whatever it asks for.
                        statuses.add(
                                fail(door, path, wrong, path.startsWith("/api/") ? "application/json" : "text/html"));
                    }
                    statuses.add(fail(new Door("PATCH", path, door.handler()), path, WRONGS.getLast(), "text/html"));
                }
            }
        });

        assertThat(statuses).contains(400, 404, 405, 415);
        assertThat(everythingOf(b)).as("rows of the other district").isEqualTo(untouched);
    }

    /** At the address of a public door the name of B is B's to say. */
    private boolean isOpen(Door door, String path) {
        return door.handler().hasMethodAnnotation(PublicEndpoint.class) && path.contains("/" + b.slug() + "/");
    }

    private int fail(Door door, String path, Wrong wrong, String accept) {
        var headers = Map.of("Accept", accept, "Content-Type", wrong.contentType(), "If-Match", "\"999\"");
        var response = staffOfA.api(
                door.method(), path, headers, door.method().equals("GET") ? Optional.empty() : wrong.body());
        var what = door.method() + " " + path + " with a " + wrong.name() + " for " + accept;
        assertThat(response.statusCode()).as(what).isLessThan(500);
        var words = response.headers().map() + response.body();
        assertThat(words).as(what).doesNotContain(DRAFT_MARK);
        if (!isOpen(door, path)) {
            assertThat(words).as(what).doesNotContain(MARK);
        }
        if (response.statusCode() >= 400) {
            var id = response.headers().firstValue("X-Request-Id").orElseThrow();
            var type = response.headers().firstValue("Content-Type").orElse("");
            if (type.startsWith("application/problem+json")) {
                assertThat(JSON.readTree(response.body()).path("id").asString())
                        .as(what)
                        .isEqualTo(id);
            } else if (response.statusCode() != 422) {
                // A form that comes back with what is wrong in it says so at each field; its id stands in the header.
                assertThat(type).as(what).startsWith("text/html");
                assertThat(response.body()).as(what).contains(id);
            }
        }
        return response.statusCode();
    }
}

package org.plainview.server.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plainview.server.testing.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the operator's tools read at the management port, after two districts have lived on the platform. */
class MetricsTest extends TwoDistricts {
    private static final Pattern SERIES = Pattern.compile("(?m)^([a-z_]+)(?:\\{(.*)})? (\\S+)$");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-");

    private final Browser operatorsTool = new Browser(MANAGEMENT_PORT);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    private record Series(String name, Map<String, String> labels, double value) {}

    @Test
    void healthSaysWhetherTheServerLivesAndIsReady() {
        for (var group : List.of("", "/liveness", "/readiness")) {
            var health = operatorsTool.get("/actuator/health" + group);

            assertThat(health.statusCode()).as(group).isEqualTo(200);
            assertThat(health.body()).as(group).contains("\"status\":\"UP\"");
        }
    }

    @Test
    void metricsAreNotForThePublicsPort() {
        for (var path : List.of("/actuator", "/actuator/prometheus", "/actuator/env")) {
            assertThat(new Browser(port).get(path).statusCode()).as(path).isBetween(401, 404);
            assertThat(staffOfA.get(path).statusCode()).as(path).isBetween(401, 404);
        }
    }

    @Test
    void everyPartOfTheHouseIsMeasured() {
        crawl(a, (address, answer) -> {});
        crawl(a, (address, answer) -> {});
        var front = staffOfA.get("/");
        var style = Pattern.compile("href=\"(/assets/[^\"]+)\"").matcher(front.body());
        assertThat(style.find()).isTrue();
        staffOfA.get(style.group(1));
        var api = "/api/districts/{district}/team";

        // Routes of the API and of the public pages.
        assertThat(sum("http_server_requests_seconds_count", "uri", api)).isPositive();
        assertThat(sum("http_server_requests_seconds_sum", "uri", api)).isPositive();
        for (var page : List.of("Home", "Data", "OneElement", "Sharing", "Changes", "OpenData", "Platform", "Asset")) {
            assertThat(sum("plainview_site_page_seconds_count", "page", page))
                    .as(page)
                    .isPositive();
            assertThat(sum("plainview_site_page_seconds_sum", "page", page))
                    .as(page)
                    .isPositive();
        }
        // Caches.
        for (var cache : List.of("site-pages", "editions", "newest-edition")) {
            assertThat(sum("cache_gets_total", "cache", cache)).as(cache).isPositive();
        }
        assertThat(series("cache_gets_total"))
                .anyMatch(each ->
                        each.labels().equals(Map.of("cache", "site-pages", "result", "hit")) && each.value() > 0);
        // Plugins.
        assertThat(sum("plainview_plugin_calls_seconds_count", "plugin", "walk-pack"))
                .isPositive();
        assertThat(sum("plainview_plugin_calls_seconds_sum", "plugin", "walk-pack"))
                .isPositive();
        assertThat(sum("plainview_plugins", "status", "active")).isPositive();
        // What came of asking after links.
        assertThat(sum("plainview_links_asked_total", "outcome", "unknown_host"))
                .isPositive();
        // Both pools of connections.
        for (var pool : List.of("plainview", "across-districts")) {
            assertThat(sum("hikaricp_connections_max", "pool", pool)).as(pool).isPositive();
            assertThat(sum("hikaricp_connections_acquire_seconds_count", "pool", pool))
                    .as(pool)
                    .isPositive();
        }
        // Jobs.
        for (var job : List.of(
                "send-sign-up-link",
                "found-district",
                "invite-member",
                "dismiss-member",
                "welcome-district",
                "check-links")) {
            assertThat(sum("dbscheduler_task_completions_total", "task", job))
                    .as(job)
                    .isPositive();
            assertThat(sum("dbscheduler_task_duration_seconds_sum", "task", job))
                    .as(job)
                    .isPositive();
        }
    }

    /** A label that takes a value of every request would fill the memory of whoever keeps the metrics, and tell on people. */
    @Test
    void noLabelGrowsWithWhatIsAskedFor() {
        junk("warm");
        var before = names();

        for (int i = 0; i < 30; i++) {
            junk("junk" + i);
        }

        assertThat(names()).isEqualTo(before);
        assertThat(all())
                .allSatisfy(each -> each.labels()
                        .forEach((label, value) -> assertThat(value)
                                .as(each.name() + " " + label)
                                .doesNotContain(a.slug(), b.slug(), MARK, OWN_MARK, "junk")
                                .doesNotContainPattern(UUID)));
        assertThat(all().stream()
                        .filter(each -> each.labels().containsKey("uri"))
                        .map(each -> each.labels().get("uri")))
                .isSubsetOf(routes());
    }

    private void junk(String word) {
        for (var path : List.of(
                "/" + word,
                "/api/" + word,
                "/api/districts/" + word + "/team",
                "/api/districts/" + a.slug() + "/record/elements/" + word,
                "/d/" + a.slug() + "/" + word,
                "/d/" + a.slug() + "/data?q=" + word,
                "/d/" + word + "/",
                "/assets/" + word,
                "/signup/confirm/" + word,
                "/?q=" + word)) {
            staffOfA.get(path);
            staffOfA.api("GET", path, Optional.empty());
        }
        staffOfA.api(word.toUpperCase(java.util.Locale.ROOT), "/api/session", Optional.empty());
    }

    /** The patterns of handlers, and what stands for an address that has none. */
    private Set<String> routes() {
        var routes = Doors.of(handlers).stream().map(Doors.Door::pattern).collect(Collectors.toSet());
        routes.addAll(Set.of("NOT_FOUND", "REDIRECTION", "UNKNOWN", "root", "none", "/**"));
        return routes;
    }

    private Set<String> names() {
        return all().stream()
                .map(each -> each.name() + each.labels())
                // How long the JVM's collectors paused and what they did appears when they first did it.
                .filter(name -> name.contains("uri=") || name.startsWith("plainview_") || name.startsWith("cache_"))
                .collect(Collectors.toSet());
    }

    private double sum(String name, String label, String value) {
        return series(name).stream()
                .filter(each -> value.equals(each.labels().get(label)))
                .mapToDouble(Series::value)
                .sum();
    }

    private List<Series> series(String name) {
        return all().stream().filter(each -> each.name().equals(name)).toList();
    }

    private List<Series> all() {
        return SERIES.matcher(operatorsTool.get("/actuator/prometheus").body())
                .results()
                .map(line -> new Series(
                        line.group(1),
                        LABEL.matcher(line.group(2) == null ? "" : line.group(2))
                                .results()
                                .collect(Collectors.toMap(label -> label.group(1), label -> label.group(2))),
                        Double.parseDouble(line.group(3))))
                .toList();
    }
}

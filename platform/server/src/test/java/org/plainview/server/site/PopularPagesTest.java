package org.plainview.server.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.record.Element;
import org.plainview.record.Key;
import org.plainview.server.publishing.Publisher;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A page that is known goes out ahead of the servlet container, and no reader can tell. */
class PopularPagesTest extends ServerTest {
    private static final List<String> OF_EVERY_ANSWER = List.of("date", "connection", "keep-alive");

    @Autowired
    private Publisher publisher;

    @Autowired
    private MeterRegistry meters;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private District district;
    private String site;

    @BeforeEach
    void publish() {
        district = newDistrict("popular");
        site = "/d/" + district.slug();
        add("bus-card", "Bus card number");
    }

    private void add(String key, String name) {
        var element = Element.builder(Key.of(key), name).build();
        DistrictScope.run(
                district.id(),
                () -> history.as("a steward", () -> {
                    workingRecord.putAll(List.of(element), "for a test");
                    publisher.publish("a steward", null);
                }));
    }

    @Test
    void theSecondReaderGetsWhatTheFirstOneGot() throws Exception {
        for (var target : List.of("/data", "/embed/card", "/data/picture.png")) {
            for (var encoding : List.of("gzip", "identity")) {
                var made = get(target, "Accept-Encoding", encoding);
                long known = hits();
                var again = get(target, "Accept-Encoding", encoding);

                assertThat(hits()).as(target).isEqualTo(known + 1);
                assertThat(again.statusCode()).isEqualTo(200);
                assertThat(again.body()).isEqualTo(made.body());
                assertThat(said(again)).as(target).isEqualTo(said(made));
            }
        }
    }

    @Test
    void whoHasThePageGetsNoneTwice() throws Exception {
        var page = get("/data", "Accept-Encoding", "gzip");
        var etag = page.headers().firstValue("ETag").orElseThrow();

        var unchanged = get("/data", "If-None-Match", etag);

        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(unchanged.headers().firstValue("Cache-Control"))
                .isEqualTo(page.headers().firstValue("Cache-Control"));
    }

    @Test
    void aNewEditionTakesThePlaceOfTheOldOne() throws Exception {
        get("/data", "Accept-Encoding", "identity");
        get("/data", "Accept-Encoding", "identity");

        add("locker", "Locker number");

        await().untilAsserted(() -> assertThat(
                        new String(get("/data", "Accept-Encoding", "identity").body(), StandardCharsets.UTF_8))
                .contains("Edition 2,"));
    }

    @Test
    void whatIsNotAPageGoesOnToTheApplication() throws Exception {
        get("/data", "Accept-Encoding", "identity");

        assertThat(send(request("/data").POST(BodyPublishers.ofString("x"))).statusCode())
                .isEqualTo(405);
        assertThat(send(request("/data").method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/no-such-page", "Accept", "text/html").statusCode()).isEqualTo(404);
        assertThat(get("/data", "Accept", "application/json").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    }

    /** How often a page was found made. */
    private long hits() {
        return (long) meters.get("cache.gets")
                .tags("cache", "site-pages", "result", "hit")
                .functionCounter()
                .count();
    }

    private HttpRequest.Builder request(String page) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + site + page));
    }

    private HttpResponse<byte[]> get(String page, String header, String value)
            throws IOException, InterruptedException {
        return send(request(page).header(header, value).GET());
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static Map<String, List<String>> said(HttpResponse<?> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(OF_EVERY_ANSWER);
        return headers;
    }
}

package org.plainview.server.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.ServerTest;

class ApiCompressionTest extends ServerTest {
    private static final String ZIPPED = "gzip";
    private static final Map<String, String> TAKES_GZIP =
            Map.of("Accept", "application/json", "Accept-Encoding", ZIPPED);

    @Test
    void whatTheApiAnswersIsCompressedForThoseWhoTakeIt() throws Exception {
        var plain = send("/openapi.json", "identity");
        var compressed = send("/openapi.json", ZIPPED);

        assertThat(encoding(plain)).isEmpty();
        assertThat(encoding(compressed)).contains(ZIPPED);
        assertThat(compressed.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
        try (var inflated = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(new String(inflated.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("{")
                    .contains("\"operationId\":\"listItems\"")
                    .endsWith("}");
        }
        assertThat(compressed.body().length).isLessThan(plain.body().length / 4);
    }

    @Test
    void anAnswerWithATokenIsNot() throws IOException, InterruptedException {
        // However long it is: so that this does not pass for being short.
        var name = "A long name ".repeat(150);
        var steward = steward(name);

        var session = steward.api("GET", "/api/session", TAKES_GZIP, Optional.empty());

        assertThat(session.body()).contains("csrf").hasSizeGreaterThan(1024);
        assertThat(session.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void aTagOfACompressedAnswerServesToAskAgainAndToWrite() {
        var district = newDistrict("Compressed");
        var steward = signIn(district, Role.STEWARD);
        var item = "/api/districts/" + district.slug() + "/record/elements/bus-card";
        var body = "{\"key\":\"bus-card\",\"name\":\"Bus card\",\"description\":\"" + "Opens the bus. ".repeat(100)
                + "\"}";
        var made = steward.api(
                "PUT", item, Map.of("Content-Type", "application/json", "If-None-Match", "*"), Optional.of(body));
        assertThat(made.statusCode()).as(made.body()).isLessThan(300);

        var read = steward.api("GET", item, TAKES_GZIP, Optional.empty());
        var tag = read.headers().firstValue("ETag").orElseThrow();
        var again = steward.api("GET", item, Map.of("Accept-Encoding", ZIPPED, "If-None-Match", tag), Optional.empty());
        var written = steward.api(
                "PUT", item, Map.of("Content-Type", "application/json", "If-Match", tag), Optional.of(body));
        var stale = steward.api(
                "PUT",
                item,
                Map.of("Content-Type", "application/json", "If-Match", tag.replace("1", "7")),
                Optional.of(body));

        assertThat(read.headers().firstValue("Content-Encoding")).contains(ZIPPED);
        assertThat(tag).isNotEqualTo(made.headers().firstValue("ETag").orElseThrow());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        assertThat(stale.statusCode()).isEqualTo(412);
    }

    @Test
    void whatIsSentCompressedIsNotInflated() throws IOException {
        var district = newDistrict("Inflated");
        var steward = signIn(district, Role.STEWARD);
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write("{\"key\":\"bus-card\",\"name\":\"Bus card\"}".getBytes(StandardCharsets.UTF_8));
        }
        var csrf = steward.session().get("csrf");

        var answer = steward.send(
                "PUT",
                "/api/districts/" + district.slug() + "/record/elements/bus-card",
                Map.of(
                        "Content-Type",
                        "application/json",
                        "Content-Encoding",
                        ZIPPED,
                        "If-None-Match",
                        "*",
                        csrf.get("header").asString(),
                        csrf.get("token").asString()),
                bytes.toByteArray());

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
    }

    private Browser steward(String districtName) {
        return signIn(newDistrict(districtName), Role.STEWARD);
    }

    private HttpResponse<byte[]> send(String path, String encoding) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Encoding", encoding)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }

    private static Optional<String> encoding(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Encoding");
    }
}

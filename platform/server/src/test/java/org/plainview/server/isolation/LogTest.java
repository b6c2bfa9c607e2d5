package org.plainview.server.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plainview.server.shared.Role;
import org.plainview.server.testing.Browser;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log, as it leaves the server: one JSON object a line, with the district and the id of the request or of the job's run,
 * and never a word of what people typed, whatever goes wrong. Everything that the two districts' people typed holds a mark.
 */
@ExtendWith(OutputCaptureExtension.class)
class LogTest extends TwoDistricts {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> TYPED = Set.of(MARK, BESIDE_MARK, DRAFT_MARK, OWN_MARK);

    @AfterEach
    void theIdentitySideIsUp() {
        identitySide.down(false);
    }

    @Test
    void aRefusalIsInTheLogUnderTheIdThatItsReaderSees(CapturedOutput output) {
        var problem = staffOfA.api("GET", "/api/districts/" + a.slug() + "/record/elements/" + MARK);

        assertThat(problem.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        var line = theLine(output, JSON.readTree(problem.body()).path("id").asString());
        assertThat(line.path("message").asString()).isEqualTo("404 not-found GET");
        assertThat(line.path("district").asString()).isEqualTo(a.slug());
    }

    @Test
    void aPageThatIsNotThereSaysItsIdToPeopleAndToSoftware(CapturedOutput output) {
        for (var path : List.of("/d/" + a.slug() + "/nothing", "/d/nobody/", "/assets/none.css", "/nothing")) {
            var page = new Browser(port).get(path);
            var document = new Browser(port).api("GET", path, Optional.empty());

            assertThat(page.statusCode()).as(path).isEqualTo(404);
            var id = page.headers().firstValue("X-Request-Id").orElseThrow();
            assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
            assertThat(page.body()).as(path).contains(id);
            assertThat(theLine(output, id).path("district").asString(""))
                    .as(path)
                    .isEqualTo(path.contains(a.slug()) ? a.slug() : "");
            assertThat(document.headers().firstValue("Content-Type").orElseThrow())
                    .as(path)
                    .startsWith("application/problem+json");
            theLine(output, JSON.readTree(document.body()).path("id").asString());
        }
    }

    @Test
    void aLinkOfASignUpThatDoesNotWorkSaysItsId(CapturedOutput output) {
        var page = new Browser(port).get("/signup/confirm/" + MARK);

        assertThat(page.statusCode()).isEqualTo(404);
        var id = page.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(page.body()).contains(id);
        assertThat(theLine(output, id).path("message").asString()).isEqualTo("404 unknown GET");
    }

    @Test
    void whatIsNoRequestIsRefusedWithAnIdToo(CapturedOutput output) throws IOException {
        for (var sent : List.of(
                "GET /d/" + MARK + " HTTP/1.1\r\nHost: " + MARK + " " + MARK + "\r\n\r\n",
                MARK + "\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + MARK.repeat(10_000) + "\r\n\r\n")) {
            var answer = answerTo(sent);

            assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
            var id = JSON.readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4))
                    .path("id")
                    .asString();
            assertThat(theLine(output, id).path("message").asString()).matches("4\\d\\d bad-request \\?");
        }
        nothingTyped(output);
    }

    private String answerTo(String sent) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aFaultOutsideEveryHandlerIsSaidWithItsIdAndHeldWithoutItsWords(CapturedOutput output) {
        for (var accept : List.of("text/html", "application/json")) {
            var fault = staffOfA.api(
                    "GET",
                    "/api/districts/" + a.slug() + "/team?q=" + MARK,
                    Map.of("Accept", accept, "X-Fail-With", MARK),
                    Optional.empty());

            assertThat(fault.statusCode()).isEqualTo(500);
            var id = fault.headers().firstValue("X-Request-Id").orElseThrow();
            assertThat(fault.body()).contains(id).doesNotContain("nobody expected");
            assertThat(lines(output).stream()
                            .filter(line -> line.path("request").asString("").equals(id)))
                    .anyMatch(
                            line -> line.path("message").asString().contains("IllegalStateException at org.plainview."))
                    .allMatch(line -> line.path("district").asString("").equals(a.slug()));
        }
        nothingTyped(output);
    }

    @Test
    void aJobThatFailsIsHeldWithItsDistrictAndRunAndWithoutItsWords(CapturedOutput output) {
        identitySide.down(true);
        staffOfA.api(
                "POST",
                "/api/districts/" + a.slug() + "/team",
                Optional.of("{\"email\":\"" + OWN_MARK + "-late@example.org\",\"name\":\"" + OWN_MARK
                        + " Late\",\"role\":\"VIEWER\"}"));

        eventually(() -> lines(output).stream()
                .anyMatch(line -> line.path("job").asString("").startsWith("invite-member " + a.id())
                        && line.path("message").asString().contains("SsoUnavailable")
                        && line.path("district").asString("").equals(a.id().toString())
                        && !line.path("request").asString("").isEmpty()));
        nothingTyped(output);
    }

    @Test
    void nothingThatPeopleTypedStandsInTheLog(CapturedOutput output) {
        staffOfA.get("/d/" + a.slug() + "/data?q=" + MARK);
        staffOfA.api("GET", "/api/districts/" + a.slug() + "/history?key=" + MARK);
        staffOfA.api("GET", "/api/districts/" + a.slug() + "/record/elements?q=%00" + MARK);
        staffOfA.api(
                "PUT",
                "/api/districts/" + a.slug() + "/record/elements/element",
                Optional.of("{\"key\":\"element\",\"name\":[\"" + MARK + "\"],\"" + MARK + "\":1}"));
        staffOfA.get("/login/" + MARK);
        staffOfA.get("/signup/confirm/" + MARK);
        staffOfA.get("/login/oauth2/code/" + a.slug() + "?code=" + MARK + "&state=" + MARK);
        staffOfA.get("/d/" + MARK + "/");
        signIn(a, Role.VIEWER);

        assertThat(lines(output)).hasSizeGreaterThan(5);
        nothingTyped(output);
    }

    private static void nothingTyped(CapturedOutput output) {
        assertThat(lines(output).stream().map(JsonNode::toString))
                .noneMatch(line -> TYPED.stream().anyMatch(line::contains))
                .noneMatch(line -> line.contains("@example.org") || line.contains(".example.org"));
    }

    private static JsonNode theLine(CapturedOutput output, String id) {
        assertThat(id).isNotEmpty();
        return lines(output).stream()
                .filter(line -> line.path("request").asString("").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line of the log holds the id " + id));
    }

    private static List<JsonNode> lines(CapturedOutput output) {
        return output.getOut()
                .lines()
                .filter(line -> line.startsWith("{\"@timestamp\""))
                .map(JSON::readTree)
                // The mail server of the tests lives in the same process.
                .filter(line -> !line.at("/log/logger").asString("").startsWith("com.icegreen."))
                .toList();
    }
}

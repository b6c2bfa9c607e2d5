package org.plainview.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MailCatcherTest {
    @Test
    void showsWhatWasSentWithItsLinksAndRunsNoneOfIt() throws Exception {
        try (var catcher = MailCatcher.start(0);
                var http = HttpClient.newHttpClient()) {
            GreenMailUtil.sendTextEmail(
                    "parent@example.org",
                    "platform@example.org",
                    "Prove <this> address",
                    "Open http://localhost:8080/signup/abc?d=1&e=2 within a day.",
                    new ServerSetup(catcher.smtpPort(), "127.0.0.1", "smtp"));

            var mail = catcher.await("parent@example.org", each -> true, Duration.ofSeconds(5));

            assertThat(mail.subject()).isEqualTo("Prove <this> address");
            assertThat(mail.links()).containsExactly("http://localhost:8080/signup/abc?d=1&e=2");
            var page = http.send(
                            HttpRequest.newBuilder(URI.create(catcher.pageUrl()))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            assertThat(page)
                    .contains("Prove &lt;this&gt; address")
                    .contains("<a href=\"http://localhost:8080/signup/abc?d=1&amp;e=2\">");
        }
    }
}

package org.plainview.server.links.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plainview.server.testing.OtherSite.redirect;
import static org.plainview.server.testing.OtherSite.status;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.server.links.internal.PublicHosts.NotPublicException;
import org.plainview.server.tenancy.Addresses;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.Unscoped;
import org.plainview.server.testing.FakeNames;
import org.plainview.server.testing.OtherSite;

class AskingTest {
    private static final String SITE = "links.test";

    private final OtherSite site = OtherSite.start();
    private final FakeNames names = new FakeNames()
            .with(SITE, "127.0.0.1")
            .with("inside.test", "10.1.2.3")
            .with("both.test", "93.184.215.14", "127.0.0.1");
    private final Asking asking = new Asking(names, allowing(SITE), addresses());

    private static LinkSettings allowing(String... hosts) {
        return new LinkSettings(true, 2_000, 4, Set.of(hosts));
    }

    private static Addresses addresses() {
        return new Addresses() {
            @Override
            public String platform() {
                return "https://plainview.example.org";
            }

            @Override
            public String of(District district) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<String> slugOfHost(String hostHeader) {
                return Optional.empty();
            }
        };
    }

    @AfterEach
    void close() throws IOException {
        site.close();
        asking.destroy();
    }

    private String at(String path) {
        return "http://" + SITE + ":" + site.port() + path;
    }

    @Test
    void aPageThatIsThereIsAskedForItsHeadOnly() {
        site.page("/a", exchange -> {
            boolean polite =
                    exchange.getRequestHeaders().getFirst("User-Agent").contains("https://plainview.example.org")
                            && !exchange.getRequestHeaders().containsKey("Cookie");
            status(polite ? 200 : 500).answer(exchange);
        });

        assertThat(asking.ask(at("/a#part"))).isEqualTo(Answer.of(Outcome.FINE, 200));
        assertThat(site.asked()).containsExactly("HEAD /a");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 500, 501})
    void aServerThatKnowsNoHeadIsAskedOnceMore(int refusal) {
        site.page(
                "/a",
                exchange -> status(exchange.getRequestMethod().equals("HEAD") ? refusal : 200)
                        .answer(exchange));

        assertThat(asking.ask(at("/a")).outcome()).isEqualTo(Outcome.FINE);
        assertThat(site.asked()).containsExactly("HEAD /a", "GET /a");
    }

    @ParameterizedTest
    @CsvSource({
        "404,GONE",
        "410,GONE",
        "401,CLOSED",
        "403,CLOSED",
        "451,CLOSED",
        "999,CLOSED",
        "408,SERVER_ERROR",
        "429,SERVER_ERROR",
        "500,SERVER_ERROR",
        "503,SERVER_ERROR",
        "204,FINE",
        "304,FINE"
    })
    void aStatusSaysWhatItSays(int status, Outcome outcome) {
        site.page("/a", status(status));

        assertThat(asking.ask(at("/a")).outcome()).isEqualTo(outcome);
    }

    @Test
    void onlyWhatMovedForGoodHasMoved() {
        site.page("/new", status(200))
                .page("/moved", redirect(301, "/new"))
                .page("/moved-twice", redirect(308, at("/moved")))
                .page("/for-now", redirect(302, "/new"))
                .page("/moved-for-now", redirect(301, "/for-now"))
                .page("/moved-and-gone", redirect(301, "/nothing"));

        assertThat(asking.ask(at("/moved#part"))).isEqualTo(new Answer(Outcome.MOVED, 200, at("/new#part")));
        assertThat(asking.ask(at("/moved-twice"))).isEqualTo(new Answer(Outcome.MOVED, 200, at("/new")));
        assertThat(asking.ask(at("/for-now"))).isEqualTo(Answer.of(Outcome.FINE, 200));
        assertThat(asking.ask(at("/moved-for-now"))).isEqualTo(Answer.of(Outcome.FINE, 200));
        assertThat(asking.ask(at("/moved-and-gone"))).isEqualTo(Answer.of(Outcome.GONE, 404));
    }

    @Test
    void redirectsEndAfterFive() {
        site.page("/round", redirect(302, "/round")).page("/6", status(200));
        for (int i = 0; i < 6; i++) {
            site.page("/" + i, redirect(302, "/" + (i + 1)));
        }

        assertThat(asking.ask(at("/round"))).isEqualTo(Answer.of(Outcome.LOOP));
        assertThat(asking.ask(at("/1")).outcome()).as("five").isEqualTo(Outcome.FINE);
        assertThat(asking.ask(at("/0")).outcome()).as("six").isEqualTo(Outcome.LOOP);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/,NOT_PUBLIC",
        "http://inside.test/,NOT_PUBLIC",
        "http://both.test/,NOT_PUBLIC",
        "http://[::1]/,NOT_PUBLIC",
        "http://169.254.169.254/latest/meta-data/,NOT_PUBLIC",
        "http://user:word@links.test/,NOT_ASKED",
        "http://127.0.0.1:22/,NOT_ASKED",
        "file:///etc/passwd,CLOSED",
        "gopher://127.0.0.1/,CLOSED",
    })
    void eachHopPassesTheSameDoor(String target, Outcome outcome) {
        names.with("127.0.0.1", "127.0.0.1")
                .with("169.254.169.254", "169.254.169.254")
                .with("::1", "::1");
        names.with("[::1]", "::1");
        site.page("/a", redirect(301, target));

        assertThat(asking.ask(at("/a")).outcome()).isEqualTo(outcome);
    }

    /** With the machine's own resolver, which knows more ways to write an address than anyone remembers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0177.0.0.1/",
                "http://0x7f.0.0.1/",
                "http://0x7f000001/",
                "http://0/",
                "http://0.0.0.0/",
                "http://localhost/",
                "http://LOCALHOST/",
                "http://localhost./",
                "http://[::1]/",
                "http://[::]/",
                "http://[0:0:0:0:0:0:0:1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b::a9fe:a9fe]/",
                "http://[64:ff9b:1::1]/",
                "http://[2002:7f00:1::]/",
                "http://[2001:0:0:0:0:0:0:1]/",
                "http://[fe80::1]/",
                "http://[fe80::1%25lo]/",
                "http://[fec0::1]/",
                "http://[fd00:ec2::254]/",
                "http://[ff02::1]/",
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.0.1/",
                "http://100.64.0.1/",
                "http://100.127.255.255/",
                "http://169.254.169.254/",
                "http://192.0.0.192/",
                "http://198.18.0.1/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://links.test@127.0.0.1/",
                "http://127.0.0.1:80@links.test/",
                "http://127.0.0.1:8080/",
                "http://127.0.0.1#@links.test/",
                "http://127.0.0.1%23.links.test/",
                "http://127.0.0.1\\@links.test/",
                "https://127.0.0.1/",
                "http:///127.0.0.1/",
                "http:127.0.0.1",
                "//127.0.0.1/",
                "www.example.org",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "http://",
                "",
            })
    void whatIsNotPublicIsNotAsked(String address) throws IOException {
        var closed = new Asking(SystemDefaultDnsResolver.INSTANCE, allowing(), addresses());

        var outcome = closed.ask(address).outcome();

        assertThat(outcome).isIn(Outcome.NOT_PUBLIC, Outcome.NOT_ASKED, Outcome.UNREADABLE, Outcome.UNKNOWN_HOST);
        closed.destroy();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450:4001::200e",
                "64:ff9b::101:101"
            })
    void whatIsPublicPasses(String address) {
        assertThat(PublicHosts.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void oneAddressThatIsNotPublicClosesTheDoor() {
        var hosts = new PublicHosts(names, Set.of());

        assertThatThrownBy(() -> hosts.resolve("both.test")).isInstanceOf(NotPublicException.class);
    }

    /** The name is known to this test alone, so whoever looked it up once more would not find it. */
    @Test
    void whatWasLookedAtIsWhatIsConnectedTo() {
        site.page("/a", status(200));

        assertThat(asking.ask(at("/a")).outcome()).isEqualTo(Outcome.FINE);
        assertThat(names.asked()).as("look-ups").isEqualTo(1);
    }

    @Test
    void aBodyIsNotRead() {
        site.page("/endless", exchange -> {
            if (exchange.getRequestMethod().equals("HEAD")) {
                status(405).answer(exchange);
                return;
            }
            exchange.sendResponseHeaders(200, 0);
            var piece = new byte[64 * 1024];
            // Ends when the other side has closed.
            while (true) {
                exchange.getResponseBody().write(piece);
            }
        });
        var begin = Instant.now();

        assertThat(asking.ask(at("/endless")).outcome()).isEqualTo(Outcome.FINE);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aServerThatSaysNothingIsLeft() throws InterruptedException {
        var left = new CountDownLatch(1);
        site.page("/silent", exchange -> {
            try {
                left.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        var begin = Instant.now();

        var answers = Unscoped.together(List.of(at("/silent")), Duration.ofMillis(500), asking::ask);

        left.countDown();
        assertThat(answers).containsExactly(Optional.empty());
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void whoDoesNotAnswerIsToldApart(@TempDir Path folder) throws Exception {
        site.page("/broken-off", exchange -> {
            throw new IOException("on purpose");
        });
        int closedPort;
        try (var socket = new ServerSocket(0)) {
            closedPort = socket.getLocalPort();
        }

        try (var secure = OtherSite.startWithBadCertificate(folder)) {
            assertThat(asking.ask("https://" + SITE + ":" + secure.port() + "/").outcome())
                    .isEqualTo(Outcome.CERTIFICATE);
        }
        assertThat(asking.ask("http://" + SITE + ":" + closedPort + "/").outcome())
                .isEqualTo(Outcome.NO_CONNECTION);
        assertThat(asking.ask(at("/broken-off")).outcome()).isEqualTo(Outcome.NO_ANSWER);
        assertThat(asking.ask("http://nobody.test/").outcome()).isEqualTo(Outcome.UNKNOWN_HOST);
    }
}

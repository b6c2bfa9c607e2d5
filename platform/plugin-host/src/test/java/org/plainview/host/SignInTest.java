package org.plainview.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.host.IllegalSettings.Kind;
import org.plainview.host.PluginRefused.Reason;
import org.plainview.host.Workshop.Recipe;
import org.plainview.host.Workshop.Signer;
import org.plainview.spi.SsoProvider;
import org.plainview.spi.SsoProvider.SignIn;
import org.plainview.spi.SsoUnavailable;

/** A sign-in plugin reaches the hosts that it was allowed, fails politely, and is never quarantined for it. */
class SignInTest {
    private static final String SERVICE = "META-INF/services/org.plainview.spi.SsoProviderFactory";
    private static final PluginId ID = new PluginId("pack");

    /** Asks the address in its settings, and does with the answer what the claims say. */
    private static final String PROVIDER = """
            package pack;
            import java.io.IOException;
            import java.net.URI;
            import java.util.*;
            import org.plainview.spi.*;
            public final class Factory implements SsoProviderFactory {
                public String configurationSchema() { return SCHEMA; }
                public SsoProvider create(PluginContext context) { return new SsoProvider() {
                    public OidcRegistration registration(Optional<DistrictRef> district) { return null; }
                    public SignIn accept(Optional<DistrictRef> district, Map<String, Object> claims) {
                        var todo = String.valueOf(claims.get("todo"));
                        if (todo.equals("throw")) { throw new IllegalStateException("odd claims"); }
                        if (todo.equals("wait")) { while (todo.length() > 0) { } }
                        try {
                            var answer = context.http().send("GET", URI.create(todo), Map.of("X-Asked", "yes"), null);
                            var body = answer.status() == 200 ? context.json().parse(answer.body()) : answer.status();
                            return new SignIn.Accepted("subject", "", String.valueOf(body));
                        } catch (IOException down) {
                            throw new SsoUnavailable("nobody there", down);
                        }
                    }
                    public void districtCreated(DistrictRef district) { }
                    public void districtRemoved(DistrictRef district) { }
                    public void invite(DistrictRef district, Invitee invitee) { }
                    public void memberRemoved(DistrictRef district, String email, Optional<String> subject) { }
                    public ClientCredentials clientAdded(DistrictRef district, String client, String name) {
                        return new ClientCredentials(client, "secret", "https://id.example.org/token");
                    }
                    public void clientRemoved(DistrictRef district, String client) { }
                    public Optional<String> acceptClient(DistrictRef district, Map<String, Object> claims) { return Optional.empty(); }
                    public boolean available() { return true; }
                }; }
                static final String SCHEMA = "{\\"type\\":\\"object\\",\\"required\\":[\\"realm\\"],\\"properties\\":{\\"realm\\":{\\"type\\":\\"string\\"}}}";
            }
            """;

    @TempDir
    static Path directory;

    private static Signer publisher;
    private static PluginHost host;
    private static HttpServer web;

    @BeforeAll
    static void open() throws Exception {
        publisher = Signer.make(directory, "publisher");
        host = PluginHost.builder(directory.resolve("host"))
                .trust(publisher.trusted())
                .limits(PluginLimits.standard().withSsoCall(Duration.ofSeconds(1)))
                .build();
        host.load(publisher.sign(recipe(PROVIDER).pack(directory)));
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/json", exchange -> {
            var asked = exchange.getRequestHeaders().getFirst("X-Asked");
            var body = ("{\"asked\": \"" + asked + "\", \"list\": [1, true, null]}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        web.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().add("Location", "/json");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        web.start();
    }

    @AfterAll
    static void close() {
        web.stop(0);
        host.close();
    }

    private static Recipe recipe(String source) {
        return new Recipe()
                .manifest("Plugin-Kind", "sso-provider")
                .without("META-INF/services/org.plainview.spi.StateRules")
                .text(SERVICE, "pack.Factory")
                .source("pack.Factory", source);
    }

    private static SsoProvider provider(String... allowed) {
        return host.createSso(ID, Map.of("realm", "plainview"), Set.of(allowed));
    }

    private static SignIn accept(SsoProvider provider, String todo) {
        return provider.accept(Optional.empty(), Map.of("todo", todo));
    }

    private static String address(String path) {
        return "http://localhost:" + web.getAddress().getPort() + path;
    }

    private static String authority() {
        return "localhost:" + web.getAddress().getPort();
    }

    @Test
    void asksTheHostThatItWasAllowed() {
        assertThat(accept(provider(authority()), address("/json")))
                .isEqualTo(new SignIn.Accepted("subject", "", "{asked=yes, list=[1, true, null]}"));
    }

    @Test
    void isNotLedElsewhere() {
        assertThat(accept(provider("localhost"), address("/elsewhere")))
                .isEqualTo(new SignIn.Accepted("subject", "", "302"));
    }

    @Test
    void asksNoOtherHost() {
        var provider = provider(authority());

        for (var other : new String[] {
            "http://127.0.0.1:" + web.getAddress().getPort() + "/json",
            "http://localhost:1/",
            "file:///etc/passwd",
            "http://user@" + authority() + "/json"
        }) {
            assertThatExceptionOfType(PluginFailed.class).isThrownBy(() -> accept(provider, other));
        }
        assertThat(host.find(ID).orElseThrow().status()).isEqualTo(PluginStatus.ACTIVE);
    }

    @Test
    void saysThatTheOtherSideIsDown() {
        assertThatExceptionOfType(SsoUnavailable.class)
                .isThrownBy(() -> accept(provider("localhost"), "http://localhost:1/"));
    }

    @Test
    void isGivenUpWhenItTakesTooLong() {
        var patient = provider("localhost");

        assertThatExceptionOfType(SsoUnavailable.class)
                .isThrownBy(() -> accept(patient, "wait"))
                .withMessageContaining("1000 ms");
    }

    @Test
    void isNotQuarantinedForOneOddSignIn() {
        var provider = provider("localhost");

        assertThatExceptionOfType(PluginFailed.class)
                .isThrownBy(() -> accept(provider, "throw"))
                .satisfies(failed -> assertThat(failed.failure())
                        .hasValueSatisfying(failure -> assertThat(failure.detail())
                                .contains("Exception at ")
                                // What it says may be somebody's address.
                                .doesNotContain("odd claims")));
        assertThatExceptionOfType(PluginFailed.class).isThrownBy(() -> provider.registration(Optional.empty()));

        assertThat(host.find(ID).orElseThrow().status()).isEqualTo(PluginStatus.ACTIVE);
        assertThat(provider.available()).isTrue();
    }

    @Test
    void isMadeOnlyWithSettingsThatItsSchemaAllows() {
        assertThatExceptionOfType(IllegalSettings.class)
                .isThrownBy(() -> host.createSso(ID, Map.of("relam", "x"), Set.of()))
                .satisfies(illegal -> assertThat(illegal.problems())
                        .containsExactlyInAnyOrder(
                                new IllegalSettings.Problem("realm", Kind.MISSING),
                                new IllegalSettings.Problem("relam", Kind.UNKNOWN)));
    }

    @Test
    void isNoPackOfRules() {
        assertThatIllegalStateException()
                .isThrownBy(() -> host.find(ID).orElseThrow().stateRules());
    }

    @Test
    void isRefusedWithASchemaThatNobodyCanCheck() throws Exception {
        var jar = publisher.sign(recipe(PROVIDER.replace("\\\"string\\\"", "\\\"number\\\""))
                .manifest("Plugin-Id", "other")
                .pack(directory));

        assertThatExceptionOfType(PluginRefused.class)
                .isThrownBy(() -> host.load(jar))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.BROKEN_CONTRACT));
    }
}

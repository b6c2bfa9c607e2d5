package org.plainview.server.extensions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.host.PluginFailed;
import org.plainview.host.PluginFailure.Fault;
import org.plainview.host.PluginHost;
import org.plainview.host.PluginKind;
import org.plainview.host.PluginRefused;
import org.plainview.host.PluginRefused.Reason;
import org.plainview.host.Workshop;
import org.plainview.host.Workshop.Recipe;
import org.plainview.host.Workshop.Signer;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.server.tenancy.Notifications;
import org.plainview.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Plugins come and go while the server runs, on every node. */
class PluginsTest extends ServerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final DistrictRecord RECORD = DistrictRecord.of(DistrictProfile.of("D", "UT", "America/Denver"));

    @TempDir
    Path directory;

    @Autowired
    private Plugins plugins;

    @Autowired
    private PluginStore store;

    @AfterEach
    void removePack() {
        plugins.remove("pack");
    }

    @Test
    void aSignedPackServesAtOnceOnEveryNode() throws Exception {
        try (var otherHost = PluginHost.builder(directory.resolve("other"))
                .trust(PUBLISHER.trusted())
                .build()) {
            var otherNode = new Plugins(otherHost, store, properties(null), new Deaf(), new SimpleMeterRegistry());
            otherNode.start();

            plugins.install(signed(Workshop.FINE), "operator");

            assertThat(plugins.find("pack").orElseThrow().evaluate(RECORD, DAY)).hasSize(1);
            otherNode.received("pack");
            assertThat(otherNode.find("pack").orElseThrow().evaluate(RECORD, DAY))
                    .hasSize(1);
            plugins.remove("pack");
            otherNode.received("pack");
            assertThat(otherNode.find("pack")).isEmpty();
            assertThat(store.find("pack")).isEmpty();
        }
    }

    @Test
    void anotherVersionTakesThePlaceOfTheOneBefore() throws Exception {
        plugins.install(signed(Workshop.FINE), "operator");

        plugins.install(
                PUBLISHER.sign(Recipe.answering(Workshop.FINE)
                        .manifest("Plugin-Version", "1.1.0")
                        .pack(directory)),
                "operator");

        assertThat(plugins.find("pack").orElseThrow().manifest().version()).isEqualTo("1.1.0");
        assertThat(store.find("pack").orElseThrow().version()).isEqualTo("1.1.0");
    }

    @Test
    void whatCannotBeTrustedIsRefusedWithItsReasonAndNotKept() throws Exception {
        var good = signed(Workshop.FINE);
        var stranger = Signer.make(directory, "stranger");

        assertThat(refusal(Recipe.answering(Workshop.FINE).pack(directory))).isEqualTo(Reason.UNSIGNED);
        assertThat(refusal(stranger.sign(Recipe.answering(Workshop.FINE).pack(directory))))
                .isEqualTo(Reason.UNKNOWN_PUBLISHER);
        assertThat(refusal(Workshop.rewrite(good, entries -> {
                    var changed = new HashMap<>(entries);
                    changed.put("messages_en.properties", "plugin.title=Mine".getBytes(StandardCharsets.UTF_8));
                    return changed;
                })))
                .isNotNull();
        assertThat(refusal(Files.writeString(directory.resolve("not.jar"), "not a jar")))
                .isEqualTo(Reason.NOT_A_JAR);
        assertThat(store.find("pack")).isEmpty();
        assertThat(plugins.find("pack")).isEmpty();
    }

    @Test
    void aPackThatThrowsIsQuarantinedEverywhereUntilItIsReleased() throws Exception {
        plugins.install(signed("throw new IllegalStateException(\"boom\");"), "operator");
        var pack = plugins.find("pack").orElseThrow();

        assertThatThrownBy(() -> pack.evaluate(RECORD, DAY)).isInstanceOf(PluginFailed.class);

        var row = store.find("pack").orElseThrow();
        assertThat(row.status()).isEqualTo("QUARANTINED");
        var failure = Objects.requireNonNull(store.failure(row));
        assertThat(failure.fault()).isEqualTo(Fault.THREW);
        assertThat(failure.detail()).contains("IllegalStateException at ").doesNotContain("boom");
        assertThat(plugins.active(PluginKind.STATE_RULES))
                .noneMatch(active -> active.id().value().equals("pack"));
        try (var otherHost = PluginHost.builder(directory.resolve("other"))
                .trust(PUBLISHER.trusted())
                .build()) {
            var otherNode = new Plugins(otherHost, store, properties(null), new Deaf(), new SimpleMeterRegistry());
            otherNode.start();
            assertThat(otherNode.active(PluginKind.STATE_RULES))
                    .noneMatch(active -> active.id().value().equals("pack"));
            assertThat(plugins.release("pack")).isTrue();
            otherNode.received("pack");
            assertThat(otherNode.active(PluginKind.STATE_RULES)).hasSize(1);
        }
        assertThat(plugins.active(PluginKind.STATE_RULES)).hasSize(1);
    }

    @Test
    void jarsOfTheFolderAreInstalledAtTheStartButNeverOverSomethingNewer() throws Exception {
        var folder = Files.createDirectory(directory.resolve("plugins"));
        Files.copy(signed(Workshop.FINE), folder.resolve("pack.jar"));
        Files.writeString(folder.resolve("broken.jar"), "not a jar");
        try (var host = PluginHost.builder(directory.resolve("node"))
                .trust(PUBLISHER.trusted())
                .build()) {
            new Plugins(host, store, properties(folder), new Deaf(), new SimpleMeterRegistry()).start();
            assertThat(store.find("pack").orElseThrow().version()).isEqualTo("1.0.0");

            plugins.install(
                    PUBLISHER.sign(Recipe.answering(Workshop.FINE)
                            .manifest("Plugin-Version", "2.0.0")
                            .pack(directory)),
                    "operator");
            new Plugins(host, store, properties(folder), new Deaf(), new SimpleMeterRegistry()).start();

            assertThat(store.find("pack").orElseThrow().version()).isEqualTo("2.0.0");
        }
    }

    private Path signed(String answer) throws Exception {
        return PUBLISHER.sign(Recipe.answering(answer).pack(directory));
    }

    private Reason refusal(Path jar) {
        return Objects.requireNonNull(catchThrowableOfType(PluginRefused.class, () -> plugins.install(jar, "operator")))
                .reason();
    }

    private PluginProperties properties(@Nullable Path folder) {
        return new PluginProperties(folder, List.of(), directory, java.util.Set.of());
    }

    /** A node that is told by the test. */
    private static final class Deaf implements Notifications {
        @Override
        public void on(String channel, Listener listener) {}
    }
}

package org.plainview.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.host.PluginFailure.Fault;
import org.plainview.host.PluginRefused.Reason;
import org.plainview.host.Workshop.Recipe;
import org.plainview.host.Workshop.Signer;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.spi.Finding;
import org.plainview.spi.Rule;

/** A loaded pack answers; one that misbehaves is quarantined, and everything else goes on. */
class RunningTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final DistrictRecord RECORD = DistrictRecord.of(
            DistrictProfile.builder("District", "UT", "America/Denver")
                    .sample(true)
                    .build(),
            List.of());

    @TempDir
    static Path directory;

    private static Signer publisher;
    private PluginHost host;
    private final List<PluginFailure> heard = new ArrayList<>();

    @BeforeAll
    static void sign() throws Exception {
        publisher = Signer.make(directory, "publisher");
    }

    @BeforeEach
    void open() throws Exception {
        host = PluginHost.builder(directory.resolve("host"))
                .trust(publisher.trusted())
                .limits(PluginLimits.standard()
                        .withRulesCall(Duration.ofSeconds(1))
                        .withAllocatedBytes(200 << 20)
                        .withOutput(1_000, 100_000))
                .listener(new PluginListener() {
                    @Override
                    public void quarantined(LoadedPlugin plugin, PluginFailure failure) {
                        heard.add(failure);
                        // As one does who has not heard of the failure yet: it must not undo the quarantine.
                        host.release(plugin.id());
                    }
                })
                .build();
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void answersAndSpeaksTheReadersLanguage() throws Exception {
        var plugin = load(Workshop.FINE);

        var findings = plugin.evaluate(RECORD, DAY);

        assertThat(findings).singleElement().satisfies(of -> {
            assertThat(of.rule().citation()).isEqualTo("Utah Code 1");
            assertThat(of.findings()).extracting(Finding::status).containsExactly(Finding.Status.MET);
            var explanation = of.findings().getFirst().explanation();
            assertThat(plugin.message(explanation, Locale.ENGLISH)).isEqualTo("0 elements");
            assertThat(plugin.message(explanation, Locale.of("es", "MX"))).isEqualTo("0 elementos");
            assertThat(plugin.message(explanation, Locale.FRENCH)).isEqualTo("0 elements");
        });
        assertThat(plugin.title(Locale.of("es"))).isEqualTo("Paquete");
        assertThat(host.find(new PluginId("pack"))).contains(plugin);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            throw new IllegalStateException("broken");                                            | THREW
            throw new AssertionError();                                                           | THREW
            return answer(record, day);                                                           | THREW
            throw new OutOfMemoryError("made up");                                                | THREW
            while (true) { }                                                                      | TOO_SLOW
            for (long i = 0; i >= 0; i = (i + 1) % 1000) { } return null;                         | TOO_SLOW
            while (true) { try { while (true) { } } catch (Throwable again) { } }                 | TOO_SLOW
            return java.util.stream.Stream.iterate(1, i -> i).map(i -> (Finding) null).toList();  | TOO_SLOW
            var all = new java.util.ArrayList<String>(); while (true) { all.add("x".repeat(1000)); if (all.size() > 1000) { all.clear(); } } | TOO_MUCH_MEMORY
            return java.util.Collections.nCopies(1001, Finding.met(Message.of("rule")));          | TOO_MUCH_OUTPUT
            return List.of(Finding.met(Message.of("found", "x".repeat(200_000))));                | TOO_MUCH_OUTPUT
            return null;                                                                          | BROKEN_ANSWER
            return List.of();                                                                     | BROKEN_ANSWER
            return List.of(Finding.met(null));                                                    | BROKEN_ANSWER
            return List.of(Finding.met(Message.of("unheard-of")));                                | BROKEN_ANSWER
            """)
    void isQuarantinedWhenItMisbehaves(String answer, Fault fault) throws Exception {
        var plugin = load(answer);

        assertThatExceptionOfType(PluginFailed.class)
                .isThrownBy(() -> plugin.evaluate(RECORD, DAY))
                .satisfies(failed -> assertThat(failed.failure()).hasValueSatisfying(failure -> {
                    assertThat(failure.fault()).isIn(fault, fault == Fault.TOO_SLOW ? Fault.TOO_MUCH_MEMORY : fault);
                    assertThat(failure.call()).isEqualTo("evaluate UT-1");
                }));

        assertThat(plugin.status()).isEqualTo(PluginStatus.QUARANTINED);
        assertThat(heard).hasSize(1);
        assertThatExceptionOfType(PluginFailed.class).isThrownBy(() -> plugin.evaluate(RECORD, DAY));
        assertThat(heard).hasSize(1);
        assertThat(threadsOf("pack")).isEmpty();
    }

    @Test
    void othersGoOnWhileOneIsInQuarantine() throws Exception {
        var bad = load("throw new IllegalStateException();");
        var good = host.load(publisher.sign(
                Recipe.answering(Workshop.FINE).manifest("Plugin-Id", "good").pack(directory)));

        assertThatExceptionOfType(PluginFailed.class).isThrownBy(() -> bad.evaluate(RECORD, DAY));

        assertThat(good.evaluate(RECORD, DAY)).hasSize(1);
        host.release(bad.id());
        assertThat(bad.status()).isEqualTo(PluginStatus.ACTIVE);
    }

    @Test
    void staysInQuarantineWhenAnotherNodeSaysSo() throws Exception {
        var plugin = load(Workshop.FINE);
        var failure = new PluginFailure(Instant.EPOCH, "evaluate UT-1", Fault.THREW, "elsewhere");

        host.quarantine(plugin.id(), failure);

        assertThat(plugin.quarantine()).contains(failure);
        assertThat(heard).isEmpty();
        assertThatExceptionOfType(PluginFailed.class)
                .isThrownBy(() -> plugin.evaluate(RECORD, DAY))
                .satisfies(failed -> assertThat(failed.failure()).contains(failure));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"UT-1\"; } public String x() { return \"\"",
                "\"CO-1\"",
                "\"no id\"",
                "null",
                "new String(new char[1 << 30])",
                "String.valueOf(1 / Integer.parseInt(\"0\"))"
            })
    void isRefusedWhenItBreaksTheContractAtOnce(String id) throws Exception {
        var pack = Workshop.PACK.replace("ANSWER", Workshop.FINE).replace("return \"UT-1\"", "return " + id);
        var jar = publisher.sign(new Recipe().source("pack.Pack", pack).pack(directory));

        if (id.startsWith("\"UT-1\"")) {
            assertThat(host.load(jar).status()).isEqualTo(PluginStatus.ACTIVE);
        } else {
            assertThatExceptionOfType(PluginRefused.class)
                    .isThrownBy(() -> host.load(jar))
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.BROKEN_CONTRACT));
            assertThat(host.loaded()).isEmpty();
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void twoRulesOfOneId() throws Exception {
        var pack = Workshop.PACK
                .replace("ANSWER", Workshop.FINE)
                .replace("return List.of(new Rule()", "return twice(new Rule()")
                .replace(
                        "static List<Finding> answer",
                        "static List<Rule> twice(Rule rule) { return List.of(rule, rule); }\nstatic List<Finding> answer");
        var jar = publisher.sign(new Recipe().source("pack.Pack", pack).pack(directory));

        assertThatExceptionOfType(PluginRefused.class)
                .isThrownBy(() -> host.load(jar))
                .satisfies(refused -> {
                    assertThat(refused.arguments()).containsExactly("two rules have the id UT-1");
                    assertThat(refused.message(Locale.of("es")))
                            .isEqualTo(
                                    "El complemento no cumple la interfaz de complementos: dos normas tienen el identificador UT-1.");
                });
    }

    @Test
    void aNewVersionTakesOverAndARefusedOneDoesNot() throws Exception {
        var first = load(Workshop.FINE);

        assertThatExceptionOfType(PluginRefused.class)
                .isThrownBy(() -> host.load(Recipe.answering(Workshop.FINE).pack(directory)));
        assertThat(first.status()).isEqualTo(PluginStatus.ACTIVE);

        var second = host.load(publisher.sign(Recipe.answering(Workshop.FINE)
                .manifest("Plugin-Version", "1.1.0")
                .pack(directory)));
        assertThat(first.status()).isEqualTo(PluginStatus.UNLOADED);
        assertThat(second.evaluate(RECORD, DAY)).hasSize(1);
        assertThatExceptionOfType(PluginFailed.class).isThrownBy(() -> first.evaluate(RECORD, DAY));
        assertThat(first.status()).isEqualTo(PluginStatus.UNLOADED);
    }

    @Test
    void nothingOfAnUnloadedPackStaysInMemory() throws Exception {
        var rules = new ArrayList<Rule>();
        var loader = loadedAndUsed(rules);

        host.unload(new PluginId("pack"));

        for (int turn = 0; turn < 50 && loader.get() != null; turn++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(loader.get()).isNull();
        assertThat(rules)
                .singleElement()
                .satisfies(rule -> assertThat(rule.id()).isEqualTo("UT-1"));
    }

    private WeakReference<ClassLoader> loadedAndUsed(List<Rule> rules) throws Exception {
        var plugin = load(Workshop.FINE);
        rules.addAll(plugin.stateRules().rules());
        plugin.evaluate(RECORD, DAY);
        var seen = new AtomicReference<WeakReference<ClassLoader>>();
        plugin.callRules("look", live -> {
            seen.set(new WeakReference<>(live.isolation().classLoader()));
            return true;
        });
        return seen.get();
    }

    @Test
    void aPackSeesTheSpiAndNothingElse() throws Exception {
        var plugin = load(Workshop.FINE);

        plugin.callRules("look", live -> {
            var loader = live.isolation().classLoader();
            assertThat(sees(loader, "org.plainview.spi.Rule")).isTrue();
            assertThat(sees(loader, "org.plainview.record.Element")).isTrue();
            assertThat(sees(loader, "org.plainview.host.PluginHost")).isFalse();
            assertThat(sees(loader, "org.pf4j.Plugin")).isFalse();
            assertThat(sees(loader, "tools.jackson.databind.json.JsonMapper")).isFalse();
            assertThat(sees(loader, "org.junit.jupiter.api.Test")).isFalse();
            return true;
        });
    }

    private static boolean sees(ClassLoader loader, String type) {
        try {
            Class.forName(type, false, loader);
            return true;
        } catch (ClassNotFoundException unseen) {
            return false;
        }
    }

    private static List<Thread> threadsOf(String plugin) throws InterruptedException {
        List<Thread> alive = List.of();
        for (int turn = 0; turn < 50; turn++) {
            alive = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("plugin " + plugin))
                    .toList();
            if (alive.isEmpty()) {
                break;
            }
            Thread.sleep(20);
        }
        return alive;
    }

    private LoadedPlugin load(String answer) throws Exception {
        return host.load(publisher.sign(Recipe.answering(answer).pack(directory)));
    }
}

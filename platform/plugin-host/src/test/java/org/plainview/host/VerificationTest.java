package org.plainview.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.host.PluginRefused.Reason;
import org.plainview.host.Workshop.Recipe;
import org.plainview.host.Workshop.Signer;

/** A JAR is taken only if nothing in it can be doubted, and a refusal says what is wrong. */
class VerificationTest {
    @TempDir
    static Path directory;

    private static Signer publisher;
    private static PluginHost host;

    @BeforeAll
    static void open() throws Exception {
        publisher = Signer.make(directory, "publisher");
        host = PluginHost.builder(directory.resolve("host"))
                .trust(publisher.trusted())
                .build();
    }

    @AfterAll
    static void close() {
        host.close();
    }

    @Test
    void aSignedPackOfATrustedPublisherIsTaken() throws Exception {
        var manifest =
                host.inspect(publisher.sign(Recipe.answering(Workshop.FINE).pack(directory)));

        assertThat(manifest.id()).isEqualTo(new PluginId("pack"));
        assertThat(manifest.kind()).isEqualTo(PluginKind.STATE_RULES);
        assertThat(manifest.publisher().name()).isEqualTo("CN=publisher");
        assertThat(manifest.languages()).containsExactly("en", "es");
    }

    @Test
    void unsigned() throws Exception {
        refused(Recipe.answering(Workshop.FINE).pack(directory), Reason.UNSIGNED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pack/Pack.class", "messages_en.properties", "META-INF/services/org.plainview.spi.StateRules"})
    void anEntryChangedAfterSigning(String entry) throws Exception {
        var jar =
                Workshop.rewrite(publisher.sign(Recipe.answering(Workshop.FINE).pack(directory)), entries -> {
                    entries.computeIfPresent(entry, (_, bytes) -> {
                        var changed = bytes.clone();
                        changed[changed.length / 2] ^= 1;
                        return changed;
                    });
                    return entries;
                });

        assertThat(refused(jar, Reason.TAMPERED).arguments()).containsExactly(entry);
    }

    @Test
    void theManifestChangedAfterSigning() throws Exception {
        var jar =
                Workshop.rewrite(publisher.sign(Recipe.answering(Workshop.FINE).pack(directory)), entries -> {
                    entries.computeIfPresent(
                            "META-INF/MANIFEST.MF",
                            (_, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                                    .replace("Plugin-Id: pack", "Plugin-Id: puck")
                                    .getBytes(StandardCharsets.UTF_8));
                    return entries;
                });

        assertThatExceptionOfType(PluginRefused.class)
                .isThrownBy(() -> host.inspect(jar))
                .satisfies(refused -> assertThat(refused.reason()).isIn(Reason.TAMPERED, Reason.UNSIGNED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pack/Added.class", "messages_fr.properties", "META-INF/added.txt", "META-INF/sub/X.SF"})
    void anEntryAddedAfterSigning(String entry) throws Exception {
        var jar =
                Workshop.rewrite(publisher.sign(Recipe.answering(Workshop.FINE).pack(directory)), entries -> {
                    entries.put(entry, new byte[] {1});
                    return entries;
                });

        assertThat(refused(jar, Reason.UNSIGNED_ENTRY).arguments()).containsExactly(entry);
    }

    @Test
    void anEntryThatOnlyAStrangerSigned() throws Exception {
        var stranger = Signer.make(directory, "second");
        var signed = publisher.sign(Recipe.answering(Workshop.FINE).pack(directory));
        var jar = stranger.sign(Workshop.rewrite(signed, entries -> {
            entries.put("pack/Added.class", new byte[] {1});
            return entries;
        }));

        assertThat(refused(jar, Reason.UNKNOWN_PUBLISHER).arguments()).contains("CN=second");
    }

    @Test
    void anUnknownPublisher() throws Exception {
        var stranger = Signer.make(directory, "stranger");
        var jar = stranger.sign(Recipe.answering(Workshop.FINE).pack(directory));

        assertThat(refused(jar, Reason.UNKNOWN_PUBLISHER).arguments())
                .containsExactly("CN=stranger", TrustedPublishers.fingerprint(stranger.certificate()));
    }

    @Test
    void anExpiredCertificateIsRefusedNowButNotForWhatWasInstalledBefore() throws Exception {
        var late = Signer.make(directory, "late", "-startdate", "-20d", "-validity", "10");
        var jar = late.sign(Recipe.answering(Workshop.FINE).pack(directory));

        try (var trusting = PluginHost.builder(directory.resolve("late-host"))
                .trust(late.trusted())
                .build()) {
            assertThatExceptionOfType(PluginRefused.class)
                    .isThrownBy(() -> trusting.load(jar))
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.EXPIRED_PUBLISHER));
            assertThat(trusting.load(jar, Instant.now().minus(Duration.ofDays(15)))
                            .status())
                    .isEqualTo(PluginStatus.ACTIVE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.class",
                "/etc/evil",
                "a/../../evil",
                "..\\evil",
                "a//b",
                "lib/hidden.jar",
                "native.so",
                "META-INF/versions/9/pack/Pack.class",
                "MESSAGES_EN.properties"
            })
    void anEntryThatNoPluginMayHave(String entry) throws Exception {
        var jar =
                Workshop.rewrite(publisher.sign(Recipe.answering(Workshop.FINE).pack(directory)), entries -> {
                    entries.put(entry, new byte[] {1});
                    return entries;
                });

        refused(jar, Reason.UNSAFE_ENTRY);
    }

    @Test
    void notAJarAtAll() throws Exception {
        refused(Files.writeString(directory.resolve("words.jar"), "words"), Reason.NOT_A_JAR);
    }

    @Test
    void aBombThatUnpacksToTooMuch() throws Exception {
        var jar = Recipe.answering(Workshop.FINE)
                .text("big.txt", "0".repeat(33 << 20))
                .pack(directory);

        assertThat(Files.size(jar)).isLessThan(1 << 20);
        refused(jar, Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plugin-Id", "Plugin-Version", "Plugin-Kind", "Plugin-Requires", "Plugin-Provider"})
    void aManifestThatDoesNotSayAll(String name) throws Exception {
        var jar = publisher.sign(
                Recipe.answering(Workshop.FINE).withoutManifest(name).pack(directory));

        assertThat(refused(jar, Reason.MANIFEST_INCOMPLETE).arguments()).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Plugin-Id,Not An Id",
        "Plugin-Version,first",
        "Plugin-Kind,other",
        "Plugin-Requires,whatever",
        "Class-Path,other.jar",
        "Plugin-Class,pack.Pack"
    })
    void aManifestThatSaysWhatItMayNot(String name, String value) throws Exception {
        var jar = publisher.sign(
                Recipe.answering(Workshop.FINE).manifest(name, value).pack(directory));

        assertThat(refused(jar, Reason.MANIFEST_INCOMPLETE).arguments()).containsExactly(name);
    }

    @Test
    void anotherVersionOfTheInterface() throws Exception {
        var jar = publisher.sign(Recipe.answering(Workshop.FINE)
                .manifest("Plugin-Requires", ">=3.0.0")
                .pack(directory));

        assertThat(refused(jar, Reason.SPI_MISMATCH).arguments()).containsExactly(">=3.0.0", "0.2.0");
    }

    @Test
    void noImplementationNamed() throws Exception {
        var jar = publisher.sign(Recipe.answering(Workshop.FINE)
                .without("META-INF/services/org.plainview.spi.StateRules")
                .pack(directory));

        refused(jar, Reason.NO_SERVICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plugin.title=Paquete\nrule=Regla\n",
                "plugin.title=Paquete\nrule=Regla\nfound={0} elementos\nmore=de más\n",
                "plugin.title=Paquete\nrule=Regla\nfound=elementos\n",
                "plugin.title=Paquete\nrule=l'regla\nfound={0} elementos\n",
                "plugin.title=Paquete\nrule=Regla\nfound={0 elementos\n",
                "plugin.title=Paquete\nrule=Regla\nfound={0,number} elementos\n",
                "plugin.title=Paquete\nrule=\nfound={0} elementos\n"
            })
    void messagesThatDifferBetweenLanguagesOrDoNotRead(String spanish) throws Exception {
        var jar = publisher.sign(Recipe.answering(Workshop.FINE)
                .text("messages_es.properties", spanish)
                .pack(directory));

        refused(jar, Reason.BROKEN_MESSAGES);
    }

    @Test
    void aBrokenClass() throws Exception {
        var jar = publisher.sign(Recipe.answering(Workshop.FINE)
                .text("pack/Other.class", "words")
                .pack(directory));

        assertThat(refused(jar, Reason.BROKEN_CLASS).arguments()).containsExactly("pack/Other.class");
    }

    @Test
    void everyReasonHasWordsInEveryLanguage() throws Exception {
        for (var reason : Reason.values()) {
            var refused = new PluginRefused(reason, "first", "second");
            assertThat(refused.message(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
            assertThat(refused.message(Locale.of("es", "MX")))
                    .isNotBlank()
                    .doesNotContain("{")
                    .isNotEqualTo(refused.message(Locale.ENGLISH));
            assertThat(refused.message(Locale.FRENCH)).isEqualTo(refused.message(Locale.ENGLISH));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFlawHasWordsInEveryLanguage(Flaw.Kind kind) {
        var flaw = Flaw.of(kind, "first", "second", "third");

        assertThat(flaw.toString()).isNotBlank().isEqualTo(flaw.text(Locale.FRENCH));
        assertThat(flaw.text(Locale.of("es", "MX"))).isNotBlank().isNotEqualTo(flaw.toString());
    }

    @Test
    void whatIsWrongIsSaidInTheLanguageOfWhoAsks() throws Exception {
        var jar = publisher.sign(Recipe.answering(Workshop.FINE)
                .text("messages_es.properties", "plugin.title=Paquete\nrule=Regla\n")
                .pack(directory));

        var refused = refused(jar, Reason.BROKEN_MESSAGES);

        assertThat(refused.message(Locale.ENGLISH))
                .isEqualTo("The plugin's message files are not in order: messages_es.properties lacks found.");
        assertThat(refused.message(Locale.of("es")))
                .isEqualTo(
                        "Los archivos de mensajes del complemento no están en orden: a messages_es.properties le falta found.");
    }

    private static PluginRefused refused(Path jar, Reason reason) {
        var refusal = new PluginRefused[1];
        assertThatExceptionOfType(PluginRefused.class)
                .isThrownBy(() -> host.inspect(jar))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    refusal[0] = refused;
                });
        return refusal[0];
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            List<ExtraField> fields    | field("ny.order", ExtraField.Type.TEXT)                                | "ny.order"
            List<ExtraField> fields    | field("ut.order", ExtraField.Type.CHOICE)                              | ut.order offers choices
            List<ExtraField> fields    | field("ut.order", ExtraField.Type.TEXT).choosing("a")                  | ut.order offers choices
            List<ExtraField> fields    | field("ut.a", ExtraField.Type.FLAG), field("ut.a", ExtraField.Type.FLAG) | ut.a stands twice
            List<Clause> clauses       | new Clause("il-a", "Law", RULE, RULE)                                  | "il-a"
            List<Clause> clauses       | new Clause("ut-a", " ", RULE, RULE)                                    | citation of ut-a
            List<org.plainview.record.Item> starter | ITEM, ITEM                                                | elements/a stands twice
            """)
    void whatItOffersBearsTheNamesOfItsJurisdictionEachOnce(String method, String offered, String flaw)
            throws Exception {
        var jar = publisher.sign(Recipe.offering("""
                static final Message RULE = Message.of("rule");
                static final org.plainview.record.Item ITEM = org.plainview.record.Element.named(org.plainview.record.Key.of("a"), "A");
                static ExtraField field(String name, ExtraField.Type type) {
                    return new ExtraField(org.plainview.record.ItemKind.POLICY, name, RULE, RULE, type, List.of());
                }
                public %s() { return List.of(%s); }
                """.formatted(method, offered)).pack(directory));

        assertThatExceptionOfType(PluginRefused.class)
                .isThrownBy(() -> host.load(jar))
                .satisfies(refused ->
                        assertThat(refused.toString() + refused.arguments()).contains(flaw));
    }
}

package org.plainview.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plainview.record.ChainVerdict.Break;
import org.plainview.record.ChainVerdict.Problem;

class ChainVerifierTest {
    private static final KeyPair KEYS = EditionKeys.generate();
    private static final EditionSigner SIGNER = new EditionSigner(KEYS);
    private static final Map<String, PublicKey> TRUSTED = Map.of(SIGNER.keyId(), KEYS.getPublic());

    private final List<SealedEdition> chain = chain(3);

    private static List<SealedEdition> chain(int length) {
        var chain = new ArrayList<SealedEdition>();
        var previous = EditionChain.NO_PREVIOUS;
        for (int number = 1; number <= length; number++) {
            var content = ("{\"schema\":1,\"n\":" + number + "}").getBytes(StandardCharsets.UTF_8);
            var sealed = SIGNER.seal(header(number, content, previous), content);
            chain.add(sealed);
            previous = sealed.sha256();
        }
        return chain;
    }

    private static EditionHeader header(int number, byte[] content, String previous) {
        return new EditionHeader(
                "b7a0",
                number,
                1,
                EditionChain.sha256(content),
                previous,
                Instant.parse("2026-03-04T05:06:07.123456789Z"),
                "Ana Ruiz",
                number == 2 ? "Lee Vang" : null,
                "Note \"" + number + "\"",
                SIGNER.keyId(),
                number == 3 ? new TreeMap<>(Map.of("elements", 2, "elements.category", 1)) : new TreeMap<>());
    }

    @Test
    void aChainThatNobodyTouchedHolds() {
        assertThat(ChainVerifier.verify(chain, TRUSTED)).isEqualTo(new ChainVerdict(3, List.of()));
        assertThat(ChainVerifier.verify(chain.reversed(), TRUSTED).ok()).isTrue();
        assertThat(ChainVerifier.verify(List.of(), TRUSTED).ok()).isTrue();
    }

    @Test
    void theHeaderIsHashedInItsDocumentedForm() {
        var header = chain.get(1).header();

        assertThat(new String(header.canonical(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"approvedBy\":\"Lee Vang\",\"contentSha256\":\"" + header.contentSha256()
                                + "\",\"district\":\"b7a0\",\"keyId\":\"" + SIGNER.keyId()
                                + "\",\"note\":\"Note \\\"2\\\"\",\"number\":2,\"previousSha256\":\""
                                + chain.getFirst().sha256()
                                + "\",\"publishedAt\":\"2026-03-04T05:06:07.123Z\",\"publishedBy\":\"Ana Ruiz\",\"schemaVersion\":1}");
        assertThat(EditionChain.sha256("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void everyByteOfContentCounts() {
        for (var edition : chain) {
            for (int i = 0; i < edition.content().length; i++) {
                var content = edition.content().clone();
                content[i] ^= 1;
                var forged = new SealedEdition(edition.header(), edition.sha256(), edition.signature(), content);

                assertThat(ChainVerifier.verify(with(forged), TRUSTED).breaks())
                        .containsExactly(new Break(edition.header().number(), Problem.CONTENT_DIFFERS));
            }
        }
    }

    @Test
    void everyCharacterOfHashAndSignatureCounts() {
        for (var edition : chain) {
            var number = edition.header().number();
            for (int i = 0; i < edition.signature().length(); i++) {
                var forged = new SealedEdition(
                        edition.header(), edition.sha256(), flipped(edition.signature(), i), edition.content());
                assertThat(ChainVerifier.verify(with(forged), TRUSTED).breaks())
                        .containsExactly(new Break(number, Problem.SIGNATURE_WRONG));
            }
            for (int i = 0; i < edition.sha256().length(); i++) {
                var forged = new SealedEdition(
                        edition.header(), flipped(edition.sha256(), i), edition.signature(), edition.content());
                assertThat(ChainVerifier.verify(with(forged), TRUSTED).breaks())
                        .containsExactly(new Break(number, Problem.HEADER_DIFFERS));
            }
        }
    }

    private static String flipped(String text, int i) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        bytes[i] ^= 0x20;
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    @Test
    void everyPartOfTheHeaderCounts() {
        List<Function<EditionHeader, EditionHeader>> forgeries = List.of(
                h -> copy(h, "b7a1", h.schemaVersion(), h.publishedAt(), h.publishedBy(), h.approvedBy(), h.note()),
                h -> copy(h, h.district(), 2, h.publishedAt(), h.publishedBy(), h.approvedBy(), h.note()),
                h -> copy(h, h.district(), 1, h.publishedAt().plusMillis(1), h.publishedBy(), h.approvedBy(), h.note()),
                h -> copy(h, h.district(), 1, h.publishedAt(), "Somebody", h.approvedBy(), h.note()),
                h -> copy(h, h.district(), 1, h.publishedAt(), h.publishedBy(), "Somebody", h.note()),
                h -> copy(h, h.district(), 1, h.publishedAt(), h.publishedBy(), h.approvedBy(), ""),
                h -> new EditionHeader(
                        h.district(),
                        h.number(),
                        h.schemaVersion(),
                        h.contentSha256(),
                        h.previousSha256(),
                        h.publishedAt(),
                        h.publishedBy(),
                        h.approvedBy(),
                        h.note(),
                        h.keyId(),
                        new TreeMap<>(Map.of("elements", 1))));
        for (var edition : chain.subList(1, 3)) {
            for (var forgery : forgeries) {
                var header = forgery.apply(edition.header());
                // Even one who also forges the recorded hash is found out, by the signature.
                var forged =
                        new SealedEdition(header, EditionChain.hash(header), edition.signature(), edition.content());

                assertThat(ChainVerifier.verify(with(forged), TRUSTED).breaks())
                        .isNotEmpty()
                        .allSatisfy(found -> assertThat(found.edition()).isEqualTo(header.number()))
                        .contains(new Break(header.number(), Problem.SIGNATURE_WRONG));
            }
        }
    }

    private static EditionHeader copy(
            EditionHeader h,
            String district,
            int schema,
            Instant at,
            String by,
            @Nullable String approved,
            String note) {
        return new EditionHeader(
                district,
                h.number(),
                schema,
                h.contentSha256(),
                h.previousSha256(),
                at,
                by,
                approved,
                note,
                h.keyId(),
                h.withheld());
    }

    @Test
    void aMissingEditionIsNamed() {
        assertThat(ChainVerifier.verify(List.of(chain.get(0), chain.get(2)), TRUSTED)
                        .breaks())
                .containsExactly(new Break(2, Problem.NUMBER_MISSING));
        assertThat(ChainVerifier.verify(chain.subList(1, 3), TRUSTED).breaks())
                .containsExactly(new Break(1, Problem.NUMBER_MISSING));
    }

    @Test
    void aSecondEditionOfANumberIsNamed() {
        var twice = new ArrayList<>(chain);
        twice.add(chain.get(1));

        assertThat(ChainVerifier.verify(twice, TRUSTED).breaks()).containsExactly(new Break(2, Problem.NUMBER_TWICE));
    }

    @Test
    void anEditionThatTheKeySignedInPlaceOfAnotherBreaksTheLink() {
        var content = "{\"schema\":1,\"n\":\"rewritten\"}".getBytes(StandardCharsets.UTF_8);
        var rewritten = SIGNER.seal(header(2, content, chain.getFirst().sha256()), content);

        assertThat(ChainVerifier.verify(with(rewritten), TRUSTED).breaks())
                .containsExactly(new Break(3, Problem.LINK_BROKEN));
    }

    @Test
    void anEditionOfAnotherDistrictIsNamed() {
        var own = chain.get(1);
        var header = copy(own.header(), "c8b1", 1, own.header().publishedAt(), "Ana Ruiz", null, "");
        var foreign = SIGNER.seal(header, own.content());

        assertThat(ChainVerifier.verify(List.of(chain.getFirst(), foreign), TRUSTED)
                        .breaks())
                .containsExactly(new Break(2, Problem.DISTRICT_DIFFERS));
    }

    @Test
    void anUnknownKeyIsNamed() {
        assertThat(ChainVerifier.verify(chain.subList(0, 1), Map.of()).breaks())
                .containsExactly(new Break(1, Problem.KEY_UNKNOWN));
    }

    @Test
    void everyProblemCanBeTold() {
        for (var problem : Problem.values()) {
            for (var language : Sentences.languages()) {
                assertThat(Sentences.in(Locale.forLanguageTag(language)).say(new Break(1234, problem).sentence()))
                        .contains("1234");
            }
        }
    }

    @Test
    void aSignerRefusesAHeaderOfOtherContent() {
        var header = chain.getFirst().header();

        assertThatThrownBy(() -> SIGNER.seal(header, new byte[] {1})).hasMessageContaining("not that of this content");
        assertThatThrownBy(() -> new EditionSigner(EditionKeys.generate())
                        .seal(header, chain.getFirst().content()))
                .hasMessageContaining("names the key");
    }

    @Test
    void keysCanBeWrittenDown() {
        assertThat(EditionKeys.readPublic(EditionKeys.write(KEYS.getPublic()))).isEqualTo(KEYS.getPublic());
        assertThat(EditionKeys.readPrivate(EditionKeys.write(KEYS.getPrivate())))
                .isEqualTo(KEYS.getPrivate());
        assertThatThrownBy(() -> EditionKeys.readPublic("AAAA")).hasMessageContaining("Ed25519");
    }

    private List<SealedEdition> with(SealedEdition forged) {
        return chain.stream()
                .map(edition -> edition.header().number() == forged.header().number() ? forged : edition)
                .toList();
    }
}

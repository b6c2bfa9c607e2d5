package org.plainview.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plainview.record.Translated.Stale;

class TranslatedTest {
    private static final Element CARD = Element.builder(Key.of("bus-card"), "Bus card number")
            .description("The number on the card.")
            .translations(Translations.of("es", Map.of("name", "Tarjeta", "description", "El número.")))
            .build();
    private static final Element WRITTEN = (Element) Translated.written(null, CARD);

    @Test
    void aNewTranslationIsOneOfWhatStandsThen() {
        assertThat(WRITTEN.translations().source("es", "name")).isEqualTo(Translations.hashOf("Bus card number"));
        assertThat(Translated.stale(WRITTEN)).isEmpty();
    }

    @Test
    void aTranslationThatIsLeftAloneWhenItsOriginalChangesIsStale() {
        var changed = Translated.written(
                WRITTEN, WRITTEN.toBuilder().name("Bus pass number").build());

        assertThat(Translated.stale(changed)).containsExactly(new Stale("es", "name"));
        assertThat(Translated.stale(Translated.written(changed, WRITTEN)))
                .as("with the wording of before")
                .isEmpty();
    }

    @Test
    void writingItAnewOrConfirmingItMendsThat() {
        var stale = (Element) Translated.written(
                WRITTEN, WRITTEN.toBuilder().name("Bus pass number").build());
        var texts = stale.translations().byLanguage();
        var other = new TreeMap<>(stale.translations().sources());
        other.computeIfPresent("es", (language, fields) -> {
            var rest = new TreeMap<>(fields);
            rest.remove("name");
            return rest;
        });

        var anew = stale.toBuilder()
                .translations(
                        stale.translations().with("es", Map.of("name", "Pase de autobús", "description", "El número.")))
                .build();
        var confirmed =
                stale.toBuilder().translations(new Translations(texts, other)).build();

        assertThat(Translated.stale(Translated.written(stale, anew))).isEmpty();
        assertThat(Translated.stale(Translated.written(stale, confirmed))).isEmpty();
        assertThat(Translated.stale(Translated.written(stale, stale))).containsExactly(new Stale("es", "name"));
    }

    @Test
    void aCopyKnowsWhatWasTranslated() {
        var stale = (Element) Translated.written(
                WRITTEN, WRITTEN.toBuilder().name("Bus pass number").build());

        assertThat(Translated.stale(Translated.written(null, stale))).containsExactly(new Stale("es", "name"));
        assertThat(stale.translations().only("name"::equals).sources())
                .isEqualTo(Map.of("es", Map.of("name", Translations.hashOf("Bus card number"))));
    }

    @Test
    void aTranslationOfWhichNothingIsKnownBecomesStaleWithTheFirstChange() {
        assertThat(Translated.written(CARD, CARD)).isEqualTo(CARD);

        var changed = Translated.written(
                CARD, CARD.toBuilder().name("Bus pass number").build());

        assertThat(Translated.stale(changed)).containsExactly(new Stale("es", "name"));
    }

    @Test
    void aChangeIsToldAndAConfirmationButNotWhatIsKeptOfThem() {
        var changed = Translated.written(CARD, CARD.toBuilder().name("Bus pass").build());
        var confirmed = changed.translations();
        var again = Translated.written(
                changed,
                ((Element) changed)
                        .toBuilder()
                                .translations(new Translations(confirmed.byLanguage()))
                                .build());

        assertThat(sentences(CARD, changed)).containsExactly("Bus card number is now called “Bus pass”");
        assertThat(sentences(changed, again)).containsExactly("The text of Bus pass in Spanish was confirmed");
    }

    private static List<String> sentences(Item before, Item after) {
        var record = DistrictRecord.of(DistrictProfile.of("Cedar Bluff", "WI", "America/Chicago"));
        return Difference.between(record.with(before), record.with(after)).sentences().stream()
                .map(line -> Sentences.in(Locale.ENGLISH).say(line.sentence()))
                .toList();
    }

    @Test
    void theWordsOfTheDistrictAreHeldToTheSame() {
        var profile = DistrictProfile.builder("Cedar Bluff", "WI", "America/Chicago")
                .statement("We keep little.")
                .translations(Translations.of("es", Map.of("statement", "Guardamos poco.")))
                .build();

        var changed = Translated.written(
                profile, profile.toBuilder().statement("We keep very little.").build());

        assertThat(Translated.stale(changed)).containsExactly(new Stale("es", "statement"));
    }

    @Test
    void theDocumentOfATranslationIsOneOfThoseThatAnItemNamesAndGoesStaleWithTheOther() {
        var english = new DocumentHash("a".repeat(64));
        var spanish = new DocumentHash("b".repeat(64));
        var version = (PolicyVersion) Translated.written(
                null,
                PolicyVersion.builder(Key.of("v"), Key.of("p"), "Records")
                        .text(english)
                        .translations(Translations.of("es", Map.of("text", spanish.value(), "title", "Registros")))
                        .build());

        var revised = Translated.written(
                version,
                version.toBuilder().text(new DocumentHash("c".repeat(64))).build());

        assertThat(DocumentHash.in(version))
                .containsExactlyInAnyOrderEntriesOf(Map.of("text", english, "translations.es.text", spanish));
        assertThat(Translated.stale(version)).isEmpty();
        assertThat(Translated.stale(revised)).containsExactly(new Stale("es", "text"));
    }
}

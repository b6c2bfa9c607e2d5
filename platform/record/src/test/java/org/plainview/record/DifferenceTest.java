package org.plainview.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plainview.record.RecordChange.Action;
import org.plainview.record.RecordChange.Edited;

class DifferenceTest {
    private static final Key CARD = Key.of("bus-card-number");
    private static final Key BIRTH = Key.of("birth-date");
    private static final Key ACME = Key.of("acme");
    private static final Key RIDES = Key.of("rides");
    private static final Key SAFETY = Key.of("safety");

    private static final Element CARD_NUMBER = Element.builder(CARD, "Bus card number")
            .description("The number on the bus card.")
            .translations(Translations.of("es", Map.of("name", "Número de tarjeta de autobús")))
            .build();
    private static final DistrictRecord RECORD = DistrictRecord.of(
            DistrictProfile.of("Cedar Bluff", "UT", "America/Denver"),
            CARD_NUMBER,
            Element.builder(BIRTH, "Birth date").required(false).build(),
            Recipient.named(ACME, "Acme Transit"),
            Purpose.named(RIDES, "Rides to school"),
            Purpose.named(SAFETY, "Bus safety"));
    private static final Disclosure TO_ACME = Disclosure.builder(Key.of("acme-rides"), ACME)
            .purpose(RIDES)
            .elements(CARD)
            .build();

    @Test
    void anEqualRecordHasNoDifference() {
        assertThat(Difference.between(RECORD, RECORD.with(CARD_NUMBER)).isEmpty())
                .isTrue();
        assertThat(Difference.between(RECORD, RECORD).sentences()).isEmpty();
    }

    @Test
    void changesNameWhatWasAddedRemovedAndEdited() {
        var after = RECORD.without(ItemKind.PURPOSE, SAFETY)
                .with(TO_ACME, CARD_NUMBER.toBuilder().required(true).build());

        var changes = Difference.between(RECORD, after).changes();

        assertThat(changes)
                .extracting(change -> String.valueOf(change.item()), RecordChange::action)
                .containsExactly(
                        tuple("elements/bus-card-number", Action.EDITED),
                        tuple("purposes/safety", Action.REMOVED),
                        tuple("disclosures/acme-rides", Action.ADDED));
        assertThat(changes.getFirst())
                .isInstanceOfSatisfying(
                        Edited.class,
                        edited -> assertThat(edited.fields()).singleElement().satisfies(field -> {
                            assertThat(field.name()).isEqualTo("required");
                            assertThat(field.before()).isNull();
                            assertThat(field.after()).isEqualTo(true);
                        }));
    }

    @Test
    void aNewDisclosureIsToldAsSharing() {
        assertThat(english(RECORD, RECORD.with(TO_ACME)))
                .containsExactly("Bus card number is now shared with Acme Transit");
        assertThat(spanish(RECORD, RECORD.with(TO_ACME)))
                .containsExactly("Número de tarjeta de autobús ahora se comparte con Acme Transit");
        assertThat(english(RECORD.with(TO_ACME), RECORD))
                .containsExactly("Bus card number is no longer shared with Acme Transit");
    }

    @Test
    void sharingForASecondPurposeIsNotToldAsNewSharing() {
        var second = Disclosure.builder(Key.of("acme-safety"), ACME)
                .purpose(SAFETY)
                .elements(CARD, BIRTH)
                .build();

        assertThat(english(RECORD.with(TO_ACME), RECORD.with(TO_ACME, second)))
                .containsExactly(
                        "Birth date is now shared with Acme Transit",
                        "Bus card number is now shared with Acme Transit for “Bus safety” too");
        assertThat(english(RECORD.with(TO_ACME, second), RECORD.with(TO_ACME)))
                .containsExactly(
                        "Birth date is no longer shared with Acme Transit",
                        "Bus card number is no longer shared with Acme Transit for “Bus safety”, but still for another purpose");
    }

    @Test
    void anElementThatLeavesOrEntersADisclosureIsTold() {
        var after = RECORD.with(
                TO_ACME.toBuilder().elements(BIRTH).frequency("Daily").build());

        assertThat(english(RECORD.with(TO_ACME), after))
                .containsExactly(
                        "Birth date is now shared with Acme Transit",
                        "Bus card number is no longer shared with Acme Transit",
                        "The frequency of the sharing with Acme Transit for “Rides to school” is now “Daily”");
        assertThat(spanish(RECORD.with(TO_ACME), after))
                .contains("La frecuencia de la comunicación a Acme Transit para «Rides to school» ahora es «Daily»");
    }

    @Test
    void factsAboutAnElementHaveTheirOwnWords() {
        var after = RECORD.with(
                CARD_NUMBER.toBuilder()
                        .description(
                                "The number printed on the card that opens the bus door, and nothing else that is on it at all.")
                        .category(ElementCategory.TRANSPORTATION)
                        .purposes(RIDES, SAFETY)
                        .limitable(Limitable.PARTLY)
                        .confirmedOn(LocalDate.of(2026, 3, 4))
                        .scope(new Scope(List.of(), List.of(Grade.G1, Grade.G2), List.of(Key.of("special-education"))))
                        .build(),
                Element.builder(BIRTH, "Date of birth").required(true).build());

        assertThat(english(RECORD, after))
                .containsExactly(
                        "Birth date is now called “Date of birth”",
                        "Date of birth was optional and is now required",
                        "The description of Bus card number changed",
                        "The category of Bus card number is now transportation",
                        "Bus card number now concerns only: grade 1, grade 2, and special education",
                        "Bus card number can now be limited in part",
                        "Bus card number is now used for Rides to school and Bus safety",
                        "Bus card number was confirmed on March 4, 2026");
        assertThat(spanish(RECORD, after))
                .contains(
                        "Cambió la descripción de Número de tarjeta de autobús",
                        "La categoría de Número de tarjeta de autobús ahora es transporte",
                        "Número de tarjeta de autobús se confirmó el 4 de marzo de 2026",
                        "Date of birth era opcional y ahora es obligatorio");
    }

    @Test
    void aNewItemIsToldWithItsDescription() {
        var lunch = Element.builder(Key.of("lunch"), "Lunch number")
                .description("The number typed in at the lunch line.")
                .build();

        assertThat(english(RECORD, RECORD.with(lunch, School.named(Key.of("high"), "Cedar High"))))
                .containsExactly(
                        "Lunch number is new: The number typed in at the lunch line", "The school Cedar High is new");
    }

    @Test
    void longListsAreCounted() {
        var many = IntStream.range(0, 30)
                .mapToObj(i -> Element.named(Key.of("e" + (10 + i)), "Fact " + i))
                .toArray(Element[]::new);
        var shared = TO_ACME.toBuilder()
                .elements(Arrays.stream(many).map(Element::key).toList())
                .build();

        assertThat(english(RECORD.with(many), RECORD.with(many).with(shared)))
                .containsExactly("Fact 0, Fact 1, Fact 2, Fact 3, Fact 4, Fact 5, Fact 6, Fact 7, and 22 more are now"
                        + " shared with Acme Transit");
    }

    @Test
    void factsConfirmedTogetherAreToldTogether() {
        var facts = IntStream.range(0, 5)
                .mapToObj(i -> Element.named(Key.of("fact-" + i), "Fact " + i))
                .toList();
        var confirmed = facts.stream()
                .map(fact -> fact.toBuilder()
                        .confirmedOn(LocalDate.of(2026, 3, fact.name().equals("Fact 4") ? 5 : 4))
                        .build())
                .toArray(Item[]::new);
        var before = RECORD.with(facts.toArray(Item[]::new));

        assertThat(english(before, before.with(confirmed)))
                .containsExactly(
                        "Fact 0, Fact 1, Fact 2, and Fact 3 were confirmed on March 4, 2026",
                        "Fact 4 was confirmed on March 5, 2026");
    }

    @Test
    void aFirstRecordIsToldInCounts() {
        assertThat(Difference.between(null, RECORD).changes()).hasSize(5);
        assertThat(said(Difference.between(null, RECORD), Locale.ENGLISH))
                .containsExactly(
                        "2 facts about students are documented",
                        "2 purposes are documented",
                        "One recipient outside the district is documented");
    }

    @Test
    void theProfileIsPartOfTheRecord() {
        var after = RECORD.with(RECORD.profile().toBuilder()
                .languages("en", "es")
                .website("https://cedarbluff.example")
                .build());

        assertThat(english(RECORD, after))
                .containsExactly(
                        "The languages of Cedar Bluff now include Spanish",
                        "The website of Cedar Bluff is now “https://cedarbluff.example”");
    }

    @Test
    void textWithBracesAndQuotesIsSaidAsItStands() {
        var odd = CARD_NUMBER.toBuilder().name("Card {0}'s \"no.\"").build();

        assertThat(english(RECORD.with(odd), RECORD.with(odd, TO_ACME)))
                .containsExactly("Card {0}'s \"no.\" is now shared with Acme Transit");
    }

    private static List<String> english(DistrictRecord before, DistrictRecord after) {
        return said(Difference.between(before, after), Locale.ENGLISH);
    }

    private static List<String> spanish(DistrictRecord before, DistrictRecord after) {
        return said(Difference.between(before, after), Locale.forLanguageTag("es-US"));
    }

    private static List<String> said(Difference difference, Locale locale) {
        return difference.sentences().stream()
                .map(line -> Sentences.in(locale).say(line.sentence()))
                .toList();
    }
}

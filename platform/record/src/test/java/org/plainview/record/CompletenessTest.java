package org.plainview.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompletenessTest {
    private static final Key OFFICE = Key.of("office");
    private static final Key RIDES = Key.of("rides");
    private static final Key YEARS = Key.of("three-years");

    private static final Element WHOLE = Element.builder(Key.of("bus-card-number"), "Bus card number")
            .description("The number printed on the card that opens the bus door.")
            .category(ElementCategory.TRANSPORTATION)
            .source(Source.STAFF)
            .purposes(RIDES)
            .retention(YEARS)
            .contact(OFFICE)
            .build();
    private static final DistrictRecord RECORD = DistrictRecord.of(
            DistrictProfile.of("Cedar Bluff", "UT", "America/Denver"),
            WHOLE,
            Purpose.builder(RIDES, "Rides to school")
                    .explanation("To bring children to school and home.")
                    .legalBasis(LegalBasis.LOCAL_DECISION)
                    .build(),
            RetentionRule.named(YEARS, "Transportation"),
            Contact.builder(OFFICE, "Records office").phone("555 0100").build());

    @Test
    void anElementThatSaysEverythingIsComplete() {
        assertThat(Completeness.of(RECORD).missing(WHOLE)).isEmpty();
        assertThat(Completeness.of(RECORD).isComplete(WHOLE)).isTrue();
    }

    static Stream<Arguments> without() {
        return Stream.of(
                lacks("description", element -> element.description(" ")),
                lacks("category", element -> element.category(null)),
                lacks("source", element -> element.source(null)),
                lacks("purposes", element -> element.purposes(List.of())),
                lacks("purposes", element -> element.purposes(Key.of("nowhere"))),
                lacks("retention", element -> element.retention(null)),
                lacks("retention", element -> element.retention(Key.of("nowhere"))),
                lacks("contact", element -> element.contact(null)));
    }

    private static Arguments lacks(String field, UnaryOperator<Element.Builder> change) {
        return Arguments.of(field, change.apply(WHOLE.toBuilder()).build());
    }

    @ParameterizedTest
    @MethodSource("without")
    void anElementIsNotCompleteWithoutEachThingThatPublishingNeeds(String field, Element element) {
        var completeness = Completeness.of(RECORD.with(element));

        assertThat(completeness.missing(element)).contains(field);
        assertThat(completeness.count(ItemKind.ELEMENT)).isEqualTo(new Completeness.Count(1, 0));
    }

    @Test
    void everyPurposeOfAnElementNeedsALegalBasis() {
        var record = RECORD.with(
                WHOLE.toBuilder().purposes(RIDES, Key.of("counts")).build(), Purpose.named(Key.of("counts"), "Counts"));

        assertThat(Completeness.of(record).missing(record.elements().list().getFirst()))
                .containsExactly("legalBasis");
    }

    @Test
    void aLawThatIsTheBasisIsCited() {
        var purpose = Purpose.builder(RIDES, "Rides")
                .explanation("To bring children to school.")
                .legalBasis(LegalBasis.STATE_LAW);

        assertThat(Completeness.missing(purpose.build(), RECORD::find)).containsExactly("citation");
        assertThat(Completeness.missing(purpose.citation("Utah Code 53G").build(), RECORD::find))
                .isEmpty();
    }

    @Test
    void aDisclosureToAVendorNeedsAnAgreement() {
        var vendor = Recipient.builder(Key.of("acme"), "Acme")
                .type(RecipientType.VENDOR)
                .build();
        var disclosure = Disclosure.of(Key.of("acme-rides"), vendor.key());
        var toVendor = RECORD.with(vendor, disclosure);
        var toAgency =
                RECORD.with(vendor.toBuilder().type(RecipientType.STATE_AGENCY).build(), disclosure);

        assertThat(Completeness.of(toVendor).missing(disclosure)).contains("purpose", "elements", "agreement");
        assertThat(Completeness.of(toAgency).missing(disclosure))
                .contains("purpose")
                .doesNotContain("agreement");
    }

    @Test
    void whatIsIncompleteIsListedByKindAndKey() {
        assertThat(Completeness.of(RECORD).incomplete())
                .containsExactly(new Completeness.Incomplete(
                        new ItemRef(ItemKind.RETENTION, YEARS), List.of("trigger", "period", "disposal")));
    }
}

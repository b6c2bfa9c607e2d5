package org.plainview.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainview.record.Links.Neighbour;

class LinksTest {
    private static final ItemRef CARD = new ItemRef(ItemKind.ELEMENT, Key.of("bus-card-number"));
    private static final ItemRef ACME = new ItemRef(ItemKind.RECIPIENT, Key.of("acme"));
    private static final ItemRef RIDES = new ItemRef(ItemKind.PURPOSE, Key.of("rides"));
    private static final ItemRef OFFICE = new ItemRef(ItemKind.CONTACT, Key.of("office"));
    private static final ItemRef SHARED = new ItemRef(ItemKind.DISCLOSURE, Key.of("acme-rides"));
    private static final ItemRef HIGH = new ItemRef(ItemKind.SCHOOL, Key.of("high"));

    private final DistrictRecord record = DistrictRecord.of(
            DistrictProfile.builder("Cedar Bluff", "UT", "America/Denver")
                    .contact(OFFICE.key())
                    .build(),
            Contact.named(OFFICE.key(), "Records office"),
            Recipient.named(ACME.key(), "Acme Transit"),
            Purpose.named(RIDES.key(), "Rides to school"),
            Element.builder(CARD.key(), "Bus card number")
                    .purposes(RIDES.key())
                    .contact(OFFICE.key())
                    .scope(new Scope(List.of(HIGH.key()), List.of(), List.of()))
                    .build(),
            Disclosure.builder(SHARED.key(), ACME.key())
                    .purpose(RIDES.key())
                    .elements(CARD.key())
                    .build());
    private final Links links = Links.of(record);

    @Test
    void anItemNamesOthersInTheOrderOfItsFields() {
        assertThat(links.uses(CARD.kind(), CARD.key()))
                .containsExactly(
                        new Reference(CARD, "scope.schools", HIGH),
                        new Reference(CARD, "purposes", RIDES),
                        new Reference(CARD, "contact", OFFICE));
    }

    @Test
    void neighboursStandInBothDirections() {
        assertThat(links.neighbours(CARD.kind(), CARD.key()))
                .containsExactly(
                        new Neighbour(HIGH, "scope.schools", true),
                        new Neighbour(RIDES, "purposes", true),
                        new Neighbour(OFFICE, "contact", true),
                        new Neighbour(SHARED, "elements", false));
    }

    @Test
    void theProfileCountsAmongThoseThatUseAnItem() {
        assertThat(links.usedBy(OFFICE.kind(), OFFICE.key()))
                .containsExactlyInAnyOrder(
                        new Reference(null, "contact", OFFICE), new Reference(CARD, "contact", OFFICE));
        assertThat(links.usedBy(SHARED.kind(), SHARED.key())).isEmpty();
    }

    @Test
    void whatDoesNotExistIsNamedWithWhoNamesIt() {
        assertThat(links.dangling()).containsExactly(new Reference(CARD, "scope.schools", HIGH));
    }

    @Test
    void everyKeyOfEveryKindIsFollowedExceptItsOwnAndPrograms() {
        for (var kind : ItemKind.values()) {
            assertThat(Shape.of(kind).fields())
                    .filteredOn(field -> field.type() == FieldType.KEY && field.refersTo() == null)
                    .extracting(Field::name)
                    .as("fields of %s that hold keys of nothing", kind)
                    .containsExactly("key");
        }
    }

    @Test
    void aDisclosureIsCalledByItsRecipientAndPurpose() {
        assertThat(record.labelOf(SHARED)).isEqualTo("Acme Transit: Rides to school");
        assertThat(record.labelOf(HIGH)).isEqualTo("high");
    }
}

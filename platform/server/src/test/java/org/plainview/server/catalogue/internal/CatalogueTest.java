package org.plainview.server.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plainview.record.Completeness;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.ElementCategory;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Links;
import org.plainview.record.Shape;

class CatalogueTest {
    private final Catalogues catalogues = new Catalogues();

    @Test
    void whatBeginsWithTheWordsStandsFirst() {
        var found = catalogues.elements().search("birthdate", 10);

        assertThat(found.getFirst().name()).isEqualTo("Birthdate");
        assertThat(catalogues.elements().search("attendance st", 10))
                .first()
                .extracting(CedsElement::name)
                .isEqualTo("Attendance Status");
    }

    @Test
    void everyWordAskedForBeginsAWordOfWhatIsFound() {
        assertThat(catalogues.elements().search("student attendance", 50))
                .isNotEmpty()
                .extracting(entry -> entry.name() + " " + entry.definition())
                .allSatisfy(said ->
                        assertThat(said).containsPattern("(?i)\\bstudent").containsPattern("(?i)\\battendance"));
        assertThat(catalogues.products().search("houghton", 5))
                .extracting(KnownProduct::company)
                .contains("Houghton Mifflin Harcourt");
        assertThat(catalogues.products().search("avancemos", 5)).hasSize(1);
    }

    @Test
    void nothingAskedFindsNothing() {
        assertThat(catalogues.elements().search(" ¿? ", 10)).isEmpty();
        assertThat(catalogues.elements().search("zzyzx", 10)).isEmpty();
    }

    @Test
    void aCategoryIsGuessedOnlyWhereTheNameTellsIt() {
        assertThat(category("Birthdate")).contains(ElementCategory.DEMOGRAPHICS);
        assertThat(category("Attendance Status")).contains(ElementCategory.ATTENDANCE);
        assertThat(category("Ability Grouping Status")).isEmpty();
        assertThat(category("Building Vertical Transportation System Type")).isEmpty();
    }

    private Optional<ElementCategory> category(String name) {
        return catalogues.elements().search(name, 1).getFirst().category();
    }

    @Test
    void everyStarterIsWholeAndWithinTheNext() {
        var smaller = new HashSet<Item>();
        for (var starter : Starter.all()) {
            var record = DistrictRecord.of(DistrictProfile.of("Test", "TX", "America/Chicago"), starter.items("TX"));

            assertThat(Links.of(record).dangling()).as(starter.level().code()).isEmpty();
            assertThat(starter.items("TX"))
                    .filteredOn(item -> item.kind() == ItemKind.RECIPIENT)
                    .extracting(Item::label)
                    .containsExactly("Texas Education Agency");
            assertThat(starter.items("TX")).containsAll(smaller).hasSizeGreaterThan(smaller.size());
            smaller.addAll(starter.items("TX"));
        }
        assertThat(elements(Starter.all().getFirst())).hasSizeBetween(20, 30);
        assertThat(elements(Starter.all().getLast())).hasSizeGreaterThan(75);
    }

    /** By the CEDS id the catalogue knows what a record has; two elements with one would hide a third. */
    @Test
    void noTwoElementsOfAStarterShareACedsId() {
        assertThat(elements(Starter.all().getLast()).stream()
                        .map(Element::cedsId)
                        .filter(Objects::nonNull))
                .doesNotHaveDuplicates();
    }

    @Test
    void everythingPublicInAStarterIsSaidInSpanishToo() {
        for (var item : Starter.all().getLast().items("HI")) {
            for (var field : Shape.of(item.kind()).fields()) {
                if (field.publicText() && field.valueIn(item) != null) {
                    assertThat(item.translations().text("es", field.name()))
                            .as(item.key() + " " + field)
                            .isNotBlank();
                }
            }
        }
    }

    /** A starter says what most districts have. Only somebody of this one can say that it is so here. */
    @Test
    void nothingOfAStarterIsPublicUntilSomebodyAnswersForIt() {
        var starter = Starter.all().getLast();
        var record = DistrictRecord.of(DistrictProfile.of("Test", "TX", "America/Chicago"), starter.items("TX"));
        var completeness = Completeness.of(record);

        assertThat(elements(starter)).allSatisfy(element -> {
            assertThat(completeness.missing(element)).containsExactly("contact");
            assertThat(Objects.requireNonNull(element.category())).isNotNull();
        });
    }

    /** The fifty states and the federal district, but for the one whose only district is its agency. */
    @Test
    void everyStateHasAnAgency() {
        assertThat(StateAgency.names()).hasSize(50).doesNotContainKey("HI").containsKeys("DC", "UT", "WI");
        assertThat(StateAgency.names().values()).doesNotHaveDuplicates();
        assertThat(StateAgency.of("PR")).isEmpty();
    }

    private static List<Element> elements(Starter starter) {
        return starter.items("TX").stream()
                .filter(item -> item.kind() == ItemKind.ELEMENT)
                .map(Element.class::cast)
                .toList();
    }
}

package org.plainview.server.site.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainview.server.site.internal.SiteFixture.key;
import static org.plainview.server.site.internal.SiteFixture.record;
import static org.plainview.server.site.internal.SiteFixture.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.plainview.record.DataCollection;
import org.plainview.record.DataSystem;
import org.plainview.record.Disclosure;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.Grade;
import org.plainview.record.Item;
import org.plainview.record.Key;
import org.plainview.record.Product;
import org.plainview.record.ProductStatus;
import org.plainview.record.Purpose;
import org.plainview.record.Recipient;
import org.plainview.record.RetentionRule;
import org.plainview.record.School;
import org.plainview.record.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MyChildTest {
    private static final List<Key> SCHOOLS = keys("school", 4);
    private static final List<Key> PROGRAMS = keys("program", 3);
    private static final List<Key> NAMED = keys("named", 6);

    private static List<Key> keys(String stem, int count) {
        return IntStream.range(0, count).mapToObj(i -> Key.of(stem + "-" + i)).toList();
    }

    @Test
    void thePageAsksForWhomAndShowsNothingYet() {
        assertThat(text(record(), "/my-child"))
                .contains("name=\"grade\"", "name=\"program\" value=\"after-school\"", "nothing is kept or logged")
                .doesNotContain("id=\"whom\"");
    }

    @Test
    void aChildIsShownWhatConcernsItAndWhoGetsThat() {
        var page = text(record(), "/my-child?grade=02&program=after-school");

        assertThat(page)
                .contains("Grade 2 · After school", "Bus card number", "Ride safely", "TransTrack", "1 year")
                .contains("Ask for a card without a number.", "Bus request form", "Bus system")
                .contains("checked", "selected");
        assertThat(text(record(), "/my-child?grade=02"))
                .contains("Date of birth", "No program is chosen", "Nothing about such a child leaves the district.")
                .doesNotContain("/data/bus-card");
        assertThat(text(record(), "/my-child?grade=09&program=after-school")).doesNotContain("/data/bus-card");
        assertThat(text(record(), "/es/my-child?grade=02&program=after-school"))
                .contains("Número de la tarjeta del autobús", "Quién lo recibe fuera");
    }

    @Test
    void whatASchoolDoesNotTeachDoesNotConcernIt() {
        var high = School.builder(key("high"), "High School")
                .lowestGrade(Grade.G9)
                .highestGrade(Grade.G12)
                .build();

        assertThat(text(record().with(high), "/my-child?school=high&program=after-school"))
                .contains("High School", "Date of birth")
                .doesNotContain("/data/bus-card");
    }

    /** Against the plainest reading of a scope, over records that nobody thought of. */
    @RepeatedTest(40)
    void exactlyWhatConcernsTheChildIsThere(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var record = randomRecord(random);
        var wanted = new Child(
                random.nextInt(4) == 0 ? null : any(SCHOOLS, random),
                random.nextInt(4) == 0 ? null : any(Arrays.asList(Grade.values()), random),
                some(PROGRAMS, random));
        // A program that nothing names is none that can be asked for.
        var child = Child.parse(
                new Query(wanted.query().replaceFirst("^\\?", "")), new Reading(SiteFixture.edition(record, 1)));
        if (!child.isSaid()) {
            return;
        }

        var shown = JsonMapper.shared().readTree(text(record, "/my-child.json" + child.query()));

        var elements = record.elements().stream()
                .filter(element -> isConcerned(element.scope(), child, record))
                .toList();
        var keys = elements.stream().map(Element::key).collect(Collectors.toSet());
        var disclosures = record.disclosures().stream()
                .filter(each -> isConcerned(each.scope(), child, record))
                .filter(each -> each.elements().stream().anyMatch(keys::contains))
                .toList();
        assertThat(shown(shown, "elements"))
                .isEqualTo(words(elements.stream().map(Element::key).toList()));
        assertThat(shown(shown, "recipients"))
                .isEqualTo(words(disclosures.stream().map(Disclosure::recipient).toList()));
        assertThat(shown(shown, "purposes"))
                .isEqualTo(words(Stream.concat(
                                elements.stream().flatMap(each -> each.purposes().stream()),
                                disclosures.stream().flatMap(each -> Said.list(each.purpose()).stream()))
                        .toList()));
        assertThat(shown(shown, "systems"))
                .isEqualTo(words(elements.stream()
                        .flatMap(each -> each.systems().stream())
                        .toList()));
        assertThat(shown(shown, "retention"))
                .isEqualTo(words(elements.stream()
                        .flatMap(each -> Said.list(each.retention()).stream())
                        .toList()));
        assertThat(shown(shown, "collections"))
                .isEqualTo(words(record.collections().stream()
                        .filter(each -> isConcerned(each.scope(), child, record))
                        .map(DataCollection::key)
                        .toList()));
        assertThat(shown(shown, "products"))
                .isEqualTo(words(record.products().stream()
                        .filter(each -> isConcerned(each.scope(), child, record))
                        .map(Product::key)
                        .toList()));
        assertThat(shown.get("received")
                        .valueStream()
                        .flatMap(JsonNode::valueStream)
                        .map(JsonNode::asString))
                .as("what is received")
                .allSatisfy(element -> assertThat(keys).contains(Key.of(element)));
        var page = text(record, "/my-child" + child.query());
        record.elements().stream()
                .filter(element -> !keys.contains(element.key()))
                .forEach(element -> assertThat(page).doesNotContain("/data/" + element.key() + "\""));
    }

    /** Whether there is a child of whom the choice is true and for whom the scope holds. */
    private static boolean isConcerned(Scope scope, Child choice, DistrictRecord record) {
        for (var grade : Grade.values()) {
            boolean isOne = choice.grade() == null || choice.grade() == grade;
            for (var school : record.schools()) {
                boolean isThere =
                        choice.school() == null || (choice.school().equals(school.key()) && teaches(school, grade));
                boolean holds = (scope.grades().isEmpty() || scope.grades().contains(grade))
                        && (scope.schools().isEmpty()
                                || choice.school() == null
                                || scope.schools().contains(school.key()))
                        && (scope.programs().isEmpty()
                                || scope.programs().stream().anyMatch(choice.programs()::contains));
                if (isOne && isThere && holds) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean teaches(School school, Grade grade) {
        return (school.lowestGrade() == null || school.lowestGrade().compareTo(grade) <= 0)
                && (school.highestGrade() == null || school.highestGrade().compareTo(grade) >= 0);
    }

    private static DistrictRecord randomRecord(Random random) {
        var items = new ArrayList<Item>();
        for (var school : SCHOOLS) {
            int lowest = random.nextInt(Grade.values().length);
            int highest = lowest + random.nextInt(Grade.values().length - lowest);
            var built = School.builder(school, school.value());
            if (random.nextInt(4) > 0) {
                built.lowestGrade(Grade.values()[lowest]).highestGrade(Grade.values()[highest]);
            }
            items.add(built.build());
        }
        for (var named : NAMED) {
            items.add(Purpose.named(named, named.value()));
            items.add(DataSystem.builder(named, named.value()).build());
            items.add(RetentionRule.builder(named, named.value()).build());
            items.add(Recipient.named(named, named.value()));
        }
        var elements = keys("element", 12);
        for (var element : elements) {
            items.add(Element.builder(element, element.value())
                    .scope(scope(random))
                    .purposes(some(NAMED, random))
                    .systems(some(NAMED, random))
                    .retention(any(NAMED, random))
                    .build());
        }
        for (int i = 0; i < 8; i++) {
            items.add(Disclosure.builder(Key.of("disclosure-" + i), any(NAMED, random))
                    .scope(scope(random))
                    .purpose(any(NAMED, random))
                    .elements(some(elements, random))
                    .build());
            items.add(DataCollection.builder(Key.of("collection-" + i), "Collection " + i)
                    .scope(scope(random))
                    .build());
            items.add(Product.builder(Key.of("product-" + i), "Product " + i)
                    .status(ProductStatus.APPROVED)
                    .scope(scope(random))
                    .build());
        }
        return DistrictRecord.of(DistrictProfile.of("Random", "UT", "America/Denver"), items);
    }

    private static Scope scope(Random random) {
        return new Scope(
                random.nextBoolean() ? List.of() : some(SCHOOLS, random),
                random.nextBoolean() ? List.of() : some(Arrays.asList(Grade.values()), random),
                random.nextBoolean() ? List.of() : some(PROGRAMS, random));
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static <T> List<T> some(List<T> values, Random random) {
        return values.stream().filter(each -> random.nextInt(3) == 0).toList();
    }

    private static Set<String> shown(JsonNode page, String list) {
        return page.get(list)
                .valueStream()
                .map(item -> item.get("key").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> words(List<Key> keys) {
        return keys.stream().map(Key::value).collect(Collectors.toCollection(TreeSet::new));
    }
}

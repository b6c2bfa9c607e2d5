package org.plainview.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.record.Completeness;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.record.DocumentHash;
import org.plainview.record.EditionChain;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Links;
import org.plainview.record.Product;
import org.plainview.record.ProductStatus;
import org.plainview.record.RecipientType;
import org.plainview.record.Shape;
import org.plainview.record.Task;
import org.plainview.record.Tasks;
import org.plainview.record.Translations;
import org.plainview.record.json.RecordJson;

class SampleTest {
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@([\\w.-]+)");
    private static final Pattern PHONE = Pattern.compile("\\b\\d{3}-\\d{3}-\\d{4}\\b");
    private static final Set<String> KINDS_THAT_MAY_HAVE_GAPS = Set.of("elements", "policies");

    static Stream<Sample> samples() {
        return Sample.SLUGS.stream().map(Sample::read);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void saysThatItIsASampleAndLeavesNoLinkHanging(Sample sample) {
        for (var record : List.of(sample.first(), sample.latest())) {
            assertThat(record.profile().sample()).isTrue();
            assertThat(Links.of(record).dangling()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void namesEachTextThatItBringsByItsHash(Sample sample) {
        var named = Stream.of(sample.first(), sample.latest())
                .flatMap(DistrictRecord::all)
                .flatMap(item -> DocumentHash.in(item).values().stream())
                .map(DocumentHash::value)
                .toList();

        assertThat(sample.texts())
                .isNotEmpty()
                .allSatisfy((name, text) -> assertThat(named)
                        .as("a text that was edited has a new hash")
                        .contains(EditionChain.sha256(text)));
        assertThat(sample.texts().values().stream().map(EditionChain::sha256)).containsAll(named);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void saysEverythingInSpanishToo(Sample sample) {
        var untranslated = new ArrayList<String>();
        sample.latest().all().forEach(item -> {
            for (var field : Shape.of(item.kind()).fields()) {
                if (field.publicText()
                        && field.valueIn(item) instanceof String text
                        && isMissingOrCopied(item, field.name(), text)) {
                    untranslated.add(item.kind().code() + "/" + item.key() + "." + field.name());
                }
            }
        });
        for (var field : Shape.of(DistrictProfile.class).fields()) {
            if (field.publicText()
                    && field.valueIn(sample.first().profile()) != null
                    && sample.first().profile().translations().text("es", field.name()) == null) {
                untranslated.add("profile." + field.name());
            }
        }

        assertThat(untranslated).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isAsBigAndAsHonestAsARealDistrict(Sample sample) {
        var record = sample.latest();
        var completeness = Completeness.of(record);

        assertThat(record.elements().size()).isBetween(45, 85);
        assertThat(record.recipients().size()).isBetween(10, 15);
        assertThat(completeness.count(ItemKind.ELEMENT).incomplete()).isBetween(1, 4);
        assertThat(completeness.incomplete())
                .allSatisfy(gap -> assertThat(KINDS_THAT_MAY_HAVE_GAPS)
                        .contains(gap.item().kind().code()));
        assertThat(record.elements().stream().map(element -> element.label())).doesNotHaveDuplicates();
        assertThat(record.disclosures().stream().filter(each -> each.agreement() != null))
                .allSatisfy(disclosure -> {
                    var agreement = record.agreements()
                            .named(List.of(disclosure.agreement()))
                            .getFirst();
                    assertThat(agreement.recipient()).isEqualTo(disclosure.recipient());
                    assertThat(agreement.permits())
                            .as(disclosure.key() + " stays within its agreement")
                            .containsAll(disclosure.elements());
                });
        assertThat(record.disclosures().stream()
                        .filter(each -> record.recipients()
                                        .find(each.recipient())
                                        .orElseThrow()
                                        .type()
                                == RecipientType.VENDOR))
                .allSatisfy(each -> assertThat(each.agreement())
                        .as("agreement of " + each.key())
                        .isNotNull());
    }

    @Test
    void everyKindIsShown() {
        for (var kind : ItemKind.values()) {
            assertThat(samples().map(Sample::latest))
                    .as(kind.code())
                    .filteredOn(record -> record.items(kind).isEmpty())
                    .hasSizeLessThanOrEqualTo(kind == ItemKind.INCIDENT ? 1 : 0);
        }
    }

    /** So that a reader of the sample sees a count withheld. */
    @Test
    void theIncidentIsTooSmallToCountInPublic() {
        assertThat(samples().map(Sample::latest).flatMap(record -> record.incidents().stream()))
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.affected()).isBetween(1, 9);
                    assertThat(incident.affectedBelow()).isNull();
                    assertThat(incident.notices()).isNotEmpty();
                });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void judgesEveryApplicationAndSaysWhy(Sample sample) {
        var record = sample.latest();

        assertThat(record.products())
                .extracting(Product::status)
                .contains(ProductStatus.APPROVED, ProductStatus.DENIED, ProductStatus.IN_REVIEW, ProductStatus.RETIRED);
        assertThat(record.products())
                .allSatisfy(product -> assertThat(product.reason())
                        .as("reason of " + product.key())
                        .isNotBlank());
        assertThat(record.recipients().stream().filter(each -> each.type() == RecipientType.VENDOR))
                .allSatisfy(vendor -> assertThat(record.products())
                        .as("what " + vendor.key() + " offers")
                        .anyMatch(product -> product.status() == ProductStatus.APPROVED
                                && vendor.key().equals(product.vendor())));
        assertThat(record.disclosures().stream().filter(each -> each.agreement() != null))
                .allSatisfy(disclosure -> assertThat(record.products()
                                .find(Objects.requireNonNull(disclosure.product()))
                                .orElseThrow())
                        .as("product of " + disclosure.key())
                        .satisfies(product -> {
                            assertThat(product.vendor()).isEqualTo(disclosure.recipient());
                            assertThat(product.agreements()).contains(disclosure.agreement());
                        }));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void gathersOnlyForThePurposesOfWhatIsGathered(Sample sample) {
        var record = sample.latest();

        for (var collection : record.collections()) {
            assertThat(record.elements().named(collection.elements()))
                    .as(collection.key().value())
                    .allSatisfy(element -> {
                        assertThat(element.purposes()).containsAnyElementsOf(collection.purposes());
                        assertThat(element.source()).isEqualTo(collection.source());
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void asksForAFewThingsAheadOfTimeAndHasNothingInArrears(Sample sample) {
        assertThat(Tasks.of(sample.latest(), LocalDate.of(2026, 11, 23)))
                .hasSizeBetween(1, 4)
                .allSatisfy(task -> assertThat(task.urgency()).isEqualTo(Task.Urgency.SOON))
                .extracting(Task::kind)
                .contains(Task.Kind.AGREEMENT_ENDS, Task.Kind.POLICY_REVIEW);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everythingIsOfSomeUse(Sample sample) {
        var links = Links.of(sample.latest());

        assertThat(sample.latest()
                        .all()
                        .filter(item -> switch (item.kind()) {
                            case SYSTEM, PURPOSE, RECIPIENT, AGREEMENT, RETENTION, CONTACT ->
                                links.usedBy(item.kind(), item.key()).isEmpty();
                            case ELEMENT,
                                    DISCLOSURE,
                                    POLICY,
                                    SAFEGUARD,
                                    ACCESS_ROLE,
                                    SCHOOL,
                                    PRODUCT,
                                    COLLECTION,
                                    NOTICE,
                                    INCIDENT,
                                    RESOURCE,
                                    QUESTION,
                                    POLICY_VERSION,
                                    PRODUCT_DECISION -> false;
                        })
                        .map(item -> item.kind() + " " + item.key()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void reachesNoRealPerson(Sample sample) {
        var json = new String(RecordJson.canonical(sample.latest()), StandardCharsets.UTF_8);

        assertThat(EMAIL.matcher(json).results().map(match -> match.group(1)))
                .isNotEmpty()
                .allMatch(domain -> domain.endsWith(".example.org"));
        assertThat(PHONE.matcher(json).results().map(MatchResult::group))
                .isNotEmpty()
                .allMatch(phone -> phone.matches("\\d{3}-555-01\\d{2}"));
        assertThat(sample.latest().contacts())
                .allSatisfy(contact -> assertThat(contact.person()).isNull());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSecondEditionChangesSomething(Sample sample) {
        DistrictRecord latest = sample.latest();

        assertThat(latest).isNotEqualTo(sample.first());
        assertThat(sample.second())
                .allSatisfy(item -> assertThat(
                                sample.first().find(item.kind(), item.key()).map(Item.class::cast))
                        .isNotEqualTo(java.util.Optional.of(item)));
    }

    /** A name of a company stands as it is in every language; nothing longer does. */
    private static boolean isMissingOrCopied(Item item, String field, String text) {
        Translations translations = item.translations();
        var spanish = translations.text("es", field);
        return spanish == null || (spanish.equals(text) && text.split(" ").length > 3);
    }
}

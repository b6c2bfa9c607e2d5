package org.plainview.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plainview.record.Task.Urgency;

class TasksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Key ACME = Key.of("acme");
    private static final Key CONTRACT = Key.of("contract");
    private static final Key READER = Key.of("reader");
    private static final Key NAME = Key.of("name");
    private static final Key BIRTH = Key.of("birth-date");
    private static final Key BUS = Key.of("bus-card");

    private static final Disclosure TO_ACME = Disclosure.builder(Key.of("to-acme"), ACME)
            .elements(NAME, BIRTH)
            .agreement(CONTRACT)
            .build();
    private static final Agreement AGREEMENT =
            Agreement.builder(CONTRACT, "the Acme contract").recipient(ACME).build();

    private static List<String> tasks(Item... items) {
        return of(items).stream()
                .map(task -> Sentences.in(Locale.ENGLISH).say(task.sentence()))
                .toList();
    }

    private static List<Task> of(Item... items) {
        var record = DistrictRecord.of(
                DistrictProfile.of("Cedar Bluff", "WI", "America/Chicago"),
                Stream.concat(
                                Stream.of(
                                        Recipient.named(ACME, "Acme"),
                                        Element.named(NAME, "Name"),
                                        Element.named(BIRTH, "Birth date"),
                                        Element.named(BUS, "Bus card number")),
                                Arrays.stream(items))
                        .toList());
        return Tasks.of(record, DAY);
    }

    @Test
    void dataBeyondTheAgreementIsNamedWithIt() {
        var permitsOne = AGREEMENT.toBuilder().permits(NAME).build();

        assertThat(tasks(TO_ACME, permitsOne))
                .containsExactly("Birth date goes to Acme, which the Acme contract does not permit");
        assertThat(of(TO_ACME, permitsOne).getFirst())
                .returns(Urgency.NOW, Task::urgency)
                .returns(ItemRef.of(TO_ACME), Task::item);
        assertThat(tasks(TO_ACME, AGREEMENT.toBuilder().permits(BUS).build()))
                .containsExactly("Birth date and Name go to Acme, which the Acme contract does not permit");
    }

    @Test
    void whatIsPermittedByChoiceIsPermitted() {
        assertThat(tasks(
                        TO_ACME,
                        AGREEMENT.toBuilder()
                                .permits(NAME)
                                .permitsOptionally(BIRTH)
                                .build()))
                .isEmpty();
        assertThat(tasks(TO_ACME, AGREEMENT))
                .as("an agreement that lists nothing")
                .isEmpty();
    }

    @Test
    void dataForAProductIsComparedWithTheAgreementsOfTheProduct() {
        var forReader = TO_ACME.toBuilder().agreement(null).product(READER).build();
        var reader = Product.builder(READER, "Reader").agreements(CONTRACT).build();

        assertThat(tasks(forReader, reader, AGREEMENT.toBuilder().permits(NAME).build()))
                .containsExactly("Birth date goes to Acme, which the Acme contract does not permit");
        assertThat(tasks(
                        forReader,
                        reader,
                        AGREEMENT.toBuilder().permits(NAME, BIRTH).build()))
                .isEmpty();
    }

    @Test
    void aVendorThatGetsDataNeedsAnAgreement() {
        var vendor = Recipient.builder(Key.of("beta"), "Beta")
                .type(RecipientType.VENDOR)
                .build();
        var bare = Disclosure.builder(Key.of("to-beta"), Key.of("beta"))
                .elements(NAME)
                .build();

        assertThat(tasks(vendor, bare)).containsExactly("Beta gets data without an agreement");
        assertThat(tasks(vendor.toBuilder().type(RecipientType.STATE_AGENCY).build(), bare))
                .as("the law makes it get data")
                .isEmpty();
        assertThat(tasks(vendor)).as("gets nothing").isEmpty();
    }

    @Test
    void whatWasConfirmedAYearAgoIsToBeLookedAtAgain() {
        var confirmed = Element.builder(Key.of("locker"), "Locker")
                .confirmedOn(DAY.minusYears(1))
                .build();
        var before = confirmed.toBuilder()
                .confirmedOn(DAY.minusYears(1).minusDays(1))
                .build();

        assertThat(tasks(confirmed)).as("still within the year").isEmpty();
        assertThat(tasks(before))
                .containsExactly("Locker was last confirmed on November 22, 2025: say again that it is true");
        assertThat(tasks(
                        before,
                        Element.builder(Key.of("phone"), "Phone")
                                .confirmedOn(DAY.minusYears(2))
                                .build()))
                .containsExactly(
                        "2 elements were last confirmed more than a year ago, first Phone on November 23, 2024:"
                                + " say again that they are true");
    }

    @ParameterizedTest
    @EnumSource(
            value = ProductStatus.class,
            names = {"DENIED", "RETIRED"})
    void aProductThatIsRefusedMustGetNothing(ProductStatus status) {
        var product = Product.builder(READER, "Reader").status(status).build();

        assertThat(tasks(product)).isEmpty();
        assertThat(tasks(product, TO_ACME.toBuilder().product(READER).build(), AGREEMENT))
                .singleElement()
                .asString()
                .startsWith("Reader is ")
                .endsWith("but still gets data");
    }

    @Test
    void aProductInUseNeedsAnAgreementInForce() {
        var product = Product.builder(READER, "Reader").build();
        var system = DataSystem.builder(Key.of("sis"), "SIS").product(READER).build();
        var ended = AGREEMENT.toBuilder().expiresOn(DAY.minusDays(1)).build();

        assertThat(tasks(product)).as("only thought of").isEmpty();
        assertThat(tasks(product, system)).containsExactly("Reader is in use without an agreement");
        assertThat(tasks(product.toBuilder().status(ProductStatus.APPROVED).build()))
                .containsExactly("Reader is in use without an agreement");
        assertThat(tasks(product.toBuilder().agreements(CONTRACT).build(), system, AGREEMENT))
                .isEmpty();
        assertThat(tasks(product, TO_ACME.toBuilder().product(READER).build(), AGREEMENT))
                .as("covered by what its disclosure names")
                .isEmpty();
        assertThat(tasks(product.toBuilder().agreements(CONTRACT).build(), system, ended))
                .containsExactly(
                        "Reader is in use without an agreement that is in force",
                        "The Acme contract ended on November 22, 2026 and is still relied on");
    }

    @Test
    void anAgreementIsToldOfNinetyDaysAheadAndHoldsOnItsLastDay() {
        assertThat(tasks(TO_ACME, ending(DAY.plusDays(91)))).isEmpty();
        assertThat(tasks(TO_ACME, ending(DAY.plusDays(90))))
                .containsExactly("The Acme contract ends on February 21, 2027");
        assertThat(of(TO_ACME, ending(DAY)).getFirst())
                .returns(Urgency.SOON, Task::urgency)
                .returns(DAY, Task::due);
        assertThat(of(TO_ACME, ending(DAY.minusDays(1))).getFirst()).returns(Urgency.NOW, Task::urgency);
        assertThat(tasks(ending(DAY))).as("nobody relies on it").isEmpty();
    }

    private static Agreement ending(LocalDate last) {
        return AGREEMENT.toBuilder().expiresOn(last).build();
    }

    @Test
    void aPolicyIsReviewedInItsCycle() {
        var policy = Policy.builder(Key.of("records"), "Student records")
                .code("4151")
                .adoptedOn(LocalDate.of(2020, 2, 29))
                .reviewedOn(LocalDate.of(2024, 2, 29))
                .build();

        assertThat(tasks(policy)).isEmpty();
        assertThat(tasks(policy.toBuilder().reviewEveryMonths(36).build()))
                .as("due on February 28, 2027, more than 90 days ahead")
                .isEmpty();
        assertThat(tasks(policy.toBuilder().reviewEveryMonths(35).build()))
                .containsExactly("The board is to review 4151 Student records by January 29, 2027");
        assertThat(tasks(policy.toBuilder().reviewEveryMonths(12).build()))
                .containsExactly("The review of 4151 Student records was due on February 28, 2025");
        assertThat(tasks(policy.toBuilder()
                        .reviewEveryMonths(12)
                        .rescindedOn(DAY)
                        .build()))
                .isEmpty();
    }

    @Test
    void aVersionThatTheBoardAdoptedOrReviewedCountsForTheCycle() {
        var policy = Policy.builder(Key.of("records"), "Student records")
                .adoptedOn(DAY.minusYears(6))
                .reviewEveryMonths(12)
                .build();
        var version = PolicyVersion.builder(Key.of("records-2024"), policy.key(), "Student records");

        assertThat(tasks(policy, version.adoptedOn(DAY.minusMonths(8)).build())).isEmpty();
        assertThat(tasks(
                        policy,
                        version.adoptedOn(DAY.minusYears(3))
                                .reviewedOn(DAY.minusMonths(8))
                                .build()))
                .isEmpty();
        assertThat(tasks(
                        policy,
                        version.adoptedOn(DAY.plusDays(1)).reviewedOn(null).build()))
                .as("not adopted yet")
                .hasSize(1);
    }

    @Test
    void whatIsWrongNowComesBeforeWhatIsDue() {
        var policy = Policy.builder(Key.of("records"), "Student records")
                .adoptedOn(DAY.minusMonths(11))
                .reviewEveryMonths(12)
                .build();
        var beyond =
                AGREEMENT.toBuilder().permits(NAME).expiresOn(DAY.plusDays(3)).build();

        assertThat(of(policy, TO_ACME, beyond))
                .extracting(Task::kind)
                .containsExactly(Task.Kind.NOT_PERMITTED, Task.Kind.AGREEMENT_ENDS, Task.Kind.POLICY_REVIEW);
    }

    @Test
    void aBrokenLinkNamesItsItemAndItsFields() {
        var product = Product.builder(Key.of("reader"), "Star Reader").build();
        var record = DistrictRecord.of(DistrictProfile.of("Cedar Bluff", "UT", "America/Denver"), List.of(product));
        var english = Sentences.in(Locale.ENGLISH);

        var one = Tasks.brokenLink(record, product, List.of("website"));
        var two = Tasks.brokenLink(record, product, List.of("website", "privacyPolicyUrl"));

        assertThat(english.say(one.sentence())).isEqualTo("A link of Star Reader leads nowhere: the website");
        assertThat(english.say(two.sentence()))
                .isEqualTo("Links of Star Reader lead nowhere: the website and the link to the privacy policy");
        assertThat(one.urgency()).isEqualTo(Task.Urgency.SOON);
    }

    @Test
    void whatTheDistrictSaysOfItselfIsATaskWithoutAnItem() {
        var profile = DistrictProfile.builder("Cedar Bluff", "UT", "America/Denver")
                .statement("We keep little.")
                .translations(Translations.of("es", Map.of("statement", "Guardamos poco.")))
                .build();
        var changed = Translated.written(
                profile, profile.toBuilder().statement("We keep very little.").build());
        var record = DistrictRecord.of(changed, List.of());
        var english = Sentences.in(Locale.ENGLISH);

        assertThat(Tasks.of(record, DAY)).singleElement().satisfies(task -> {
            assertThat(task.item()).isNull();
            assertThat(english.say(task.sentence()))
                    .isEqualTo("The text of Cedar Bluff in Spanish is older than what it translates");
        });
        assertThat(english.say(
                        Tasks.brokenLink(record, null, List.of("website")).sentence()))
                .startsWith("A link of Cedar Bluff leads nowhere: ");
    }
}

package org.plainview.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductHistoryTest {
    private static final Key READER = Key.of("reader");
    private static final Product PRODUCT = Product.builder(READER, "Reader")
            .status(ProductStatus.DENIED)
            .decidedOn(day(9))
            .reason("It shows advertising.")
            .build();

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 9, day);
    }

    private static ProductDecision decision(ProductStatus status, int day) {
        return ProductDecision.builder(Key.of("reader-" + day), READER, "Reader")
                .status(status)
                .decidedOn(day(day))
                .build();
    }

    private static DistrictRecord record(Item... items) {
        return DistrictRecord.of(DistrictProfile.of("Cedar Bluff", "WI", "America/Chicago"), items);
    }

    private static List<String> tasks(Item... items) {
        return Tasks.of(record(items), day(20)).stream()
                .map(task -> Sentences.in(Locale.ENGLISH).say(task.sentence()))
                .toList();
    }

    @Test
    void whatStandsInTheProductIsTheLastStep() {
        var other = ProductDecision.builder(Key.of("writer-1"), Key.of("writer"), "Writer")
                .build();
        var record = record(PRODUCT, decision(ProductStatus.IN_REVIEW, 5), decision(ProductStatus.REQUESTED, 1), other);

        assertThat(ProductHistory.of(PRODUCT, record).steps())
                .extracting(ProductHistory.Step::status, ProductHistory.Step::decidedOn)
                .containsExactly(
                        tuple(ProductStatus.REQUESTED, day(1)),
                        tuple(ProductStatus.IN_REVIEW, day(5)),
                        tuple(ProductStatus.DENIED, day(9)));
        assertThat(ProductHistory.of(PRODUCT, record).oddStep()).isEmpty();
    }

    @Test
    void aStepThatCannotFollowIsATask() {
        assertThat(tasks(PRODUCT, decision(ProductStatus.RETIRED, 5)))
                .containsExactly("Reader was no longer used and then denied, which cannot follow");
        assertThat(Tasks.of(record(PRODUCT, decision(ProductStatus.RETIRED, 5)), day(20)))
                .singleElement()
                .returns(ItemRef.of(PRODUCT), Task::item)
                .returns(Task.Urgency.NOW, Task::urgency);
    }

    @Test
    void aStepBeforeTheOneThatItFollowsIsATask() {
        assertThat(tasks(PRODUCT, decision(ProductStatus.IN_REVIEW, 12)))
                .containsExactly("Reader was denied on an earlier day than it was in review, which it followed");
    }

    @Test
    void everyStatusCanBeLeftAndNoneFollowsItself() {
        for (var status : ProductStatus.values()) {
            assertThat(ProductHistory.next(status)).isNotEmpty().doesNotContain(status);
            assertThat(ProductHistory.mayFollow(null, status)).isTrue();
        }
    }

    @Test
    void aDecisionGoesByItsDay() {
        var named = decision(ProductStatus.APPROVED, 2).toBuilder()
                .reason("It asks for little.")
                .translations(Translations.of("es", Map.of("name", "Lector", "reason", "Pide poco.")))
                .build();

        var difference =
                Difference.between(record(PRODUCT), record(PRODUCT, named)).sentences();

        assertThat(difference)
                .extracting(line -> Sentences.in(Locale.ENGLISH).say(line.sentence()))
                .containsExactly("An earlier decision on Reader (2026-09-02) is documented: It asks for little");
        assertThat(difference)
                .extracting(line -> Sentences.in(Locale.of("es")).say(line.sentence()))
                .containsExactly("Se documenta una decisión anterior sobre Lector (2026-09-02): Pide poco");
    }
}

package org.plainview.server.publishing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Incident;
import org.plainview.record.Key;
import org.plainview.record.json.RecordJson;

class PublishableTest {
    /**
     * Whoever would recover a hidden count, from whatever is public, would have to see a difference somewhere between two
     * records that differ in nothing but it. All that is public is made from this, and there is none.
     */
    @ParameterizedTest
    @NullSource
    @ValueSource(ints = {5, 25})
    void hiddenCountsLeaveNoTrace(@Nullable Integer setting) {
        int minimum = setting == null ? 10 : setting;
        var published = IntStream.range(0, minimum)
                .mapToObj(one -> told(setting, List.of(one, minimum - 1 - one, 400)))
                .distinct();

        assertThat(published).hasSize(1);
        assertThat(told(setting, List.of(minimum)))
                .as("one that need not be hidden")
                .isNotEqualTo(told(setting, List.of(minimum + 1)));
    }

    private static List<Object> told(@Nullable Integer minimumCell, List<Integer> counts) {
        var profile = DistrictProfile.builder("Cedar Bluff", "UT", "America/Denver")
                .minimumCell(minimumCell)
                .build();
        var incidents = IntStream.range(0, counts.size())
                .mapToObj(number -> Incident.builder(Key.of("incident-" + number), "A lost laptop")
                        .affected(counts.get(number))
                        .build())
                .toList();
        var publishable = Publishable.of(DistrictRecord.of(profile, incidents));
        return List.of(
                new String(RecordJson.canonical(publishable.record()), StandardCharsets.UTF_8),
                publishable.withheld(),
                publishable.record().incidents().stream()
                        .map(publishable.completeness()::missing)
                        .toList());
    }
}

package org.plainview.record.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.record.Completeness;
import org.plainview.record.DistrictRecord;
import org.plainview.record.ItemKind;
import org.plainview.record.ItemRef;
import org.plainview.record.Links;
import org.plainview.record.Reference;

/** What is worked out from a record and carried along as it changes is what would be worked out from it anew. */
class GrowingRecordTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void linksAndCompletenessFollowWhatChanges(long seed) {
        var random = new RandomRecords(seed);
        var record = random.next(9);
        var links = Links.of(record);
        var completeness = Completeness.of(record);

        for (int i = 0; i < 6; i++) {
            var other = random.next(2);
            var gone = record.all()
                    .filter(item -> item.key().hashCode() % 7 == 0)
                    .limit(5)
                    .map(ItemRef::of)
                    .toList();
            var items =
                    other.all().filter(item -> !gone.contains(ItemRef.of(item))).toList();
            var changed = record.with(other.profile()).with(items, gone);
            var touched = Stream.concat(items.stream().map(ItemRef::of), gone.stream())
                    .collect(Collectors.toSet());

            links = links.with(changed, touched);
            var affected = new HashSet<>(touched);
            for (var item : touched) {
                links.usedBy(item.kind(), item.key()).stream()
                        .map(Reference::from)
                        .filter(Objects::nonNull)
                        .forEach(affected::add);
            }
            completeness = completeness.with(changed, affected);
            record = changed;

            assertThat(record).isEqualTo(anew(record));
            same(links, Links.of(record), record);
            assertThat(completeness.incomplete())
                    .isEqualTo(Completeness.of(record).incomplete());
            for (var kind : ItemKind.values()) {
                assertThat(completeness.count(kind))
                        .isEqualTo(Completeness.of(record).count(kind));
            }
        }
    }

    private static DistrictRecord anew(DistrictRecord record) {
        return DistrictRecord.of(record.profile(), List.copyOf(record.all().toList()));
    }

    private static void same(Links carried, Links anew, DistrictRecord record) {
        var named = new ArrayList<ItemRef>();
        record.all().map(ItemRef::of).forEach(named::add);
        anew.dangling().forEach(reference -> named.add(reference.to()));
        for (var item : named) {
            assertThat(carried.uses(item.kind(), item.key())).isEqualTo(anew.uses(item.kind(), item.key()));
            assertThat(carried.usedBy(item.kind(), item.key())).isEqualTo(anew.usedBy(item.kind(), item.key()));
        }
        assertThat(carried.dangling()).isEqualTo(anew.dangling());
    }
}

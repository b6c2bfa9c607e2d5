package org.plainview.server.publishing.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Field;
import org.plainview.record.FieldType;
import org.plainview.record.Item;
import org.plainview.record.ReadingGrade;
import org.plainview.record.Shape;
import org.plainview.record.Translations;
import org.plainview.server.publishing.internal.ReviewView.HardText;
import org.plainview.server.publishing.internal.ReviewView.Reading;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.stereotype.Component;

/** The public texts that take more years of school than the district wants. They hold nothing up. */
@Component
class HardTexts {
    /** As many as anyone mends before looking again. */
    private static final int MOST = 200;

    private static final int CHARACTERS_KEPT = 16_000_000;
    private static final int CHARACTERS_OF_AN_ENTRY = 100;
    private static final Duration UNUSED = Duration.ofMinutes(10);

    /** A draft is reviewed many times, and of its thousands of texts few change in between. */
    private final Cache<DistrictId, Known> known = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS_KEPT)
            .weigher((DistrictId district, Known texts) -> texts.characters())
            .expireAfterAccess(UNUSED)
            .build();

    private record Written(String language, String text) {}

    /** What a draft said when it was looked at last. */
    private record Known(Map<Written, Optional<ReadingGrade>> grades) {
        static final Known NOTHING = new Known(Map.of());

        int characters() {
            return grades.keySet().stream()
                    .mapToInt(written -> written.text().length() + CHARACTERS_OF_AN_ENTRY)
                    .sum();
        }
    }

    /** Those in the record of the district in scope, the hardest first. */
    Reading in(DistrictRecord record) {
        var district = DistrictScope.current();
        var before = Objects.requireNonNullElse(known.getIfPresent(district), Known.NOTHING);
        var search = new Search(record, before);
        search.read(null, record.profile(), record.profile().translations());
        record.all().forEach(item -> search.read(item, item, item.translations()));
        known.put(district, new Known(search.now));
        var hard = search.hard;
        hard.sort(Comparator.comparingInt(HardText::grade).reversed());
        return new Reading(search.limit, hard.size(), hard.stream().limit(MOST).toList());
    }

    /** One way through a record. The texts of a large one are many: the first look at them is to be short. */
    private static final class Search {
        private final DistrictRecord record;
        private final Known before;
        private final int limit;
        private final ReadingGrade.Meter meter = new ReadingGrade.Meter();
        private final Map<Written, Optional<ReadingGrade>> now = new HashMap<>();
        private final List<HardText> hard = new ArrayList<>();

        Search(DistrictRecord record, Known before) {
            this.record = record;
            this.before = before;
            this.limit = record.profile().readingLimit();
        }

        /** @param item null for the district itself */
        void read(@Nullable Item item, Object owner, Translations translations) {
            var shape = Shape.of(owner.getClass());
            for (var field : shape.fields()) {
                if (isRead(field) && field.valueIn(owner) instanceof String text) {
                    measure(item, field.name(), record.profile().language(), text);
                }
            }
            translations
                    .byLanguage()
                    .forEach((language, texts) -> texts.forEach((name, text) -> {
                        if (shape.field(name).filter(HardTexts::isRead).isPresent()) {
                            measure(item, name, language, text);
                        }
                    }));
        }

        private void measure(@Nullable Item item, String field, String language, String text) {
            if (!ReadingGrade.isMeasured(text, language)) {
                return;
            }
            var written = new Written(language, text);
            var grade = before.grades.get(written);
            if (grade == null) {
                grade = now.computeIfAbsent(written, each -> meter.of(each.text(), each.language()));
            } else {
                now.put(written, grade);
            }
            grade.filter(reading -> reading.grade() > limit)
                    .ifPresent(reading -> hard.add(new HardText(
                            item == null ? null : item.kind().code(),
                            item == null ? null : item.key().value(),
                            item == null ? record.profile().name() : record.labelOf(item),
                            field,
                            language,
                            reading.grade(),
                            reading.hardest())));
        }
    }

    /** What a document says in many pages is not for a glance. */
    private static boolean isRead(Field field) {
        return field.publicText() && field.type() == FieldType.TEXT;
    }
}

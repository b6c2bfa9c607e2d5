package org.plainview.server.publishing.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final Cache<Written, Optional<ReadingGrade>> known = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS_KEPT)
            .weigher((Written written, Optional<ReadingGrade> reading) ->
                    written.text().length() + CHARACTERS_OF_AN_ENTRY)
            .expireAfterAccess(UNUSED)
            .build();

    private record Written(DistrictId district, String language, String text) {}

    /** @param item null for the district itself */
    private record PublicText(@Nullable Item item, String field, String language, String text) {}

    /** Those in the record of the district in scope, the hardest first. */
    Reading in(DistrictRecord record) {
        var profile = record.profile();
        int limit = profile.readingLimit();
        var language = profile.language();
        var meter = new ReadingGrade.Meter();
        var hard = Stream.concat(
                        texts(null, profile, profile.translations(), language),
                        record.all().flatMap(item -> texts(item, item, item.translations(), language)))
                .flatMap(text -> above(limit, text, record, meter))
                .sorted(Comparator.comparingInt(HardText::grade).reversed())
                .toList();
        return new Reading(limit, hard.size(), hard.stream().limit(MOST).toList());
    }

    private static Stream<PublicText> texts(
            @Nullable Item item, Object owner, Translations translations, String language) {
        var shape = Shape.of(owner.getClass());
        var own = shape.fields().stream()
                .flatMap(field -> isRead(field) && field.valueIn(owner) instanceof String text
                        ? Stream.of(new PublicText(item, field.name(), language, text))
                        : Stream.empty());
        var translated = translations.byLanguage().entrySet().stream()
                .flatMap(texts -> texts.getValue().entrySet().stream()
                        .filter(text -> shape.field(text.getKey())
                                .filter(HardTexts::isRead)
                                .isPresent())
                        .map(text -> new PublicText(item, text.getKey(), texts.getKey(), text.getValue())));
        return Stream.concat(own, translated);
    }

    /** What a document says in many pages is not for a glance. */
    private static boolean isRead(Field field) {
        return field.publicText() && field.type() == FieldType.TEXT;
    }

    private Stream<HardText> above(int limit, PublicText text, DistrictRecord record, ReadingGrade.Meter meter) {
        var item = text.item();
        return known
                .get(
                        new Written(DistrictScope.current(), text.language(), text.text()),
                        written -> meter.of(written.text(), written.language()))
                .filter(reading -> reading.grade() > limit)
                .map(reading -> new HardText(
                        item == null ? null : item.kind().code(),
                        item == null ? null : item.key().value(),
                        item == null ? record.profile().name() : record.labelOf(item),
                        text.field(),
                        text.language(),
                        reading.grade(),
                        reading.hardest()))
                .stream();
    }
}

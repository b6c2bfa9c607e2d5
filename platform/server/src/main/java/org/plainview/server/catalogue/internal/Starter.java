package org.plainview.server.catalogue.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;
import org.plainview.record.ItemRef;
import org.plainview.record.Links;
import org.plainview.record.Reference;
import org.plainview.record.json.RecordJson;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record to begin with, in three sizes, each within the next. It says what most districts have and leaves open what only
 * this one can say: who answers for an element, how long it is kept, which law of the state asks for it. Immutable.
 */
final class Starter {
    private static final String RECORD = "starter/record.json";
    private static final String LEVELS = "starter/levels.json";
    private static final Map<Level, Starter> ALL = read();

    private final Level level;
    private final List<Item> items;

    private Starter(Level level, List<Item> items) {
        this.level = level;
        this.items = items;
    }

    /** How much of it. */
    enum Level {
        SMALL,
        MIDDLE,
        LARGE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static List<Starter> all() {
        return Arrays.stream(Level.values()).map(ALL::get).toList();
    }

    static Optional<Starter> byCode(String code) {
        return all().stream()
                .filter(starter -> starter.level.code().equals(code))
                .findFirst();
    }

    Level level() {
        return level;
    }

    /**
     * Elements, what they name, and the agency of the state.
     *
     * @param state its postal code
     */
    List<Item> items(String state) {
        return Stream.concat(items.stream(), StateAgency.of(state).stream()).toList();
    }

    private static Map<Level, Starter> read() {
        var record = RecordJson.read(bytes(RECORD));
        var smaller = JsonMapper.shared().readValue(bytes(LEVELS), new TypeReference<Map<String, Set<String>>>() {});
        return Arrays.stream(Level.values())
                .collect(Collectors.toUnmodifiableMap(
                        level -> level,
                        level -> new Starter(level, items(record, Optional.ofNullable(smaller.get(level.code()))))));
    }

    private static List<Item> items(DistrictRecord record, Optional<Set<String>> keys) {
        var elements = record.elements().stream()
                .filter(element ->
                        keys.isEmpty() || keys.get().contains(element.key().value()))
                .toList();
        var named = elements.stream()
                .flatMap(element -> Links.from(element).stream())
                .map(Reference::to)
                .collect(Collectors.toSet());
        return Stream.concat(record.all().filter(item -> named.contains(ItemRef.of(item))), elements.stream())
                .toList();
    }

    private static byte[] bytes(String file) {
        try {
            return new ClassPathResource(file).getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }
}

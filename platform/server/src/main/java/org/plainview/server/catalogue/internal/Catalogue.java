package org.plainview.server.catalogue.internal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * A list of public facts to pick from. Read from its file when somebody first asks, a few hundred kilobytes, and unchanged from
 * then on. Safe to use from many threads.
 */
final class Catalogue<E extends Catalogue.Entry> {
    private final String file;
    private final Function<NamedCsvRecord, E> reading;
    private volatile @Nullable Map<String, Searched<E>> entries;

    /** @param file on the class path, CSV with a row of headings */
    Catalogue(String file, Function<NamedCsvRecord, E> reading) {
        this.file = file;
        this.reading = reading;
    }

    interface Entry {
        /** Names the entry in its catalogue. */
        String id();

        String name();

        /** What else a search looks at. */
        String about();
    }

    Optional<E> find(String id) {
        return Optional.ofNullable(entries().get(id)).map(Searched::entry);
    }

    /**
     * The entries in whose name or description every word of {@code query} begins a word: those whose name begins with the
     * query first, then those that have it all in their name, short names before long ones.
     */
    List<E> search(String query, int limit) {
        var asked = plain(query).strip();
        if (asked.isEmpty()) {
            return List.of();
        }
        var words = asked.split(" ");
        return entries().values().stream()
                .filter(each -> each.hasAll(words))
                .sorted(Comparator.comparingInt((Searched<E> each) -> each.rank(asked, words))
                        .thenComparingInt(each -> each.entry().name().length())
                        .thenComparing(each -> each.entry().name()))
                .limit(limit)
                .map(Searched::entry)
                .toList();
    }

    private Map<String, Searched<E>> entries() {
        var known = entries;
        if (known == null) {
            // Two threads that ask first at once both read it, and read the same.
            known = read();
            entries = known;
        }
        return known;
    }

    private Map<String, Searched<E>> read() {
        try (var rows = CsvReader.builder()
                .ofNamedCsvRecord(
                        new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8))) {
            var read = new LinkedHashMap<String, Searched<E>>();
            rows.forEach(row -> {
                var entry = reading.apply(row);
                read.put(entry.id(), new Searched<>(entry, plain(entry.name()), plain(entry.about())));
            });
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    /** Lower-case letters and digits without marks, with a space before each word. */
    private static String plain(String text) {
        return (" " + Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", ""))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ");
    }

    private record Searched<E extends Entry>(E entry, String name, String about) {
        boolean hasAll(String[] words) {
            return Arrays.stream(words).allMatch(word -> name.contains(" " + word) || about.contains(" " + word));
        }

        int rank(String asked, String[] words) {
            if (name.startsWith(" " + asked)) {
                return 0;
            }
            return Arrays.stream(words).allMatch(word -> name.contains(" " + word)) ? 1 : 2;
        }
    }
}

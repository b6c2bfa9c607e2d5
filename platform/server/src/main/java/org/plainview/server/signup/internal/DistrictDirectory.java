package org.plainview.server.signup.internal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Districts that exist in the country, whether they are on the platform or not, so that signing up begins with finding one
 * and not with typing. Public facts from files in {@code directory/}; read once, a few hundred kilobytes.
 */
@Component
final class DistrictDirectory {
    private static final String TEXAS = "directory/districts-texas.csv";

    private final Map<String, Entry> entries;

    DistrictDirectory() {
        try (var file = CsvReader.builder()
                .ofNamedCsvRecord(
                        new InputStreamReader(new ClassPathResource(TEXAS).getInputStream(), StandardCharsets.UTF_8))) {
            entries = new LinkedHashMap<>();
            file.forEach(row -> {
                var entry = texas(row);
                entries.put(entry.id(), entry);
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(TEXAS + " cannot be read", unreadable);
        }
    }

    Optional<Entry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** Entries in whose name or city every word of the query begins a word; those whose name begins with it first. */
    List<Entry> search(String query, int limit) {
        var asked = DistrictName.plain(query);
        if (asked.isEmpty()) {
            return List.of();
        }
        var words = asked.split(" ");
        return entries.values().stream()
                .filter(entry ->
                        Arrays.stream(words).allMatch(word -> entry.searched().contains(" " + word)))
                .sorted(Comparator.comparing((Entry entry) -> !entry.searched().startsWith(" " + asked))
                        .thenComparing(Entry::name))
                .limit(limit)
                .toList();
    }

    private static Entry texas(NamedCsvRecord row) {
        var name = DistrictName.written(row.getField("District Name"));
        var city = DistrictName.written(row.getField("District City"));
        return new Entry(
                "tx-" + row.getField("District Number"),
                name,
                UsState.TX,
                row.getField("District Number"),
                city,
                row.getField("District Web Page Address").strip(),
                " " + DistrictName.plain(name) + " " + DistrictName.plain(city));
    }

    /**
     * @param id names the entry in addresses
     * @param number what the state calls the district
     * @param website as the state lists it; may be empty
     * @param searched what a search looks at
     */
    record Entry(String id, String name, UsState state, String number, String city, String website, String searched) {}
}

package org.plainview.server.catalogue.internal;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plainview.record.ElementCategory;
import org.springframework.core.io.ClassPathResource;

/**
 * Words that tell the category of a CEDS element by its name, from a file that lists the more telling first.
 *
 * @param category null for words of what is no fact about a student, such as a building
 */
record CategoryWords(@Nullable ElementCategory category, Pattern words) {
    private static final String FILE = "catalogue/category-words.csv";
    private static final List<CategoryWords> ALL = read();

    static Optional<ElementCategory> categoryOf(String name) {
        return ALL.stream()
                .filter(each -> each.words.matcher(name).find())
                .findFirst()
                .map(CategoryWords::category);
    }

    private static List<CategoryWords> read() {
        try (var rows = CsvReader.builder()
                .ofNamedCsvRecord(
                        new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new CategoryWords(
                            row.getField("category").isEmpty()
                                    ? null
                                    : ElementCategory.byCode(row.getField("category"))
                                            .orElseThrow(),
                            Pattern.compile("\\b(" + row.getField("words") + ")")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " cannot be read", unreadable);
        }
    }
}

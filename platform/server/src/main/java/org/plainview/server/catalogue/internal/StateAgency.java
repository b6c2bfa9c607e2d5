package org.plainview.server.catalogue.internal;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plainview.record.Key;
import org.plainview.record.Recipient;
import org.plainview.record.RecipientType;
import org.plainview.record.Translations;
import org.springframework.core.io.ClassPathResource;

/** The education agency of a state, to which every district of the state reports (ESEA, 20 U.S.C. 7801, "state educational agency"). */
final class StateAgency {
    private static final String FILE = "starter/agencies.csv";
    private static final Key KEY = Key.of("state-education-agency");
    private static final Map<String, String> NAMES = read();

    private StateAgency() {}

    /** The agency as a recipient; empty where the only district of the state is the agency itself. */
    static Optional<Recipient> of(String state) {
        return Optional.ofNullable(NAMES.get(state))
                .map(name -> Recipient.builder(KEY, name)
                        .type(RecipientType.STATE_AGENCY)
                        .description("The state's education agency. Every district of the state reports to it.")
                        .translations(
                                Translations.of(
                                        "es",
                                        Map.of(
                                                "description",
                                                "La agencia de educación del estado. Todos los distritos del estado le informan.")))
                        .build());
    }

    static Map<String, String> names() {
        return NAMES;
    }

    private static Map<String, String> read() {
        try (var rows = CsvReader.builder()
                .ofNamedCsvRecord(
                        new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8))) {
            return rows.stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row.getField("state"), row -> row.getField("name")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " cannot be read", unreadable);
        }
    }
}

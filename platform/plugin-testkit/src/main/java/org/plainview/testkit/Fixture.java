package org.plainview.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.plainview.record.DistrictRecord;
import org.plainview.record.json.RecordJson;
import org.plainview.spi.Finding;

/**
 * A record and what a rule should say about it: {@code fixtures/<rule id>/<status>_<what it shows>.json}, such as
 * {@code fixtures/UT-303/not-met_no-manager.json}. A name that ends in {@code _on-2026-07-01} is judged on that day, all
 * others on {@link #USUAL_DAY}.
 */
record Fixture(String rule, String name, Finding.Status expected, LocalDate day, URI source, DistrictRecord record) {
    static final LocalDate USUAL_DAY = LocalDate.of(2026, 11, 2);

    private static final Pattern NAME =
            Pattern.compile("([a-z-]+)_([a-z0-9-]+?)(?:_on-(\\d{4}-\\d{2}-\\d{2}))?\\.json");

    /** Those under {@code folder}, in the order of their names. */
    static List<Fixture> in(Path folder) {
        try (var files = Files.walk(folder, 2)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(Fixture::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Fixture read(Path file) {
        var matcher = NAME.matcher(String.valueOf(file.getFileName()));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(file + " is not named <status>_<what it shows>.json");
        }
        var expected = Arrays.stream(Finding.Status.values())
                .filter(status ->
                        status.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(matcher.group(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(file + " begins with no status of a finding"));
        var day = matcher.group(3);
        try {
            return new Fixture(
                    String.valueOf(Objects.requireNonNull(file.getParent()).getFileName()),
                    matcher.group(2),
                    expected,
                    day == null ? USUAL_DAY : LocalDate.parse(day),
                    file.toUri(),
                    RecordJson.read(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (RuntimeException broken) {
            throw new IllegalArgumentException(file + ": " + broken.getMessage(), broken);
        }
    }

    boolean passes() {
        return expected == Finding.Status.MET;
    }

    boolean fails() {
        return switch (expected) {
            case NOT_MET, DUE, NEEDS_ATTESTATION, ADVISORY -> true;
            case MET, NOT_APPLICABLE, NOT_ASSESSED -> false;
        };
    }
}

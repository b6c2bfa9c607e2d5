package org.plainview.server.imports.internal.plan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that districts use on their sheets, from {@code imports/headings.txt}, each with how sure it makes. */
final class Vocabulary {
    private static final String RESOURCE = "/imports/headings.txt";
    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+([0-9.]+)\\s*=\\s*(.+)");
    /** Shorter words stand inside too many others. */
    private static final int SHORTEST_PART = 6;

    private static final double AS_BEGINNING = 0.7;
    private static final double AS_PART = 0.5;
    private static final Vocabulary INSTANCE = read();

    private final Map<String, List<Word>> sections;
    private final Map<String, Map<String, String>> values;

    private Vocabulary(Map<String, List<Word>> sections, Map<String, Map<String, String>> values) {
        this.sections = sections.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
        this.values = values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
    }

    static Vocabulary get() {
        return INSTANCE;
    }

    private static Vocabulary read() {
        var reading = new Reading();
        try (var in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(RESOURCE), RESOURCE);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var section = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    section = line.substring(1, line.length() - 1);
                } else if (!line.isBlank() && !line.startsWith("# ")) {
                    reading.add(section, line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Vocabulary(reading.sections, reading.values);
    }

    /** The code that a word in a cell of that field stands for, beside the codes themselves. */
    Optional<String> code(String field, String text) {
        return Optional.ofNullable(values.getOrDefault(field, Map.of()).get(Fold.of(text)));
    }

    /** The fields that a heading may mean, the likeliest first, each once. */
    List<Guess> guesses(String section, String heading) {
        var folded = Fold.of(heading);
        var best = new LinkedHashMap<String, Double>();
        for (var word : sections.getOrDefault(section, List.of())) {
            var sureness = word.sureness * likeness(folded, word.folded);
            if (sureness > 0) {
                best.merge(word.name, sureness, Math::max);
            }
        }
        return best.entrySet().stream()
                .map(each -> new Guess(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingDouble(Guess::sureness).reversed())
                .toList();
    }

    private static double likeness(String heading, String word) {
        if (heading.equals(word)) {
            return 1;
        } else if (word.length() < SHORTEST_PART) {
            return 0;
        } else if (heading.startsWith(word)) {
            return AS_BEGINNING;
        }
        return heading.contains(word) ? AS_PART : 0;
    }

    /** What was read so far. */
    private static final class Reading {
        final Map<String, List<Word>> sections = new HashMap<>();
        final Map<String, Map<String, String>> values = new HashMap<>();

        void add(String section, String line) {
            var matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new IllegalStateException(
                        RESOURCE + ": \"" + line + "\" is not of the form: field 1.0 = words | words");
            }
            var name = matcher.group(1);
            var sureness = Double.parseDouble(matcher.group(2));
            for (var words : matcher.group(3).split("\\|")) {
                var folded = Fold.of(words);
                if (section.equals("values")) {
                    int colon = name.indexOf(':');
                    values.computeIfAbsent(name.substring(0, colon), field -> new HashMap<>())
                            .put(folded, name.substring(colon + 1));
                } else {
                    sections.computeIfAbsent(section, each -> new ArrayList<>()).add(new Word(name, folded, sureness));
                }
            }
        }
    }

    private record Word(String name, String folded, double sureness) {}

    /** @param sureness from 0 to 1 */
    record Guess(String name, double sureness) {}
}

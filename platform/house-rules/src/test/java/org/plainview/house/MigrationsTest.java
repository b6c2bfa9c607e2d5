package org.plainview.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Never-rule 10: a released changeset never changes. {@code released-changesets.txt} holds the hash of each; adding a
 * changeset adds a line ({@code mvn -pl platform/house-rules test -Drelease-changesets} writes the file anew).
 */
class MigrationsTest {
    private static final Path CHANGELOG = Tree.ROOT.resolve("platform/server/src/main/resources/db/changelog");
    private static final Path RELEASED = Path.of("src/test/resources/released-changesets.txt");
    private static final Pattern START = Pattern.compile("(?m)^--changeset ");

    @Test
    void releasedChangesetsStayAsTheyAre() throws IOException {
        var present = changesets();
        var released = released();
        if (System.getProperty("release-changesets") != null) {
            // What was released is never written anew, so this cannot hide that it changed.
            present.forEach(released::putIfAbsent);
            var lines = new StringBuilder();
            released.forEach(
                    (id, hash) -> lines.append(hash).append("  ").append(id).append('\n'));
            Files.writeString(RELEASED, lines.toString());
        }

        assertThat(present).as("changesets as they were released").containsAllEntriesOf(released);
        assertThat(released.keySet()).as("changesets whose hash is on record").containsAll(present.keySet());
        assertThat(List.copyOf(present.keySet()))
                .as("changesets in the order in which a database that has the released ones applies them")
                .isEqualTo(List.copyOf(released.keySet()));
    }

    private static Map<String, String> released() throws IOException {
        var released = new LinkedHashMap<String, String>();
        Files.readAllLines(RELEASED).forEach(line -> released.put(line.substring(66), line.substring(0, 64)));
        return released;
    }

    /** One that stands in XML would be on no record. */
    @Test
    void theChangelogHoldsNoChangesetItself() {
        assertThat(Tree.read(CHANGELOG.resolveSibling("changelog.xml"))).doesNotContain("<changeSet");
    }

    @Test
    void everyChangesetSaysHowToRollItBack() {
        for (var file : Tree.files(".sql")) {
            if (file.startsWith(CHANGELOG)) {
                var parts = START.split(Tree.read(file));
                for (int i = 1; i < parts.length; i++) {
                    assertThat(parts[i])
                            .as(CHANGELOG.relativize(file) + " changeset " + i)
                            .contains("--rollback ");
                }
            }
        }
    }

    private static Map<String, String> changesets() {
        var found = new LinkedHashMap<String, String>();
        for (var file : Tree.files(".sql")) {
            if (file.startsWith(CHANGELOG)) {
                var parts = START.split(Tree.read(file));
                for (int i = 1; i < parts.length; i++) {
                    found.put(
                            file.getFileName() + " "
                                    + parts[i].lines().findFirst().orElseThrow(),
                            sha256(parts[i].strip()));
                }
            }
        }
        return found;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

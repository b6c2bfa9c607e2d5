package org.plainview.server.site.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainview.server.site.internal.SiteFixture.record;
import static org.plainview.server.site.internal.SiteFixture.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each kind of page stands as it did when somebody last looked at it: its main part, tag for tag. Where a change is meant,
 * {@code -Dsnapshots.write} keeps what is there now, and the difference is read like any other.
 */
class SnapshotTest {
    private static final Path SNAPSHOTS = Path.of("src/test/resources/snapshots");
    private static final Pattern MAIN = Pattern.compile("(?s)<main.*</main>");
    /** Where something is left out, its line stays. */
    private static final Pattern EMPTY_LINES = Pattern.compile("\\R\\s*\\R");
    /** Their names change with what is in them, and they are there only where the frontend was built. */
    private static final Pattern SCRIPT = Pattern.compile("<script [^>]*></script>\\R?");

    /** Of a kind that differs by what is asked for, one. */
    static Stream<String> oneOfEachKind() {
        return SitePagesTest.everyPage().filter(target -> !target.startsWith("/es/") && !target.contains("?"));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void aPageStandsAsItWasLookedAt(String target) throws IOException {
        var file = SNAPSHOTS.resolve(name(target));
        var main = MAIN.matcher(text(record(), target));
        assertThat(main.find()).isTrue();
        var shown =
                EMPTY_LINES.matcher(SCRIPT.matcher(main.group()).replaceAll("")).replaceAll("\n") + "\n";

        if (System.getProperty("snapshots.write") != null) {
            Files.createDirectories(SNAPSHOTS);
            Files.writeString(file, shown);
        }

        assertThat(file).as("kept with -Dsnapshots.write").exists().content().isEqualTo(shown);
    }

    @Test
    void noPageIsKeptThatIsNoMore() throws IOException {
        try (var kept = Files.list(SNAPSHOTS)) {
            assertThat(kept.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            oneOfEachKind().map(SnapshotTest::name).toList());
        }
    }

    private static String name(String target) {
        return (target.equals("/") ? "home" : target.substring(1).replace('/', '-')) + ".html";
    }
}

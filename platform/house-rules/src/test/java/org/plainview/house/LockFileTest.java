package org.plainview.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What npm installs is what was looked at once, from whichever registry it comes. */
class LockFileTest {
    /** A package's own block; blocks within it are indented further. */
    private static final Pattern ENTRY = Pattern.compile("(?m)^ {4}\"(node_modules/[^\"]+)\": \\{\\n((?: {6}.*\\n)*)");

    private static final Pattern INTEGRITY = Pattern.compile("(?m)^ {6}\"integrity\": \"sha512-[^\"]+\"");

    /**
     * The linter's builds for other machines, which the registry that the file was made from does not have. The last
     * version of which it has them all cannot read SCSS.
     */
    private static final Set<String> UNKNOWN = Stream.of(
                    "android-arm64",
                    "android-x64",
                    "darwin-arm64",
                    "darwin-x64",
                    "linux-arm64-musl",
                    "linux-x64-musl",
                    "win32-arm64",
                    "win32-x64")
            .map(platform -> "node_modules/@biomejs/cli-" + platform)
            .collect(Collectors.toUnmodifiableSet());

    @Test
    void everyPackageIsHeldToItsBytesAndToNoRegistry() {
        var locked = new TreeMap<String, String>();
        ENTRY.matcher(Tree.read(Tree.ROOT.resolve("frontend/package-lock.json")))
                .results()
                .forEach(entry -> locked.put(entry.group(1), entry.group(2)));

        assertThat(locked).containsKey("node_modules/react");
        assertThat(locked)
                .allSatisfy((name, entry) -> assertThat(entry).as(name).doesNotContain("\"resolved\""));
        assertThat(locked.entrySet().stream()
                        .filter(entry -> !INTEGRITY.matcher(entry.getValue()).find())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(UNKNOWN);
    }
}

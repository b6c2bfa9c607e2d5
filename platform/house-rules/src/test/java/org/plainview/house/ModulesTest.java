package org.plainview.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Never-rules 1, 2 and 11 as far as they can be read off the build files and the sources of the whole tree. */
class ModulesTest {
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>(.*?)</dependency>",
            Pattern.DOTALL);

    @Test
    void recordAndSpiDependOnNothingButJspecify() {
        assertThat(dependencies("platform/record/pom.xml")).containsExactly("org.jspecify:jspecify");
        assertThat(dependencies("platform/plugin-spi/pom.xml"))
                .containsExactlyInAnyOrder("org.plainview:record", "org.jspecify:jspecify");
    }

    @Test
    void theServerNeverCompilesAgainstAPlugin() {
        assertThat(dependencies("platform/server/pom.xml"))
                .noneMatch(name -> name.startsWith("org.plainview.plugins:"));
    }

    @Test
    void aPluginDependsOnTheSpiOnly() {
        for (var pom : Tree.files("pom.xml")) {
            if (pom.startsWith(Tree.ROOT.resolve("plugins"))) {
                assertThat(dependencies(Tree.ROOT.relativize(pom).toString()))
                        .as(Tree.ROOT.relativize(pom).toString())
                        .isSubsetOf("org.plainview:plugin-spi", "org.plainview:record", "org.jspecify:jspecify");
            }
        }
    }

    @Test
    void thePublicBundleNeverImportsTheConsole() {
        var bundle = Tree.ROOT.resolve("frontend/src/public");
        for (var ending : List.of(".ts", ".tsx", ".scss")) {
            for (var file : Tree.files(ending)) {
                if (file.startsWith(bundle)) {
                    assertThat(Tree.read(file))
                            .as(file.toString())
                            .doesNotContainPattern("(from|import|@use) .*(console|api)/");
                }
            }
        }
    }

    /** What a module ships with: everything but test scope. */
    private static List<String> dependencies(String pom) {
        var text = Tree.read(Tree.ROOT.resolve(Path.of(pom)))
                .replaceAll("(?s)<dependencyManagement>.*?</dependencyManagement>", "")
                .replaceAll("(?s)<build>.*</build>", "");
        return DEPENDENCY
                .matcher(text)
                .results()
                .filter(match -> !match.group(3).contains("<scope>test</scope>"))
                .map(match -> match.group(1) + ":" + match.group(2))
                .toList();
    }
}

package org.plainview.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Never-rules 1, 2, 3 and 11 as far as they can be read off the build files and the layout of the whole tree. What classes
 * refer to is looked at by the plugin SPI's {@code DependenciesTest} and by the contract that every plugin's test extends.
 */
class ModulesTest {
    private static final Pattern CONTRACT = Pattern.compile("extends (StateRulesContract|SsoProviderContract)\\b");

    @Test
    void recordAndSpiDependOnNothingButJspecify() {
        assertThat(shipped("platform/record")).containsExactly("org.jspecify:jspecify");
        assertThat(shipped("platform/plugin-spi"))
                .containsExactlyInAnyOrder("org.plainview:record", "org.jspecify:jspecify");
    }

    /** Not even its tests: what they would prove of one plugin must hold of all. */
    @Test
    void theServerNeverCompilesAgainstAPlugin() {
        assertThat(Pom.of("platform/server").dependencies())
                .isNotEmpty()
                .noneMatch(dependency -> dependency.group().startsWith("org.plainview.plugins"));
    }

    @Test
    void aPluginDependsOnTheSpiAndIsTestedWithTheTestkit() {
        for (var plugin : plugins()) {
            for (var dependency : Pom.read(plugin.resolve("pom.xml")).dependencies()) {
                if (dependency.scope().equals("test")) {
                    assertThat(dependency.name()).as(plugin.toString()).isEqualTo("org.plainview:plugin-testkit");
                } else {
                    assertThat(dependency.name())
                            .as(plugin.toString())
                            .isIn("org.plainview:plugin-spi", "org.plainview:record", "org.jspecify:jspecify");
                    assertThat(dependency.scope()).as(plugin.toString()).isEqualTo("provided");
                }
            }
        }
    }

    /** The contract looks for what a plugin may not use; one that nobody extends looks at nothing. */
    @Test
    void everyPluginIsHeldToItsContract() {
        var held = Tree.files("Test.java").stream()
                .filter(file -> CONTRACT.matcher(Tree.read(file)).find())
                .toList();

        assertThat(plugins().stream().filter(plugin -> !plugin.endsWith("plugins")))
                .isNotEmpty()
                .allSatisfy(plugin -> assertThat(held).anyMatch(test -> test.startsWith(plugin)));
    }

    /** The client is made anew from the description with every build, so that nobody can edit it and keep the edit. */
    @Test
    void theGeneratedClientIsNoSource() {
        assertThat(Tree.read(Tree.ROOT.resolve("frontend/.gitignore")).lines()).contains("src/api/generated/");
        assertThat(Tree.read(Tree.ROOT.resolve("frontend/package.json")))
                .containsPattern("\"build\": \"npm run --silent api && ")
                .containsPattern("\"check\": \"npm run --silent api && ");
        assertThat(Tree.read(Tree.ROOT.resolve("frontend/orval.config.ts"))).contains("clean: true");
    }

    private static List<Path> plugins() {
        return Tree.files("pom.xml").stream()
                .map(Path::getParent)
                .filter(folder -> folder.startsWith(Tree.ROOT.resolve("plugins")))
                .toList();
    }

    /** What a module ships with: everything but test scope. */
    private static List<String> shipped(String module) {
        return Pom.of(module).dependencies().stream()
                .filter(dependency -> !dependency.scope().equals("test"))
                .map(Pom.Dependency::name)
                .toList();
    }
}

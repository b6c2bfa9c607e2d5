package org.plainview.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.plainview.local.LocalPlatform;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lighthouse gives each kind of page of a district's site 100 for performance, accessibility, best practices and being found, on
 * the phone that it plays. It measures time, so it runs by hand, on a machine that does nothing else: {@code -Dlighthouse}.
 */
@ExtendWith(Platform.class)
@EnabledIfSystemProperty(named = "lighthouse", matches = ".*")
class LighthouseTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("plainview.root"), "platform/acceptance/src/lighthouse");
    private static final List<String> CATEGORIES = List.of("performance", "accessibility", "best-practices", "seo");

    private record Audit(String executablePath, List<String> args, List<String> urls, List<String> categories) {}

    @Test
    void everyKindOfPageIsWithoutFault(LocalPlatform platform) throws IOException, InterruptedException {
        var node = Browser.node();
        run(node.resolveSibling("npm").toString(), "ci", "--no-audit", "--no-fund");
        var browser = Browser.find();
        var audit = new Audit(
                browser.path().toString(),
                browser.arguments(),
                ParentsReadTest.everyKindOfPage()
                        .map(path -> platform.url() + "/d/cedar-bluff" + path)
                        .toList(),
                CATEGORIES);

        var process = start(node.toString(), "audit.mjs");
        try (var input = process.getOutputStream()) {
            input.write(JsonMapper.shared().writeValueAsBytes(audit));
        }
        var found = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(process.waitFor()).isZero();
        assertThat(found).hasSameSizeAs(audit.urls());
        assertThat(found.stream().filter(LighthouseTest::isShort))
                .as("pages that are short of 100")
                .isEmpty();
    }

    /** What somebody chose or asked for is kept from search engines on purpose, so being found does not count there. */
    private static boolean isShort(String line) {
        var page = JsonMapper.shared().readTree(line);
        return page.get("short")
                .valueStream()
                .anyMatch(category -> !(category.get("category").asString().equals("seo")
                        && page.get("url").asString().contains("?")));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var process = start(command);
        process.getInputStream().transferTo(System.out);
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
    }

    private static Process start(String... command) throws IOException {
        var builder =
                new ProcessBuilder(command).directory(FOLDER.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        // npm is a script that looks for node on the path.
        builder.environment()
                .merge(
                        "PATH",
                        Objects.requireNonNull(Browser.node().getParent()).toString(),
                        (path, own) -> own + System.getProperty("path.separator") + path);
        return builder.start();
    }
}

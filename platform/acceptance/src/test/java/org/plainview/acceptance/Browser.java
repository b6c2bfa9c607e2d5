package org.plainview.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real browser: Chrome or Chromium where the machine has one, else the one that the frontend's npm packages bring. Nothing is
 * downloaded. Each person of a test gets a {@link Visitor}, with cookies of its own.
 */
public final class Browser implements AutoCloseable {
    private static final List<String> INSTALLED = List.of(
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    /** Staff sit where their district is: a day that has not come there yet is refused. The other sample district is ahead. */
    private static final String CLOCKS = "America/Denver";

    private static final Path FRONTEND = Path.of(System.getProperty("plainview.root"), "frontend");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final String url;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser, String url) {
        this.playwright = playwright;
        this.browser = browser;
        this.url = url;
    }

    public static Browser start(String url) {
        var found = find();
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Two cores that also run the server, Keycloak and PostgreSQL need more than the usual five seconds now and
        // then.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        var options =
                new BrowserType.LaunchOptions().setExecutablePath(found.path()).setArgs(found.arguments());
        return new Browser(playwright, playwright.chromium().launch(options), url);
    }

    /** Somebody at a desk. */
    public Visitor desktop() {
        return visitor(context -> context.setViewportSize(1280, 900).setTimezoneId(CLOCKS));
    }

    /** Somebody with a phone. */
    Visitor phone() {
        return visitor(Browser::onPhone);
    }

    /** Somebody with a phone whose browser runs no scripts. */
    Visitor phoneWithoutScripts() {
        return visitor(context -> onPhone(context).setJavaScriptEnabled(false));
    }

    /** Somebody with any other wishes. */
    Visitor visitor(Consumer<com.microsoft.playwright.Browser.NewContextOptions> wishes) {
        var options = new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(url)
                .setLocale("en-US")
                .setColorScheme(ColorScheme.LIGHT);
        wishes.accept(options);
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(20_000);
        Page page = context.newPage();
        return new Visitor(context, page, url);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static com.microsoft.playwright.Browser.NewContextOptions onPhone(
            com.microsoft.playwright.Browser.NewContextOptions context) {
        return context.setViewportSize(390, 844)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setHasTouch(true);
    }

    record Found(Path path, List<String> arguments) {}

    static Found find() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROME_PATH")), INSTALLED.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                // A container often runs as root, and Chrome's own sandbox refuses that.
                .map(path -> new Found(path, List.of("--no-sandbox")))
                .orElseGet(Browser::fromNpm);
    }

    private static Found fromNpm() {
        try {
            var process = new ProcessBuilder(node().toString(), "scripts/chromium-path.mjs")
                    .directory(FRONTEND.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var answer = JsonMapper.shared().readTree(process.inputReader());
            var arguments = new ArrayList<String>();
            answer.get("args").forEach(argument -> arguments.add(argument.asString()));
            return new Found(Path.of(answer.get("executablePath").asString()), arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Node.js that the frontend's build brings. */
    static Path node() throws IOException {
        try (var versions = Files.list(FRONTEND.resolve(".node"))) {
            return versions.map(version -> version.resolve("node/node"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "no node in " + FRONTEND.resolve(".node") + ": build the frontend module first"));
        }
    }
}

package org.plainview.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.plainview.local.SampleSignIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person with a browser window. Says afterward what the page asked of others, and what went wrong in it. */
public final class Visitor implements AutoCloseable {
    private static final AtomicInteger LEFT = new AtomicInteger();
    private static final List<String> STANDARD =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final BrowserContext context;
    private final Page page;
    private final String home;
    private final List<String> errors = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();

    Visitor(BrowserContext context, Page page, String home) {
        this.context = context;
        this.page = page;
        this.home = home;
        page.onPageError(error -> errors.add(page.url() + ": " + error));
        page.onRequest(request -> {
            var host = URI.create(request.url().replaceAll("[|{}\\s].*", "")).getAuthority();
            if (host != null && !host.equals(URI.create(home).getAuthority())) {
                foreign.add(request.url());
            }
        });
    }

    public Page page() {
        return page;
    }

    /** Goes to {@code path} and expects the page to be there. */
    public Response open(String path) {
        var response = page.navigate(path.startsWith("http") ? path : home + path);
        assertThat(response.status()).as(path).isLessThan(400);
        return response;
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator field(String label) {
        return page.getByLabel(label);
    }

    String text() {
        return page.locator("body").innerText();
    }

    /** Goes to the sign-in of the person's district, or of the operators, and comes back signed in. */
    public void signIn(SampleSignIn person) {
        open("/login/" + (person.slug() == null ? "operator" : person.slug()));
        signInAtKeycloak(person.email(), person.password());
        page.waitForURL(url -> url.startsWith(home) && (url.contains("/console/") || url.contains("/operator")));
    }

    /** What the platform knows of this visitor. */
    JsonNode session() {
        return JsonMapper.shared()
                .readTree(context.request().get(home + "/api/session").text());
    }

    /** Signs in at Keycloak's page, which must be open. */
    void signInAtKeycloak(String email, String password) {
        // The page that asks for the address first stands before the one with the password, where Keycloak does not
        // know it yet.
        var user = page.locator("#username");
        if (page.locator("#password").count() == 0) {
            user.fill(email);
            page.locator("#kc-login").click();
        } else if (user.isVisible() && user.isEditable()) {
            user.fill(email);
        }
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    /** Asserts that axe finds nothing, at WCAG 2.2 AA and its own best practice. A page within the page is looked at by itself. */
    void assertAccessible() {
        assertWithout(axe().withTags(STANDARD));
    }

    /** Asserts what alone can differ between day and night. */
    void assertContrast() {
        assertWithout(axe().withRules(List.of("color-contrast")));
    }

    private AxeBuilder axe() {
        return new AxeBuilder(page)
                // Else each look opens another page, to gather there what frames say.
                .setLegacyMode(true)
                .exclude(List.of("iframe"));
    }

    private void assertWithout(AxeBuilder axe) {
        var result = axe.analyze();
        assertThat(result.getViolations().stream()
                        .map(rule -> rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + " at "
                                + rule.getNodes().getFirst().getHtml()))
                .as("accessibility of " + page.url())
                .isEmpty();
    }

    /** Asserts that nobody has to scroll sideways. */
    void assertFits() {
        var overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertThat(((Number) overflow).intValue())
                .as("sideways scroll of " + page.url())
                .isLessThanOrEqualTo(1);
    }

    /** Requests that left the platform so far. */
    List<String> foreignRequests() {
        return List.copyOf(foreign);
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    /** Takes the whole page, where pictures are asked for by {@code -Dpictures}: a picture takes as long as a visit. */
    void screenshot(String name) {
        if (System.getProperty("pictures") != null) {
            picture(name, true);
        }
    }

    private void picture(String name, boolean whole) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(System.getProperty("plainview.screenshots"), name + ".png"))
                .setFullPage(whole));
    }

    /** Keeps what this person saw last, for whoever wonders why a test failed. */
    @Override
    public void close() {
        picture("last/" + LEFT.incrementAndGet() + "-" + page.title().replaceAll("[^A-Za-z0-9]+", "-"), false);
        context.close();
    }
}

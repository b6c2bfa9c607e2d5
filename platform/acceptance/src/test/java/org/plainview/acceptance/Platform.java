package org.plainview.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.plainview.local.LocalOptions;
import org.plainview.local.LocalPlatform;

/**
 * Gives tests the one platform and the one browser of this run, both started with the first test that asks. Parameters of type
 * {@link LocalPlatform} and {@link Browser} are filled in.
 */
final class Platform implements BeforeAllCallback, ParameterResolver {
    private static final Namespace HERE = Namespace.create(Platform.class);

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        parts(context).platform().awaitSignIn();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == LocalPlatform.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var parts = parts(context);
        return parameter.getParameter().getType() == Browser.class ? parts.browser() : parts.platform();
    }

    /** Where uploads stand while the server reads them. */
    static Path uploads() {
        return Path.of(System.getProperty("plainview.data")).resolveSibling("uploads");
    }

    private static Parts parts(ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent(Parts.class, type -> Parts.start(), Parts.class);
    }

    /** Closed by JUnit when the last test has run. */
    private record Parts(LocalPlatform platform, Browser browser) implements AutoCloseable {
        static Parts start() {
            var data = Path.of(System.getProperty("plainview.data"));
            var options = LocalOptions.forTests(data)
                    .afresh()
                    .withSamples()
                    // Visitors wait for jobs all the time.
                    .with("db-scheduler.polling-interval", "200ms")
                    .with("spring.servlet.multipart.location", uploads().toString());
            makeFolder(uploads());
            var platform = LocalPlatform.start(options, line -> System.out.println("[platform] " + line));
            try {
                return new Parts(platform, Browser.start(platform.url()));
            } catch (RuntimeException e) {
                platform.close();
                throw e;
            }
        }

        private static void makeFolder(Path folder) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            browser.close();
            platform.close();
        }
    }
}

package org.plainview.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plainview.host.ForbiddenUse;
import org.plainview.host.PluginKind;
import org.plainview.host.PluginMessages;

/** The plugin under test as it was compiled: everything that will stand in its JAR. */
final class PluginFiles {
    private final Path root;

    private PluginFiles(Path root) {
        this.root = root;
    }

    /** @param type any class of the plugin's own main code */
    static PluginFiles of(Class<?> type) {
        try {
            return new PluginFiles(Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("a folder has an address", impossible);
        }
    }

    PluginMessages messages() {
        var texts = new TreeMap<String, String>();
        try (var files = Files.list(root)) {
            for (var file : files.toList()) {
                PluginMessages.languageOf(String.valueOf(file.getFileName()))
                        .ifPresent(language -> texts.put(language, text(file)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return PluginMessages.of(texts);
    }

    void assertHarmless(PluginKind kind) {
        assertThat(ForbiddenUse.in(kind, classFiles()))
                .as("what a plugin of kind %s may not use", kind.code())
                .isEmpty();
    }

    void assertNamed(Class<?> service, Class<?> implementation) {
        var file = root.resolve("META-INF/services/" + service.getName());
        assertThat(file).exists();
        assertThat(text(file).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")))
                .containsExactly(implementation.getName());
    }

    private List<byte[]> classFiles() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(PluginFiles::bytes)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        return new String(bytes(file), java.nio.charset.StandardCharsets.UTF_8);
    }
}

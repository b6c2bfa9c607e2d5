package org.plainview.host;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.pf4j.DefaultVersionManager;
import org.plainview.host.PluginRefused.Reason;
import org.plainview.spi.SpiVersion;

/** Everything that can be said about a JAR without running it. */
final class Inspection {
    private static final Pattern SEMANTIC_VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+([-+][0-9A-Za-z.+-]+)?");

    private final JarVerification verification;

    Inspection(JarVerification verification) {
        this.verification = verification;
    }

    /** @param classes by the names of their entries */
    record Inspected(PluginManifest manifest, PluginMessages messages, Map<String, byte[]> classes) {}

    Inspected inspect(Path jar, Instant moment) throws PluginRefused, IOException {
        var contents = verification.verify(jar, moment);
        var attributes = contents.manifest().getMainAttributes();
        var kind = kind(attributes);
        var id = required(attributes, "Plugin-Id");
        var version = required(attributes, "Plugin-Version");
        if (!PluginId.isValid(id)) {
            throw new PluginRefused(Reason.MANIFEST_INCOMPLETE, "Plugin-Id");
        }
        if (!SEMANTIC_VERSION.matcher(version).matches()) {
            throw new PluginRefused(Reason.MANIFEST_INCOMPLETE, "Plugin-Version");
        }
        requireNothingOutside(contents.manifest());
        var requires = requires(attributes);
        requireService(kind, contents.entries());
        var messages = messages(contents.entries());
        var classes = classes(kind, contents.entries());
        var manifest = new PluginManifest(
                new PluginId(id),
                version,
                kind,
                requires,
                required(attributes, "Plugin-Provider"),
                contents.publisher(),
                contents.sha256(),
                messages.languages());
        return new Inspected(manifest, messages, classes);
    }

    private static String required(Attributes attributes, String name) throws PluginRefused {
        var value = attributes.getValue(name);
        if (value == null || value.isBlank()) {
            throw new PluginRefused(Reason.MANIFEST_INCOMPLETE, name);
        }
        return value.strip();
    }

    private static PluginKind kind(Attributes attributes) throws PluginRefused {
        return PluginKind.byCode(required(attributes, "Plugin-Kind"))
                .orElseThrow(() -> new PluginRefused(Reason.MANIFEST_INCOMPLETE, "Plugin-Kind"));
    }

    private static String requires(Attributes attributes) throws PluginRefused {
        var range = required(attributes, "Plugin-Requires");
        try {
            if (new DefaultVersionManager().checkVersionConstraint(SpiVersion.CURRENT, range)) {
                return range;
            }
        } catch (
                RuntimeException
                        broken) { // the version library has exceptions of its own for a range that does not read
            throw new PluginRefused(Reason.MANIFEST_INCOMPLETE, "Plugin-Requires");
        }
        throw new PluginRefused(Reason.SPI_MISMATCH, range, SpiVersion.CURRENT);
    }

    /** A class path in the manifest would bring in files that nobody verified. */
    private static void requireNothingOutside(Manifest manifest) throws PluginRefused {
        for (var name : new String[] {"Class-Path", "Plugin-Class", "Plugin-Dependencies", "Launcher-Agent-Class"}) {
            if (manifest.getMainAttributes().getValue(name) != null) {
                throw new PluginRefused(Reason.MANIFEST_INCOMPLETE, name);
            }
        }
    }

    private static void requireService(PluginKind kind, Map<String, byte[]> entries) throws PluginRefused {
        var service = kind.service().getName();
        var file = entries.get("META-INF/services/" + service);
        var named = file == null
                ? 0
                : text(file)
                        .lines()
                        .map(line -> line.replaceAll("#.*", "").strip())
                        .filter(line -> !line.isEmpty())
                        .count();
        if (named != 1) {
            throw new PluginRefused(Reason.NO_SERVICE, service);
        }
    }

    private static PluginMessages messages(Map<String, byte[]> entries) throws PluginRefused {
        var files = new TreeMap<String, String>();
        entries.forEach((name, bytes) ->
                PluginMessages.languageOf(name).ifPresent(language -> files.put(language, text(bytes))));
        try {
            var messages = PluginMessages.of(files);
            var flaws = messages.flaws();
            if (flaws.isEmpty()) {
                return messages;
            }
            throw new PluginRefused(Reason.BROKEN_MESSAGES, flaws.getFirst());
        } catch (IllegalArgumentException broken) {
            throw new PluginRefused(
                    Reason.BROKEN_MESSAGES,
                    Flaw.of(Flaw.Kind.MESSAGES_UNREADABLE, String.valueOf(broken.getMessage())));
        }
    }

    private static Map<String, byte[]> classes(PluginKind kind, Map<String, byte[]> entries) throws PluginRefused {
        var classes = new TreeMap<String, byte[]>();
        for (var entry : entries.entrySet()) {
            if (entry.getKey().endsWith(".class")) {
                requireReadable(entry.getKey(), entry.getValue());
                classes.put(entry.getKey(), entry.getValue());
            }
        }
        var uses = ForbiddenUse.in(kind, classes.values());
        if (!uses.isEmpty()) {
            throw new PluginRefused(
                    Reason.FORBIDDEN_USE,
                    uses.getFirst().type(),
                    uses.getFirst().reference());
        }
        return classes;
    }

    /** Its name must be that of its entry, and it must not be newer than the JDK that would run it. */
    private static void requireReadable(String entry, byte[] bytes) throws PluginRefused {
        var name = entry.substring(0, entry.length() - ".class".length());
        try {
            var model = ClassFile.of().parse(bytes);
            if (model.thisClass().asInternalName().equals(name)
                    && model.majorVersion() <= ClassFile.latestMajorVersion()) {
                return;
            }
        } catch (IllegalArgumentException broken) {
            throw new PluginRefused(Reason.BROKEN_CLASS, entry);
        }
        throw new PluginRefused(Reason.BROKEN_CLASS, entry);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

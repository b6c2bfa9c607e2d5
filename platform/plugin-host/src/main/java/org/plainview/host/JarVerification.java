package org.plainview.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plainview.host.PluginRefused.Reason;

/** Reads a JAR whole, and vouches for it: safe names, every single entry signed, by a publisher who is trusted. */
final class JarVerification {
    /** The files that carry a signature and therefore cannot be signed themselves. */
    private static final Pattern SIGNATURE_FILE =
            Pattern.compile("META-INF/(MANIFEST\\.MF|SIG-[^/]*|[^/]*\\.(SF|RSA|DSA|EC))", Pattern.CASE_INSENSITIVE);

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_$.+@-]+(/[A-Za-z0-9_$.+@-]+)*/?");
    /** A plugin brings no libraries: what they hold would be seen by nobody's check. */
    private static final Set<String> BANNED_EXTENSIONS =
            Set.of("jar", "zip", "war", "so", "dll", "dylib", "jnilib", "exe", "sh");

    private final PluginLimits limits;
    private final TrustedPublishers trusted;

    JarVerification(PluginLimits limits, TrustedPublishers trusted) {
        this.limits = limits;
        this.trusted = trusted;
    }

    /** What a verified JAR holds. No entry is read from the file again, so nobody can swap it afterwards. */
    record Contents(Manifest manifest, Map<String, byte[]> entries, Publisher publisher, String sha256) {}

    /**
     * @param moment at which the publisher's certificate must be valid
     * @throws IOException if the file cannot be read at all
     */
    Contents verify(Path file, Instant moment) throws PluginRefused, IOException {
        if (Files.size(file) > limits.jarBytes()) {
            throw new PluginRefused(Reason.TOO_LARGE, megabytes(limits.jarBytes()));
        }
        var sha256 = TrustedPublishers.sha256(Files.readAllBytes(file));
        try (var jar = open(file)) {
            var names = names(jar);
            var entries = new TreeMap<String, byte[]>();
            Signers signers = new Signers();
            long size = 0;
            for (var entry : names) {
                var bytes = read(jar, entry, limits.unpackedBytes() - size);
                size += bytes.length;
                if (!entry.isDirectory()
                        && !SIGNATURE_FILE.matcher(entry.getName()).matches()) {
                    signers.add(entry);
                }
                entries.put(entry.getName(), bytes);
            }
            var publisher = publisher(signers.common(), moment);
            return new Contents(manifest(jar), Collections.unmodifiableMap(entries), publisher, sha256);
        }
    }

    private static JarFile open(Path file) throws PluginRefused {
        try {
            return new JarFile(file.toFile(), true);
        } catch (IOException notAJar) {
            throw new PluginRefused(Reason.NOT_A_JAR);
        }
    }

    private static Manifest manifest(JarFile jar) throws PluginRefused, IOException {
        var manifest = jar.getManifest();
        if (manifest == null) {
            throw new PluginRefused(Reason.MANIFEST_INCOMPLETE, "Plugin-Id");
        }
        return manifest;
    }

    private List<JarEntry> names(JarFile jar) throws PluginRefused {
        var entries = Collections.list(jar.entries());
        if (entries.size() > limits.entries()) {
            throw new PluginRefused(Reason.TOO_LARGE, megabytes(limits.unpackedBytes()));
        }
        var seen = new HashSet<String>();
        for (var entry : entries) {
            var name = entry.getName();
            if (!isSafe(name) || !seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new PluginRefused(Reason.UNSAFE_ENTRY, printable(name));
            }
        }
        return entries;
    }

    private static boolean isSafe(String name) {
        if (!PLAIN_NAME.matcher(name).matches()
                || List.of(name.split("/")).stream().anyMatch(part -> part.matches("\\.+"))) {
            return false;
        }
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !BANNED_EXTENSIONS.contains(extension)
                && !name.toUpperCase(Locale.ROOT).startsWith("META-INF/VERSIONS/");
    }

    /** Reads to the end, which is what makes the JDK compare digests. */
    private byte[] read(JarFile jar, JarEntry entry, long atMost) throws PluginRefused {
        try (InputStream in = jar.getInputStream(entry)) {
            var bytes = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                bytes.write(buffer, 0, count);
                if (bytes.size() > atMost) {
                    throw new PluginRefused(Reason.TOO_LARGE, megabytes(limits.unpackedBytes()));
                }
            }
            return bytes.toByteArray();
        } catch (SecurityException changed) {
            throw new PluginRefused(Reason.TAMPERED, entry.getName());
        } catch (IOException broken) {
            throw new PluginRefused(Reason.NOT_A_JAR);
        }
    }

    private Publisher publisher(List<X509Certificate> signers, Instant moment) throws PluginRefused {
        for (var certificate : signers) {
            if (trusted.include(certificate)) {
                requireValid(certificate, moment);
                return publisher(certificate);
            }
        }
        var unknown = publisher(signers.getFirst());
        throw new PluginRefused(Reason.UNKNOWN_PUBLISHER, unknown.name(), unknown.fingerprint());
    }

    private static Publisher publisher(X509Certificate certificate) {
        return new Publisher(
                certificate.getSubjectX500Principal().getName(), TrustedPublishers.fingerprint(certificate));
    }

    private static void requireValid(X509Certificate certificate, Instant moment) throws PluginRefused {
        var name = publisher(certificate).name();
        try {
            certificate.checkValidity(Date.from(moment));
        } catch (CertificateExpiredException expired) {
            throw new PluginRefused(Reason.EXPIRED_PUBLISHER, name, day(certificate.getNotAfter()));
        } catch (CertificateNotYetValidException early) {
            throw new PluginRefused(Reason.EXPIRED_PUBLISHER, name, day(certificate.getNotBefore()));
        }
    }

    private static String day(Date date) {
        return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static String megabytes(long bytes) {
        return Long.toString(bytes >> 20);
    }

    private static String printable(String name) {
        var cut = name.length() > 80 ? name.substring(0, 80) : name;
        return cut.replaceAll("\\p{Cntrl}", "?");
    }

    /** The certificates with which every entry so far was signed. */
    private static final class Signers {
        private @Nullable Set<X509Certificate> common;
        private @Nullable String unsigned;

        void add(JarEntry entry) throws PluginRefused {
            var signers = entry.getCodeSigners();
            if (signers == null) {
                unsigned = unsigned == null ? entry.getName() : unsigned;
            } else if (common == null) {
                common = leaves(signers);
            } else {
                common.retainAll(leaves(signers));
                if (common.isEmpty()) {
                    throw new PluginRefused(Reason.UNSIGNED_ENTRY, entry.getName());
                }
            }
            if (unsigned != null && common != null) {
                throw new PluginRefused(Reason.UNSIGNED_ENTRY, unsigned);
            }
        }

        List<X509Certificate> common() throws PluginRefused {
            if (common == null) {
                throw new PluginRefused(Reason.UNSIGNED);
            }
            return List.copyOf(common);
        }

        private static Set<X509Certificate> leaves(CodeSigner[] signers) {
            var leaves = new HashSet<X509Certificate>();
            for (var signer : signers) {
                if (signer.getSignerCertPath().getCertificates().getFirst() instanceof X509Certificate certificate) {
                    leaves.add(certificate);
                }
            }
            return leaves;
        }
    }
}

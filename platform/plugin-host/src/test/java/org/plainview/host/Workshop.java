package org.plainview.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import jdk.security.jarsigner.JarSigner;

/** Makes plugins for tests: compiles them, packs them, signs them, and spoils them. */
public final class Workshop {
    /** A pack that is in order: one rule, one report. */
    public static final String PACK = """
            package pack;
            import java.time.LocalDate;
            import java.util.List;
            import org.plainview.record.DistrictRecord;
            import org.plainview.spi.*;
            public final class Pack implements StateRules {
                public String jurisdiction() { return "UT"; }
                public List<Rule> rules() { return List.of(new Rule() {
                    public String id() { return "UT-1"; }
                    public String citation() { return "Utah Code 1"; }
                    public Message title() { return Message.of("rule"); }
                    public Message duty() { return Message.of("rule"); }
                    public Severity severity() { return Severity.BINDING; }
                    public List<Finding> evaluate(DistrictRecord record, LocalDate day) { return answer(record, day); }
                }); }
                public List<Report> reports() { return List.of(new Report() {
                    public String id() { return "list"; }
                    public Message title() { return Message.of("rule"); }
                    public ReportDocument render(DistrictRecord record, LocalDate day) {
                        return new ReportDocument(Message.of("rule"), List.of());
                    }
                }); }
                static List<Finding> answer(DistrictRecord record, LocalDate day) {
                    ANSWER
                }
            }
            """;

    public static final String FINE = "return List.of(Finding.met(Message.of(\"found\", record.elements().size())));";

    private Workshop() {}

    /** Who signs: a key and its certificate. */
    public record Signer(KeyStore.PrivateKeyEntry key) {
        public X509Certificate certificate() {
            return (X509Certificate) key.getCertificate();
        }

        public TrustedPublishers trusted() {
            return TrustedPublishers.of(List.of(certificate()));
        }

        /** @param validity as keytool takes it, such as {@code -startdate -2y -validity 365} */
        public static Signer make(Path directory, String name, String... validity) throws Exception {
            var store = directory.resolve(name + ".p12");
            var command = new java.util.ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "a",
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-dname",
                    "CN=" + name,
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    "changeit",
                    "-keystore",
                    store.toString()));
            command.addAll(List.of(validity));
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(said);
            }
            var keys = KeyStore.getInstance("PKCS12");
            try (var in = Files.newInputStream(store)) {
                keys.load(in, "changeit".toCharArray());
            }
            return new Signer((KeyStore.PrivateKeyEntry)
                    keys.getEntry("a", new KeyStore.PasswordProtection("changeit".toCharArray())));
        }

        public Path sign(Path jar) throws Exception {
            var chain = CertificateFactory.getInstance("X.509").generateCertPath(List.of(key.getCertificate()));
            var signed = jar.resolveSibling("signed-" + jar.getFileName());
            try (var in = new ZipFile(jar.toFile());
                    var out = Files.newOutputStream(signed)) {
                new JarSigner.Builder(key.getPrivateKey(), chain).build().sign(in, out);
            }
            return signed;
        }
    }

    /** What goes into a JAR. */
    public static final class Recipe {
        private final Map<String, String> manifest = new LinkedHashMap<>(Map.of(
                "Plugin-Id", "pack",
                "Plugin-Version", "1.0.0",
                "Plugin-Kind", "state-rules",
                "Plugin-Requires", ">=0.2.0 & <0.3.0",
                "Plugin-Provider", "Test"));
        private final Map<String, byte[]> entries = new TreeMap<>();

        public Recipe() {
            text("messages_en.properties", "plugin.title=Pack\nrule=Rule\nfound={0} elements\n");
            text("messages_es.properties", "plugin.title=Paquete\nrule=Regla\nfound={0} elementos\n");
            text("META-INF/services/org.plainview.spi.StateRules", "pack.Pack");
        }

        public static Recipe answering(String answer) {
            return new Recipe().source("pack.Pack", PACK.replace("ANSWER", answer));
        }

        /** A fine pack with more methods. */
        public static Recipe offering(String methods) {
            var pack = PACK.replace("ANSWER", FINE);
            return new Recipe().source("pack.Pack", pack.substring(0, pack.lastIndexOf('}')) + methods + "\n}");
        }

        public Recipe manifest(String name, String value) {
            manifest.put(name, value);
            return this;
        }

        public Recipe withoutManifest(String name) {
            manifest.remove(name);
            return this;
        }

        public Recipe text(String name, String text) {
            entries.put(name, text.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        public Recipe without(String name) {
            entries.remove(name);
            return this;
        }

        public Recipe source(String type, String source) {
            entries.putAll(compile(type, source));
            return this;
        }

        public Path pack(Path directory) throws IOException {
            var jar = Files.createTempFile(directory, "pack", ".jar");
            try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
                put(zip, JarFile.MANIFEST_NAME, manifestBytes());
                for (var entry : entries.entrySet()) {
                    put(zip, entry.getKey(), entry.getValue());
                }
            }
            return jar;
        }

        private byte[] manifestBytes() throws IOException {
            var made = new Manifest();
            made.getMainAttributes().putValue("Manifest-Version", "1.0");
            manifest.forEach(made.getMainAttributes()::putValue);
            var out = new ByteArrayOutputStream();
            made.write(out);
            return out.toByteArray();
        }
    }

    /** A copy of {@code jar} in which {@code change} has rewritten the entries; what it adds comes last. */
    public static Path rewrite(Path jar, UnaryOperator<Map<String, byte[]>> change) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        var copy = jar.resolveSibling("changed-" + jar.getFileName());
        try (var zip = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var entry : change.apply(entries).entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        }
        return copy;
    }

    public static Path copy(Path jar) throws IOException {
        return Files.copy(jar, jar.resolveSibling("copy-" + jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static Map<String, byte[]> compile(String type, String source) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var written = new HashMap<String, ByteArrayOutputStream>();
        var complaints = new java.io.StringWriter();
        var file =
                new SimpleJavaFileObject(
                        URI.create("string:///" + type.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        try (var files =
                new ForwardingJavaFileManager<JavaFileManager>(compiler.getStandardFileManager(null, null, null)) {
                    @Override
                    public JavaFileObject getJavaFileForOutput(
                            Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                        var out = written.computeIfAbsent(
                                name.replace('.', '/') + ".class", _ -> new ByteArrayOutputStream());
                        return new SimpleJavaFileObject(
                                URI.create("mem:///" + name.replace('.', '/') + ".class"), kind) {
                            @Override
                            public OutputStream openOutputStream() {
                                return out;
                            }
                        };
                    }
                }) {
            var options = List.of("-proc:none", "-nowarn", "-classpath", System.getProperty("java.class.path"));
            if (!compiler.getTask(complaints, files, null, options, null, List.of(file))
                    .call()) {
                throw new IllegalArgumentException(complaints.toString());
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        var classes = new HashMap<String, byte[]>();
        written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }
}

package org.plainview.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.host.PluginRefused.Reason;
import org.plainview.host.Workshop.Recipe;
import org.plainview.host.Workshop.Signer;

/** A pack of rules reads its arguments and nothing else (the third of the rules that are never broken). */
class ForbiddenUseTest {
    @TempDir
    static Path directory;

    private static Signer publisher;
    private static PluginHost host;

    @BeforeAll
    static void open() throws Exception {
        publisher = Signer.make(directory, "publisher");
        host = PluginHost.builder(directory.resolve("host"))
                .trust(publisher.trusted())
                .build();
    }

    @AfterAll
    static void close() {
        host.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            java.sql.DriverManager.getConnection("jdbc:x")               | java.sql.DriverManager
            new java.net.Socket("localhost", 80)                         | java.net.Socket
            java.net.URI.create("http://localhost").toURL().openStream() | java.net.URI
            java.net.http.HttpClient.newHttpClient()                     | java.net.http.HttpClient
            java.nio.file.Files.readString(java.nio.file.Path.of("/x"))  | java.nio.file.Files
            new java.io.File("/etc/passwd").exists()                     | java.io.File
            new java.io.FileInputStream("/etc/passwd")                   | java.io.FileInputStream
            new java.util.Formatter("/tmp/x")                            | java.util.Formatter
            new java.util.Scanner("x")                                   | java.util.Scanner
            new Thread(() -> { })                                        | java.lang.Thread
            Thread.startVirtualThread(() -> { })                         | java.lang.Thread
            java.util.concurrent.Executors.newCachedThreadPool()         | java.util.concurrent.Executors
            List.of(1).parallelStream().count()                          | java.util.List.parallelStream
            new ProcessBuilder("true").start()                           | java.lang.ProcessBuilder
            Runtime.getRuntime().exit(1)                                 | java.lang.Runtime
            System.getenv("HOME")                                        | java.lang.System.getenv
            System.getProperty("user.home")                              | java.lang.System.getProperty
            Integer.getInteger("x")                                      | java.lang.Integer.getInteger
            System.currentTimeMillis()                                   | java.lang.System.currentTimeMillis
            System.nanoTime()                                            | java.lang.System.nanoTime
            System.out.checkError()                                      | java.lang.System.out
            System.identityHashCode(record)                              | java.lang.System.identityHashCode
            java.time.Clock.systemUTC().millis()                         | java.time.Clock
            LocalDate.now()                                              | java.time.LocalDate.now
            LocalDate.now(java.time.ZoneId.of("UTC"))                    | java.time.LocalDate.now
            java.time.Instant.now()                                      | java.time.Instant.now
            java.time.Year.now()                                         | java.time.Year.now
            java.time.chrono.IsoChronology.INSTANCE.dateNow()            | java.time.chrono.IsoChronology.dateNow
            java.time.ZoneId.systemDefault()                             | java.time.ZoneId.systemDefault
            new java.util.Date()                                         | java.util.Date
            java.util.Calendar.getInstance()                             | java.util.Calendar
            java.util.Locale.getDefault()                                | java.util.Locale.getDefault
            Math.random()                                                | java.lang.Math.random
            new java.util.Random()                                       | java.util.Random
            java.util.UUID.randomUUID()                                  | java.util.UUID
            Class.forName("java.lang.Thread")                            | java.lang.Class.forName
            record.getClass().getMethods()                               | java.lang.Class.getMethods
            Pack.class.getClassLoader()                                  | java.lang.Class.getClassLoader
            Pack.class.getResourceAsStream("/x")                         | java.lang.Class.getResourceAsStream
            java.lang.invoke.MethodHandles.lookup()                      | java.lang.invoke.MethodHandles.lookup
            java.util.ServiceLoader.load(Rule.class)                     | java.util.ServiceLoader
            new ThreadLocal<String>()                                    | java.lang.ThreadLocal
            java.lang.foreign.Arena.global()                             | java.lang.foreign.Arena
            org.plainview.host.PluginLimits.standard()                   | org.plainview.host.PluginLimits
            """)
    void namesTheClassAndWhatItUses(String use, String reference) throws Exception {
        var answer = "try { Object used = " + use + "; } catch (Exception ignored) { } " + Workshop.FINE;
        if (use.endsWith("exit(1)")) {
            answer = use + "; " + Workshop.FINE;
        }

        var jar = publisher.sign(Recipe.answering(answer).pack(directory));

        assertThatExceptionOfType(PluginRefused.class)
                .isThrownBy(() -> host.inspect(jar))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN_USE);
                    assertThat(refused.arguments().getFirst()).isEqualTo("pack.Pack");
                    assertThat(ForbiddenUse.in(PluginKind.STATE_RULES, java.util.List.of(classFile(jar))))
                            .extracting(ForbiddenUse.Use::reference)
                            .contains(reference);
                });
    }

    @Test
    void aClassThatExtendsAThread() throws Exception {
        refused("pack.Sneaky", "package pack; class Sneaky extends Thread { }", "java.lang.Thread");
    }

    @Test
    void nativeCode() throws Exception {
        refused("pack.Sneaky", "package pack; class Sneaky { native void go(); }", "native code (go)");
    }

    @Test
    void stateThatOutlivesACall() throws Exception {
        refused(
                "pack.Sneaky",
                "package pack; class Sneaky { static int count; }",
                "a static field that changes (count)");
    }

    @Test
    void aClassInAPackageOfThePlatform() throws Exception {
        refused(
                "org.plainview.spi.Extra",
                "package org.plainview.spi; class Extra { }",
                "a package that is not its own");
    }

    @Test
    void aSignInProviderMayReadTheClockAndNothingMore() throws Exception {
        var kind = PluginKind.SSO_PROVIDER;
        var clock = classFile(Recipe.answering("LocalDate.now(); System.currentTimeMillis(); " + Workshop.FINE)
                .pack(directory));
        var socket = classFile(
                Recipe.answering("try { new java.net.ServerSocket(); } catch (java.io.IOException e) { } return null;")
                        .pack(directory));

        assertThat(ForbiddenUse.in(kind, java.util.List.of(clock)))
                .filteredOn(use -> use.reference().contains("java.time"))
                .isEmpty();
        assertThat(ForbiddenUse.in(kind, java.util.List.of(socket)))
                .contains(new ForbiddenUse.Use("pack.Pack", "java.net.ServerSocket"));
    }

    private static void refused(String type, String source, String reference) throws Exception {
        var jar = publisher.sign(
                Recipe.answering(Workshop.FINE).source(type, source).pack(directory));

        assertThatExceptionOfType(PluginRefused.class)
                .isThrownBy(() -> host.inspect(jar))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN_USE);
                    assertThat(refused.arguments()).containsExactly(type, reference);
                });
    }

    private static byte[] classFile(Path jar) {
        try (var zip = new java.util.zip.ZipFile(jar.toFile())) {
            return zip.getInputStream(zip.getEntry("pack/Pack.class")).readAllBytes();
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}

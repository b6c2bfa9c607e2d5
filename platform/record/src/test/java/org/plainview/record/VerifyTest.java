package org.plainview.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {
    private static final KeyPair KEYS = EditionKeys.generate();

    @TempDir
    Path folder;

    private String lastHash = "";

    @BeforeEach
    void threeEditions() throws IOException {
        var signer = new EditionSigner(KEYS);
        var previous = EditionChain.NO_PREVIOUS;
        for (int number = 1; number <= 3; number++) {
            var content = content(number);
            var edition = signer.seal(
                    new EditionHeader(
                            "cb",
                            number,
                            DistrictRecord.SCHEMA_VERSION,
                            EditionChain.sha256(content),
                            previous,
                            Instant.parse("2026-03-04T05:06:07Z"),
                            "Ana Ruíz",
                            number == 1 ? null : "Lee Vang",
                            "",
                            signer.keyId(),
                            number == 2 ? new TreeMap<>(Map.of("elements", 4)) : new TreeMap<>()),
                    content);
            previous = edition.sha256();
            write(edition);
        }
        lastHash = previous;
        Files.write(folder.resolve(EditionFiles.KEYS), EditionFiles.keys(List.of(KEYS.getPublic())));
    }

    private static byte[] content(int number) {
        return ("{\"elements\":[{\"key\":\"fact\",\"name\":\"Número " + number + "\"}],\"schema\":1}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void write(SealedEdition edition) throws IOException {
        int number = edition.header().number();
        Files.write(folder.resolve(EditionFiles.contentName(number)), edition.content());
        Files.write(folder.resolve(EditionFiles.headerName(number)), EditionFiles.header(edition));
    }

    @Test
    void aFolderThatNobodyTouchedHolds() {
        var said = verify(0, folder.toString());

        assertThat(said).hasSize(2);
        assertThat(said.getFirst())
                .contains("from a source that you trust")
                .contains(EditionKeys.write(KEYS.getPublic()));
        assertThat(said.getLast()).isEqualTo("All 3 editions hold; the hash of the last is " + lastHash);
    }

    @Test
    void aZipHoldsToo() throws IOException {
        var zip = folder.resolve("editions.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip));
                var files = Files.list(folder)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                out.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                out.write(Files.readAllBytes(file));
                out.closeEntry();
            }
        }

        assertThat(verify(0, zip.toString(), "--key", EditionKeys.write(KEYS.getPublic())))
                .containsExactly("All 3 editions hold; the hash of the last is " + lastHash);
    }

    @Test
    void everyByteCounts() throws IOException {
        for (int number = 1; number <= 3; number++) {
            for (var name : List.of(EditionFiles.contentName(number), EditionFiles.headerName(number))) {
                var file = folder.resolve(name);
                var bytes = Files.readAllBytes(file);
                for (int i = 0; i < bytes.length; i += number == 2 ? 1 : 7) {
                    var forged = bytes.clone();
                    forged[i] ^= (byte) (i % 3 == 0 ? 0x20 : 1);
                    Files.write(file, forged);

                    assertThat(verify(1, folder.toString()))
                            .as("byte %s of %s", i, name)
                            .anyMatch(told(number))
                            .noneMatch(told(number % 3 + 1))
                            .noneMatch(told((number + 1) % 3 + 1));
                }
                Files.write(file, bytes);
            }
        }
    }

    private static Predicate<String> told(int number) {
        return line -> line.matches(".*\\bedition " + number + "\\b.*|Edition " + number + "\\b.*");
    }

    @Test
    void aHeaderWithAnythingAddedIsNotTheOneThatWasPublished() throws IOException {
        var file = folder.resolve(EditionFiles.headerName(2));
        var header = Files.readString(file);
        for (var forged : List.of(
                header + "\n",
                header.replace("{\"header\"", "{\"also\":1,\"header\""),
                header.replace("\"number\":2", "\"number\":02"),
                header.replace(",\"sha256\"", ", \"sha256\""),
                header.replace("Ana", "\\u0041na"),
                "{\"header\":".repeat(10_000),
                "",
                "[]")) {
            Files.writeString(file, forged);

            assertThat(verify(1, folder.toString())).contains("The header of edition 2 is not what was published");
        }
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(folder.resolve(EditionFiles.contentName(2)));

        assertThat(verify(1, folder.toString()))
                .contains("Edition 2 is missing", "The chain of editions does not hold; broken or missing: 1");
    }

    @Test
    void anotherKeyIsNotTrusted() {
        var other = EditionKeys.write(EditionKeys.generate().getPublic());

        assertThat(verify(1, folder.toString(), "--key", other))
                .contains("Edition 1 is signed with a key that is not trusted");
    }

    @Test
    void whatCannotBeCheckedIsSaid() throws IOException {
        Files.delete(folder.resolve(EditionFiles.KEYS));

        assertThat(verify(2, folder.toString())).singleElement().asString().contains("--key");
        assertThat(verify(2)).singleElement().asString().startsWith("Usage");
        assertThat(verify(2, folder.toString(), "--kex", "x"))
                .singleElement()
                .asString()
                .startsWith("Usage");
        assertThat(verify(2, folder.resolve("nowhere").toString()))
                .singleElement()
                .asString()
                .contains("cannot be read");
        assertThat(verify(2, Files.createDirectory(folder.resolve("empty")).toString()))
                .singleElement()
                .asString()
                .startsWith("There are no editions");
    }

    @Test
    void aSiteIsReadAsItHandsItsEditionsOutAndABrokenOneIsNamed() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/d/cb/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            var file = folder.resolve(path.substring(path.lastIndexOf('/') + 1));
            var isThere = path.startsWith("/d/cb/open-data/") && Files.exists(file);
            var body = path.equals("/d/cb/.well-known/student-data.json")
                    ? "{\"district\":{\"name\":\"\\\"number\\\":9,\"},\"edition\":{\"number\":3,\"x\":[]}}"
                            .getBytes(StandardCharsets.UTF_8)
                    : isThere ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            var site = "http://localhost:" + server.getAddress().getPort() + "/d/cb";
            assertThat(verify(0, site, "--key", EditionKeys.write(KEYS.getPublic())))
                    .containsExactly("All 3 editions hold; the hash of the last is " + lastHash);
            assertThat(verify(0, site + "/").getFirst()).contains("from a source that you trust");

            Files.write(folder.resolve(EditionFiles.contentName(2)), content(7));
            assertThat(verify(1, site)).contains("The content of edition 2 is not what was published");
            Files.delete(folder.resolve(EditionFiles.headerName(2)));
            assertThat(verify(1, site)).contains("Edition 2 is missing");
            assertThat(verify(2, site + "/elsewhere"))
                    .singleElement()
                    .asString()
                    .contains("cannot be read");
        } finally {
            server.stop(0);
        }
    }

    private static List<String> verify(int expected, String... arguments) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            assertThat(Verify.run(List.of(arguments), out, Locale.ENGLISH)).isEqualTo(expected);
        }
        return new ArrayList<>(bytes.toString(StandardCharsets.UTF_8).lines().toList());
    }
}

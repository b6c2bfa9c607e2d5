package org.plainview.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.plainview.local.LocalPlatform;
import org.plainview.local.Sample;
import org.plainview.record.DistrictRecord;
import org.plainview.record.EditionFiles;
import org.plainview.record.Item;
import org.plainview.record.Key;
import org.plainview.record.Verify;
import org.plainview.record.json.RecordJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever wants to use what a district published, or to check it, takes it from the public site. */
@ExtendWith(Platform.class)
class OpenDataTest {
    static final List<String> DISTRICTS = Sample.SLUGS;

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("DISTRICTS")
    void everyDownloadIsTheEditionThatThePageNames(String slug, LocalPlatform platform, Browser browser)
            throws Exception {
        try (var parent = browser.phoneWithoutScripts()) {
            parent.open("/d/" + slug + "/open-data");
            for (var link : parent.page()
                    .locator(
                            ".pv-downloads a, .pv-forms a[href$='/elements.csv'], .pv-forms a[href$='/disclosures.csv']")
                    .all()) {
                download(parent, link);
            }

            int number = Districtwide.editions(platform, slug);
            var content = Files.readAllBytes(folder.resolve(EditionFiles.contentName(number)));
            assertThat(proof(parent, "SHA-256 of the whole record")).isEqualTo(sha256(content));
            var edition =
                    EditionFiles.read(Files.readAllBytes(folder.resolve(EditionFiles.headerName(number))), content);
            assertThat(proof(parent, "SHA-256 of the header")).isEqualTo(edition.sha256());
            assertThat(proof(parent, "Signature (Ed25519)")).isEqualTo(edition.signature());
            var record = RecordJson.read(content);
            assertThat(record.profile().name())
                    .isEqualTo(Sample.read(slug).latest().profile().name());
            assertElements(rows(folder.resolve(slug + "-" + number + "-elements.csv")), record);
            assertDisclosures(rows(folder.resolve(slug + "-" + number + "-disclosures.csv")), record);
            var pointer = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("student-data.json")));
            assertThat(pointer.at("/edition/number").asInt()).isEqualTo(number);
            assertThat(pointer.at("/edition/sha256").asString()).isEqualTo(edition.sha256());
        }
    }

    @ParameterizedTest
    @FieldSource("DISTRICTS")
    void theWholeChainIsCheckedWithoutTheServer(String slug, Browser browser) throws Exception {
        try (var parent = browser.phoneWithoutScripts()) {
            parent.open("/d/" + slug + "/open-data");
            download(parent, parent.page().locator(".pv-downloads a[href$='keys.json']"));
            for (var link : parent.page().locator(".pv-table a[href$='.json']").all()) {
                var path = link.getAttribute("href");
                Files.write(folder.resolve(path.substring(path.lastIndexOf('/') + 1)), get(parent, path));
            }
        }

        assertThat(verify()).startsWith("0:").contains("hold");

        var first = folder.resolve(EditionFiles.contentName(1));
        var bytes = Files.readAllBytes(first);
        bytes[bytes.length / 2] ^= 1;
        Files.write(first, bytes);
        assertThat(verify()).startsWith("1:").contains("dition 1");
    }

    @ParameterizedTest
    @FieldSource("DISTRICTS")
    void thePointerLeadsSoftwareToOneEditionInEveryForm(String slug, LocalPlatform platform) throws Exception {
        var site = platform.url() + "/d/" + slug;
        var pointer = json(get(site + "/.well-known/student-data.json", "*/*"));
        var edition = pointer.get("edition");

        assertThat(sha256(get(edition.get("content").asString(), "*/*").body()))
                .isEqualTo(edition.get("contentSha256").asString());
        assertThat(EditionFiles.readKeys(
                        get(edition.get("keys").asString(), "*/*").body()))
                .containsKey(edition.get("keyId").asString());
        for (var link : pointer.get("links").properties()) {
            var address = link.getValue().asString();
            var answer = get(address, "*/*");
            if (address.endsWith(".json")) {
                assertThat(json(answer).at("/edition/sha256")).as(address).isEqualTo(edition.get("sha256"));
            } else if (address.endsWith(".csv")) {
                assertThat(type(answer)).isEqualTo("text/csv;charset=utf-8");
                assertThat(rows(new String(answer.body(), StandardCharsets.UTF_8)))
                        .as(address)
                        .isNotEmpty();
            } else if (address.endsWith(".jsonld")) {
                assertThat(type(answer)).startsWith("application/ld+json");
                assertThat(JsonMapper.shared()
                                .readTree(answer.body())
                                .at("/@type")
                                .asString())
                        .endsWith("Catalog");
            } else {
                assertThat(address).isEqualTo(site + "/");
                assertThat(json(get(address, "application/json")).at("/edition/sha256"))
                        .isEqualTo(edition.get("sha256"));
            }
        }
        var openData = json(get(site + "/open-data", "application/json"));
        assertThat(openData.get("editions").get(0).get("signature")).isEqualTo(edition.get("signature"));
        assertThat(openData.get("editions")).hasSize(edition.get("number").asInt());
    }

    private static void assertElements(List<NamedCsvRecord> rows, DistrictRecord record) {
        assertThat(rows)
                .extracting(row -> row.getField("key"))
                .isEqualTo(keys(record.elements().list()));
        for (var row : rows) {
            var element = record.elements().find(Key.of(row.getField("key"))).orElseThrow();
            assertThat(row.getField("name")).isEqualTo(element.name());
            assertThat(row.getField("description"))
                    .isEqualTo(element.description() == null ? "" : element.description());
            assertThat(row.getField("purposes")).isEqualTo(joined(element.purposes()));
        }
    }

    private static void assertDisclosures(List<NamedCsvRecord> rows, DistrictRecord record) {
        assertThat(rows)
                .extracting(row -> row.getField("key"))
                .isEqualTo(keys(record.disclosures().list()));
        for (var row : rows) {
            var disclosure =
                    record.disclosures().find(Key.of(row.getField("key"))).orElseThrow();
            assertThat(row.getField("recipient"))
                    .isEqualTo(disclosure.recipient().value());
            assertThat(row.getField("elements")).isEqualTo(joined(disclosure.elements()));
        }
    }

    private static List<String> keys(List<? extends Item> items) {
        return items.stream().map(item -> item.key().value()).toList();
    }

    private static String joined(List<Key> keys) {
        return keys.stream().map(Key::value).collect(Collectors.joining("; "));
    }

    private void download(Visitor parent, Locator link) {
        var file = parent.page().waitForDownload(link::click);
        file.saveAs(folder.resolve(file.suggestedFilename()));
    }

    private static String proof(Visitor parent, String term) {
        var row = parent.page()
                .locator(".pv-label__rows div")
                .filter(new Locator.FilterOptions()
                        .setHas(parent.page().getByText(term, new Page.GetByTextOptions().setExact(true))));
        assertThat(row).hasCount(1);
        return row.locator("dd").innerText();
    }

    /** The verifier as somebody else runs it: its exit code, a colon, and what it says. */
    private String verify() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=en",
                        "-classpath",
                        Path.of(URI.create(Verify.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toString()))
                                .toString(),
                        Verify.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + ":" + said;
    }

    private static byte[] get(Visitor parent, String path) {
        var answer = parent.page().context().request().get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<byte[]> get(String url, String accept) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .header("Accept", accept)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(url).isEqualTo(200);
            return answer;
        }
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        assertThat(type(answer)).startsWith("application/json");
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        return rows(Files.readString(file));
    }

    private static List<NamedCsvRecord> rows(String csv) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return rows.stream().toList();
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}

package org.plainview.server.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictRecord;
import org.plainview.record.DocumentHash;
import org.plainview.record.EditionChain;
import org.plainview.record.ItemKind;
import org.plainview.record.Verify;
import org.plainview.record.json.RecordJson;
import org.plainview.server.documents.Documents;
import org.plainview.server.history.History;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Archives;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.Pdfs;
import org.plainview.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveTest extends ServerTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> SAMPLES = List.of("cedar-bluff", "juniper-flats");
    private static final Pattern LINK = Pattern.compile("(href|src|action)=\"([^\"]*)\"");
    /** Says that something needs the district's own site, and leads there. */
    private static final Pattern ELSEWHERE = Pattern.compile("<p class=\"pv-soft\">[^<]*<a href=\"[^\"]*\">");
    /** Something to type, which may ask the district's site. */
    private static final Pattern COMMAND = Pattern.compile("<code>[^<]*</code>");
    /** Where people ask something or for letters, which only the district's site can take down. */
    private static final Pattern REQUEST = Pattern.compile(
            "href=\"http://localhost:8080/[^\"]*/(?:requests(?:/new(?:\\?about=[^\"]*)?)?|subscribe)\"");

    @Autowired
    private Documents documents;

    private final Map<String, District> homes = new LinkedHashMap<>();
    private final Map<String, Browser> admins = new LinkedHashMap<>();
    private final Map<String, byte[]> archives = new LinkedHashMap<>();

    /** Two editions of each, with a document that only staff may see, and a draft on top. */
    @BeforeAll
    void sampleDistricts() throws IOException {
        for (var slug : SAMPLES) {
            var sample = SampleDistrict.read(slug);
            var district = newDistrict(sample.first().profile().name());
            var admin = signIn(district, Role.ADMIN);
            homes.put(slug, district);
            admins.put(slug, admin);
            DistrictScope.run(
                    district.id(),
                    () -> history.as("Sample Steward", () -> {
                        sample.texts()
                                .forEach(text -> documents.receive(text.getBytes(StandardCharsets.UTF_8), "policy.md"));
                        workingRecord.putAll(sample.first().all().toList(), "first");
                        workingRecord.putProfile(
                                sample.first().profile(),
                                workingRecord.profile().version());
                    }));
            publish(slug);
            DistrictScope.run(
                    district.id(),
                    () -> history.as("Sample Steward", () -> {
                        var pdf = documents.receive(pdf("Agreement of " + slug), "agreement.pdf");
                        workingRecord.putAll(sample.second(), "second");
                        var agreement = workingRecord.load().agreements().list().getFirst();
                        workingRecord.putAll(
                                List.of(agreement.toBuilder()
                                        .publicDocument(pdf.hash())
                                        .build()),
                                "document");
                    }));
            publish(slug);
            DistrictScope.run(
                    district.id(),
                    () -> history.as("Sample Steward", () -> {
                        var pdf = documents.receive(pdf("Original of " + slug), "original.pdf");
                        Agreement agreement =
                                workingRecord.load().agreements().list().getFirst();
                        workingRecord.putAll(
                                List.of(agreement.toBuilder()
                                        .document(pdf.hash())
                                        .build()),
                                "draft");
                    }));
            archives.put(slug, export(admin, district));
        }
    }

    private static byte[] pdf(String words) {
        return Pdfs.tagged(words);
    }

    private void publish(String slug) {
        var district = district(slug);
        long revision = DistrictScope.call(district.id(), workingRecord::revision);
        var answer = admin(slug)
                .api(
                        "POST",
                        "/api/districts/" + district.slug() + "/editions",
                        Optional.of("{\"note\":\"An edition\",\"revision\":" + revision + "}"));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private static String address(District district) {
        return "/api/districts/" + district.slug() + "/archive";
    }

    private static byte[] export(Browser admin, District district) {
        var answer = admin.download(address(district));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        return answer.body();
    }

    private District district(String slug) {
        return Objects.requireNonNull(homes.get(slug));
    }

    private Browser admin(String slug) {
        return Objects.requireNonNull(admins.get(slug));
    }

    private byte[] archive(String slug) {
        return Objects.requireNonNull(archives.get(slug));
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private Map<String, byte[]> files(String slug) {
        return Archives.unpacked(archive(slug));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private DistrictRecord record(District district) {
        return DistrictScope.call(district.id(), workingRecord::load);
    }

    static List<String> samples() {
        return SAMPLES;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anArchiveHoldsEverythingThatTheDistrictHas(String slug) {
        var files = files(slug);
        var home = district(slug);

        assertThat(file(files, "record.json")).isEqualTo(RecordJson.canonical(record(home)));
        assertThat(files.keySet())
                .containsAll(Arrays.stream(ItemKind.values())
                        .map(kind -> "csv/" + kind.code() + ".csv")
                        .toList());
        assertThat(text(file(files, "csv/elements.csv")))
                .contains(record(home).elements().list().getFirst().name());
        assertThat(files.keySet().stream().filter(name -> name.startsWith("documents/")))
                .hasSizeGreaterThan(4)
                .allSatisfy(name ->
                        assertThat(EditionChain.sha256(file(files, name))).isEqualTo(name.substring(10)));
        for (var hash : DocumentHash.in(record(home))) {
            assertThat(files).containsKey("documents/" + hash);
            assertThat(text(file(files, "documents.json"))).contains(hash.value());
        }
        assertThat(text(file(files, "history.jsonl")).lines().count())
                .isEqualTo(Long.parseLong(
                        DATABASE.queryAsSuperuser("SELECT count(*) FROM change WHERE district_id = '" + home.id() + "'")
                                .getFirst()));
        assertThat(text(file(files, "README.txt"))).contains(home.name(), "2 editions", "2 ediciones");
        assertThat(files.keySet()).last().isEqualTo("manifest.json");
        assertThat(JSON.readTree(file(files, "manifest.json")).get("files")).hasSize(files.size() - 1);
    }

    /** So that two archives can be compared by their bytes. */
    @Test
    void theSameDistrictGivesTheSameBytes() {
        assertThat(export(admin("cedar-bluff"), district("cedar-bluff"))).isEqualTo(archive("cedar-bluff"));
    }

    @Test
    void anArchiveHoldsNothingOfPeopleAndNothingOfOthers() {
        var mine = district("cedar-bluff");
        var people = DATABASE.queryAsSuperuser("SELECT email FROM member WHERE district_id = '" + mine.id() + "'");

        files("cedar-bluff")
                .forEach((name, content) -> assertThat(text(content))
                        .as(name)
                        .doesNotContain(people)
                        .doesNotContain("PRIVATE KEY", district("juniper-flats").slug(), "Juniper Flats"));
        assertThat(people).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyLinkOfTheCopiedSiteLeadsToAFileOfIt(String slug) {
        var files = files(slug);
        var platform = "http://localhost:8080";
        var pages = files.keySet().stream()
                .filter(name -> name.startsWith("site/") && name.endsWith(".html"))
                .toList();

        for (var name : pages) {
            var page = COMMAND.matcher(REQUEST.matcher(
                                    ELSEWHERE.matcher(text(file(files, name))).replaceAll(""))
                            .replaceAll(""))
                    .replaceAll("");
            assertThat(page).as(name).doesNotContain("<form", platform);
            LINK.matcher(page).results().map(link -> link.group(2)).forEach(link -> {
                if (!link.matches("(?s)(https?:|mailto:|tel:|#).*")) {
                    var target = Path.of(name)
                            .resolveSibling(link.replaceFirst("#.*", ""))
                            .normalize();
                    assertThat(files)
                            .as(name + " links to " + link)
                            .containsKey(target.toString().replace('\\', '/'));
                }
            });
        }
        assertThat(pages).hasSizeGreaterThan(200);
        assertThat(text(file(files, "site/open-data.html")))
                .as("what only a server does")
                .doesNotContain("Accept: application/json");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theCopiedSiteHasEveryPageInEveryLanguageWithItsDocuments(String slug) {
        var files = files(slug);
        var published = RecordJson.read(file(files, "editions/edition-2.json"));

        for (var language : List.of("", "es/")) {
            assertThat(text(file(files, "site/" + language + "index.html")))
                    .contains(published.profile().name());
            published.elements().forEach(each -> hasPage(files, language + "data/" + each.key()));
            published.recipients().forEach(each -> hasPage(files, language + "sharing/" + each.key()));
            published.policies().forEach(each -> hasPage(files, language + "policies/" + each.key()));
        }
        var agreement = published.agreements().stream()
                .map(Agreement::publicDocument)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow();
        assertThat(file(files, "site/documents/" + agreement + ".pdf"))
                .isEqualTo(file(files, "documents/" + agreement));
        assertThat(file(files, "site/open-data/edition-1.json")).isEqualTo(file(files, "editions/edition-1.json"));
    }

    private static void hasPage(Map<String, byte[]> files, String path) {
        assertThat(files).containsKeys("site/" + path + ".html", "site/" + path + ".json");
    }

    /** As a person does who has nothing but the archive and the verifier. */
    @Test
    void theVerifierAcceptsTheEditionsAndNamesTheOneOfWhichAByteIsAnother(@TempDir Path folder)
            throws IOException, InterruptedException {
        var files = files("juniper-flats");
        for (var file : files.entrySet()) {
            if (file.getKey().matches("(editions|site/open-data)/.*")) {
                var to = folder.resolve(file.getKey());
                Files.createDirectories(to.getParent());
                Files.write(to, file.getValue());
            }
        }

        assertThat(verify(folder.resolve("editions"))).startsWith("0 ").contains("All 2 editions hold");
        assertThat(verify(folder.resolve("site/open-data"))).startsWith("0 ");

        var changed = file(files, "editions/edition-1.json").clone();
        changed[changed.length / 2] ^= 1;
        Files.write(folder.resolve("editions/edition-1.json"), changed);
        assertThat(verify(folder.resolve("editions"))).startsWith("1 ").contains("dition 1");
    }

    private static String verify(Path editions) throws IOException, InterruptedException {
        var library = Path.of(
                Verify.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=en",
                        "-cp",
                        library.toString(),
                        Verify.class.getName(),
                        editions.toString())
                .redirectErrorStream(true)
                .start();
        var said = text(process.getInputStream().readAllBytes());
        return process.waitFor() + " " + said;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anEmptyDistrictTakesAnArchiveInAndHasTheSameRecordToTheByte(String slug) {
        var sent = RecordJson.read(file(files(slug), "record.json"));
        var district = newDistrict("Empty District");
        var admin = signIn(district, Role.ADMIN);

        var answer = admin.post(address(district), "application/zip", archive(slug));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).get("items").asLong())
                .isEqualTo(sent.all().count());
        var expected = sent.with(sent.profile().toBuilder()
                .name("Empty District")
                .ncesId(null)
                .state("UT")
                .sample(false)
                .build());
        assertThat(export(admin, district))
                .satisfies(zip -> assertThat(file(Archives.unpacked(zip), "record.json"))
                        .isEqualTo(RecordJson.canonical(expected)));
        for (var hash : DocumentHash.in(sent)) {
            var found = DistrictScope.call(district.id(), () -> documents.find(hash))
                    .orElseThrow();
            assertThat(DistrictScope.call(district.id(), () -> documents.part(hash, 0, (int) found.size())))
                    .isEqualTo(file(files(slug), "documents/" + hash));
        }
        assertThat(DistrictScope.call(
                        district.id(), () -> history.list(History.Wanted.of(ItemKind.ELEMENT), Optional.empty(), 500)))
                .hasSize(sent.elements().size())
                .allSatisfy(change -> {
                    assertThat(change.who()).isEqualTo("Test ADMIN");
                    assertThat(change.note()).contains(sent.profile().name());
                });
    }

    /** A list is written by whoever made the archive, and so is what stands in it. */
    @Test
    void aNameOfADocumentIsOnlyALabel() {
        var district = newDistrict("Wary District");
        var named = forged(files -> files.put(
                "documents.json",
                text(file(files, "documents.json"))
                        .replace("agreement.pdf", "../../etc/\\u0000passwd.pdf")
                        .getBytes(StandardCharsets.UTF_8)));

        var answer = signIn(district, Role.ADMIN)
                .post(address(district), "application/zip", named.apply(archive("cedar-bluff")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(DATABASE.queryAsSuperuser("SELECT name FROM document WHERE district_id = '" + district.id() + "'"))
                .contains("passwd.pdf")
                .noneMatch(name -> name.contains("/"));
    }

    @Test
    void aDistrictThatHasSomethingKeepsItAndSaysWhy() {
        var district = district("juniper-flats");
        var before = RecordJson.canonical(record(district));

        var answer = admin("juniper-flats").post(address(district), "application/zip", archive("cedar-bluff"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("archive-not-empty");
        assertThat(RecordJson.canonical(record(district))).isEqualTo(before);
    }

    /** @param code what is said of it; then the file that is named */
    private static Arguments refused(String code, String named, UnaryOperator<byte[]> spoil) {
        return Arguments.of(code, named, spoil);
    }

    private static UnaryOperator<byte[]> files(Consumer<Map<String, byte[]>> change) {
        return zip -> {
            var files = Archives.unpacked(zip);
            change.accept(files);
            return Archives.packed(files);
        };
    }

    /** With a manifest that says the truth about files that are not what they should be. */
    private static UnaryOperator<byte[]> forged(Consumer<Map<String, byte[]>> change) {
        return files(files -> {
            change.accept(files);
            files.remove("manifest.json");
            var listed = files.entrySet().stream()
                    .map(file -> new Manifest.File(
                            file.getKey(), file.getValue().length, EditionChain.sha256(file.getValue())))
                    .toList();
            files.put("manifest.json", JSON.writeValueAsBytes(Manifest.of(listed)));
        });
    }

    private static byte[] flipped(byte[] bytes, int at) {
        var changed = bytes.clone();
        changed[at] ^= 1;
        return changed;
    }

    static Stream<Arguments> spoiled() {
        return Stream.of(
                refused("archive-no-zip", "", zip -> "Name,Description\n".getBytes(StandardCharsets.UTF_8)),
                refused("archive-no-zip", "", zip -> new byte[0]),
                refused("archive-damaged", "README.txt", zip -> flipped(zip, 200)),
                refused("archive-damaged", "README.txt", zip -> Arrays.copyOf(zip, 400)),
                refused("archive-file-missing", "manifest.json", files(files -> files.remove("manifest.json"))),
                refused("archive-file-missing", "history.jsonl", files(files -> files.remove("history.jsonl"))),
                refused(
                        "archive-file-changed",
                        "editions/edition-1.json",
                        files(files -> files.put(
                                "editions/edition-1.json", flipped(file(files, "editions/edition-1.json"), 90)))),
                refused(
                        "archive-file-extra",
                        "../../etc/cron.d/x",
                        files(files -> files.put("../../etc/cron.d/x", new byte[3]))),
                refused(
                        "archive-other-version",
                        "",
                        files(files -> files.put(
                                "manifest.json", JSON.writeValueAsBytes(new Manifest(Manifest.FORMAT, 2, List.of()))))),
                refused(
                        "archive-unreadable",
                        "manifest.json",
                        files(files -> files.put("manifest.json", new byte[] {'['}))),
                refused(
                        "archive-unreadable",
                        "manifest.json",
                        files(files ->
                                files.put("manifest.json", "{\"files\":[null]}".getBytes(StandardCharsets.UTF_8)))),
                refused(
                        "archive-record-unreadable",
                        "record.json",
                        forged(files -> files.put("record.json", "{\"schema\":1}".getBytes(StandardCharsets.UTF_8)))),
                refused(
                        "archive-file-missing",
                        "documents/",
                        forged(files -> files.keySet().removeIf(ArchiveFiles::isDocument))),
                refused(
                        "archive-file-changed",
                        "documents/",
                        forged(files -> files.keySet().stream()
                                .filter(ArchiveFiles::isDocument)
                                .toList()
                                .forEach(name -> files.put(name, new byte[] {'x'})))));
    }

    @ParameterizedTest
    @MethodSource("spoiled")
    void anArchiveThatIsNotWhatItSaysLeavesNothing(String code, String named, UnaryOperator<byte[]> spoil) {
        var district = newDistrict("Careful District");
        var admin = signIn(district, Role.ADMIN);

        var answer = admin.post(address(district), "application/zip", spoil.apply(archive("cedar-bluff")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains(code, named, "Nothing");
        assertThat(record(district).all()).isEmpty();
        assertThat(DATABASE.queryAsSuperuser("SELECT hash FROM document WHERE district_id = '" + district.id() + "'"))
                .isEmpty();
        assertThat(temporaryFiles()).isEmpty();
    }

    /** What the record refuses after the documents came takes these with it. */
    @Test
    void whatIsRefusedAtTheEndLeavesNothingEither() {
        var district = newDistrict("Careful District");
        var broken = forged(files -> {
            var sent = RecordJson.read(file(files, "record.json"));
            files.put(
                    "record.json",
                    RecordJson.canonical(sent.without(
                            ItemKind.PURPOSE, sent.purposes().list().getFirst().key())));
        });

        var answer = signIn(district, Role.ADMIN)
                .post(address(district), "application/zip", broken.apply(archive("cedar-bluff")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(record(district).all()).isEmpty();
        assertThat(DATABASE.queryAsSuperuser("SELECT hash FROM document WHERE district_id = '" + district.id() + "'"))
                .isEmpty();
    }

    private static List<Path> temporaryFiles() {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("plainview-archive-"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Else half an archive would be kept for a whole one. */
    @Test
    void anArchiveThatCannotBeFinishedBreaksOff() {
        var district = newDistrict("Unlucky District");
        var admin = signIn(district, Role.ADMIN);
        admin.post(address(district), "application/zip", archive("cedar-bluff"));
        DATABASE.asSuperuser("DELETE FROM document_content WHERE district_id = '" + district.id() + "'");

        assertThatThrownBy(() -> admin.download(address(district))).isInstanceOf(UncheckedIOException.class);
        assertThat(temporaryFiles()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void onlyAnAdminTakesEverythingAwayOrIn(Role role) {
        var district = newDistrict("Strict District");
        var member = signIn(district, role);

        assertThat(member.download(address(district)).statusCode()).isEqualTo(403);
        assertThat(member.post(address(district), "application/zip", archive("cedar-bluff"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(record(district).all()).isEmpty();
    }

    @Test
    void aDistrictThatHasPublishedNothingHasAnArchiveWithoutASite() {
        var district = newDistrict("New District");
        var admin = signIn(district, Role.ADMIN);

        var files = Archives.unpacked(export(admin, district));

        assertThat(files.keySet()).noneMatch(name -> name.startsWith("site/") || name.startsWith("editions/"));
        assertThat(text(file(files, "README.txt"))).contains("nothing yet");
    }
}

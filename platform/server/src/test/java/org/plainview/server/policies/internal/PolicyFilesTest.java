package org.plainview.server.policies.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.record.DistrictRecord;
import org.plainview.record.DocumentHash;
import org.plainview.record.Key;
import org.plainview.record.Policy;
import org.plainview.record.PolicyKind;
import org.plainview.record.PolicyVersion;
import org.plainview.server.documents.Documents;
import org.plainview.server.shared.Role;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.testing.Browser;
import org.plainview.server.testing.Pdfs;
import org.plainview.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PolicyFilesTest extends ServerTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private Documents documents;

    private District district;
    private Browser steward;

    @BeforeEach
    void aDistrict() {
        district = newDistrict("Manual District");
        steward = signIn(district, Role.STEWARD);
    }

    private String api() {
        return "/api/districts/" + district.slug() + "/policy-files";
    }

    private List<JsonNode> read(byte[] content, String name) {
        var sent = steward.upload(api(), name, content);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        return StreamSupport.stream(JSON.readTree(sent.body()).get("files").spliterator(), false)
                .toList();
    }

    private List<JsonNode> read(String content, String name) {
        return read(content.getBytes(StandardCharsets.UTF_8), name);
    }

    private JsonNode take(List<JsonNode> files) {
        var body = JSON.createObjectNode();
        var rows = body.putArray("files");
        files.forEach(file -> {
            var row = (ObjectNode) file.deepCopy();
            row.remove(List.of("policy", "present", "problem"));
            rows.add(row);
        });
        var taken = steward.api("POST", api() + "/taken", Optional.of(body.toString()));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        return JSON.readTree(taken.body());
    }

    private DistrictRecord record() {
        return DistrictScope.call(district.id(), workingRecord::load);
    }

    private String words(JsonNode file) {
        var hash = new DocumentHash(file.get("text").asString());
        return DistrictScope.call(district.id(), () -> documents.text(hash)).orElseThrow();
    }

    @Test
    void aFileSaysWhatItSeemsToBeAndNothingIsTakenYet() {
        var file = read("# 4151 Student records\n\nKept.\n\nAdopted: June 14, 2016. Revised 6/14/2022", "sr.md")
                .getFirst();

        assertThat(file.get("code").asString()).isEqualTo("4151");
        assertThat(file.get("title").asString()).isEqualTo("Student records");
        assertThat(file.get("adoptedOn").asString()).isEqualTo("2022-06-14");
        assertThat(file.get("present").asBoolean()).isFalse();
        assertThat(record().policies().isEmpty()).isTrue();
    }

    @Test
    void aManualOfOverAHundredFilesGoesInAndASecondTimeChangesNothing() {
        var manual = new LinkedHashMap<String, String>();
        for (int i = 0; i < 120; i++) {
            manual.put(
                    "manual/4000/" + (4100 + i) + " Policy about " + i + ".md", "# Policy about " + i + "\n\nWords.\n");
        }
        manual.put("manual/4000/4100-R Policy about 0.md", "How it is done.");
        manual.put("__MACOSX/manual/._4100.md", "x");
        manual.put("manual/.DS_Store", "x");

        var first = take(read(WordFiles.zip(manual), "manual.zip"));
        var revision = DistrictScope.call(district.id(), workingRecord::revision);
        var found = read(WordFiles.zip(manual), "manual.zip");
        var second = take(found);

        assertThat(first.get("policies").asInt()).isEqualTo(121);
        assertThat(first.get("versions").asInt()).isEqualTo(121);
        assertThat(found)
                .allSatisfy(file -> assertThat(file.get("present").asBoolean()).isTrue());
        assertThat(second.get("versions").asInt()).isZero();
        assertThat(second.get("kept").asInt()).isEqualTo(121);
        assertThat(DistrictScope.call(district.id(), workingRecord::revision)).isEqualTo(revision);
        var record = record();
        assertThat(record.policies().find(Key.of("4100-policy-about-0")).orElseThrow())
                .extracting(Policy::code, Policy::series, Policy::title)
                .containsExactly("4100", "4000", "Policy about 0");
        assertThat(record.policies().stream()
                        .filter(policy -> policy.policyKind() == PolicyKind.REGULATION)
                        .map(Policy::parent))
                .containsExactly(Key.of("4100-policy-about-0"));
    }

    @Test
    void aNewTextOfAKnownPolicyIsAnotherVersionOfIt() {
        DistrictScope.run(
                district.id(),
                () -> history.as(
                        "Steward",
                        () -> workingRecord.putAll(
                                List.of(Policy.builder(Key.of("records"), "Records of students")
                                        .code("4151")
                                        .summary("What is kept.")
                                        .adoptedOn(LocalDate.of(2016, 6, 14))
                                        .build()),
                                "test")));

        var file =
                read("# 4151 Student records\n\nRevised: 6/14/2022", "4151.md").getFirst();
        take(List.of(file));

        assertThat(file.get("policy").asString()).isEqualTo("4151 Records of students");
        var record = record();
        assertThat(record.policies().list())
                .extracting(Policy::title, Policy::summary, Policy::adoptedOn, Policy::revisedOn)
                .containsExactly(tuple(
                        "Records of students", "What is kept.", LocalDate.of(2016, 6, 14), LocalDate.of(2022, 6, 14)));
        assertThat(record.policyVersions().list())
                .extracting(PolicyVersion::policy, PolicyVersion::title, PolicyVersion::adoptedOn)
                .containsExactly(tuple(Key.of("records"), "Student records", LocalDate.of(2022, 6, 14)));
    }

    @Test
    void everyKindOfFileOfAManualIsRead() {
        var windows = "Pol\u00edtica 4152 \u2013 \u201cArchivos\u201d\r\n\r\nSe guardan * aqu\u00ed."
                .getBytes(Charset.forName("windows-1252"));
        var files = read(
                WordFiles.zipOf(new TreeMap<>(Map.of(
                        "a.txt", windows,
                        "b.docx", WordFiles.paragraph("Policy 4153: Buses"),
                        "c 4154 Lunch.pdf", Pdfs.tagged("Lunch"),
                        "d.md", "\uFEFF# 4155 Sports\r\n\r\nPlay.".getBytes(StandardCharsets.UTF_16LE),
                        "e.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
                        "f.docx", WordFiles.withPart("word/vbaProject.bin", "x")))),
                "manual.zip");

        assertThat(words(files.get(0)))
                .isEqualTo("Pol\u00edtica 4152 \u2013 \u201cArchivos\u201d\n\nSe guardan \\* aqu\u00ed.\n");
        assertThat(files.get(1).get("code").asString()).isEqualTo("4153");
        assertThat(files.get(2).get("title").asString()).isEqualTo("Lunch");
        assertThat(files.get(2).get("document").asString()).hasSize(64);
        assertThat(files.get(3).get("code").asString()).isEqualTo("4155");
        assertThat(words(files.get(3))).isEqualTo("# 4155 Sports\n\nPlay.");
        assertThat(files.get(4).get("problem").asString()).contains("Nothing of it was kept.");
        assertThat(files.get(5).get("problem").asString()).contains("macros");
    }

    @Test
    void aFileThatIsAListOfStudentsIsRefusedWithWhatGaveItAwayAndTheOthersAreRead() {
        var files = read(
                WordFiles.zip(new TreeMap<>(Map.of(
                        "4151 Records.md", "# Records\n\nKept.",
                        "roster.txt", "Student ID\tName\n10234\tLopez\n10377\tVang\n11820\tXiong\n12001\tKim\n"))),
                "manual.zip");

        assertThat(files.get(0).get("text").asString()).hasSize(64);
        assertThat(files.get(1).get("problem").asString()).contains("Column A holds numbers of students.");
        assertThat(files.get(1).has("text") && !files.get(1).get("text").isNull())
                .isFalse();
    }

    @Test
    void aTextWhoseEncodingIsBrokenIsRefusedWithItsLine() {
        var broken = "# Pol\u00edtica\n\nUno\u00f1\u00e9\u00ed\nDos".getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 6] = (byte) 0xff;

        assertThat(read(broken, "4151.md").getFirst().get("problem").asString()).contains("Line 3");
    }

    static Stream<Arguments> refused() {
        var tooMany = new LinkedHashMap<String, String>();
        for (int i = 0; i <= ZippedFiles.MOST_FILES; i++) {
            tooMany.put(i + ".md", "x");
        }
        return Stream.of(
                Arguments.of("policy-zip-too-many", WordFiles.zip(tooMany)),
                Arguments.of("policy-zip-too-large", WordFiles.zip(Map.of("a.md", " ".repeat(26 * 1024 * 1024)))),
                Arguments.of("policy-zip-too-large", WordFiles.zip(Map.of(".a", " ".repeat(101 * 1024 * 1024)))),
                Arguments.of("policy-zip-damaged", WordFiles.cut(WordFiles.zip(Map.of("a.md", "Words of a policy")))),
                Arguments.of("policy-zip-empty", WordFiles.zip(Map.of(".hidden", "x"))));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aZipThatShouldNotBeReadLeavesNothing(String reason, byte[] zip) {
        var sent = steward.upload(api(), "manual.zip", zip);

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(422);
        assertThat(sent.body()).contains(reason);
        assertThat(DATABASE.queryAsSuperuser("SELECT hash FROM document WHERE district_id = '" + district.id() + "'"))
                .isEmpty();
    }

    @Test
    void aNameThatLeadsElsewhereIsOnlyALabel() {
        var file = read(WordFiles.zip(Map.of("../../etc/4156 Passwords.md", "Words.")), "x.zip")
                .getFirst();

        assertThat(file.get("code").asString()).isEqualTo("4156");
        assertThat(file.get("title").asString()).isEqualTo("Words.");
    }

    @Test
    void aTextThatWasNotReadHereIsNotTaken() {
        var body = "{\"files\":[{\"file\":\"x.md\",\"title\":\"X\",\"policyKind\":\"policy\",\"text\":\""
                + "a".repeat(64) + "\"}]}";

        var taken = steward.api("POST", api() + "/taken", Optional.of(body));

        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(record().policies().isEmpty()).isTrue();
    }

    @Test
    void whoMayNotImportMayNotBringAManual() {
        assertThat(signIn(district, Role.VIEWER).upload(api(), "x.md", "x").statusCode())
                .isEqualTo(403);
    }
}

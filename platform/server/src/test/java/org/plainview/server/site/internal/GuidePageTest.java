package org.plainview.server.site.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainview.server.site.internal.SiteFixture.empty;
import static org.plainview.server.site.internal.SiteFixture.key;
import static org.plainview.server.site.internal.SiteFixture.page;
import static org.plainview.server.site.internal.SiteFixture.record;
import static org.plainview.server.site.internal.SiteFixture.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.ElementCategory;
import org.plainview.record.LifecycleStage;
import org.plainview.record.Policy;
import org.plainview.record.Safeguard;
import org.plainview.record.json.RecordJson;
import org.plainview.server.shared.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything on one page: what it says is what the record says, and nothing of it is said twice in other words. */
class GuidePageTest {
    private static final Pattern KIND =
            Pattern.compile("(?s)<li class=\"pv-kind\"><a href=\"[^\"]*category=([^\"]+)\">.*?"
                    + "pv-kind__count\">([^<]+)<.*?<svg[^>]*>(.*?)</svg>");
    private static final Pattern LINE = Pattern.compile(
            "pv-bar__(required|optional|unsaid)\" x1=\"([0-9.]+)%\" x2=\"([0-9.]+)%\".*?pathLength=\"(\\d+)\"");
    /** What a page may weigh so that with its style sheet it stays under 30 kB. */
    private static final int FIRST_VIEW = 15_000;

    private static DistrictRecord sample() {
        try {
            return RecordJson.read(Files.readAllBytes(Path.of("../local/src/main/resources/samples/cedar-bluff.json")));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private static JsonNode json(DistrictRecord record, String target) {
        return JsonMapper.shared().readTree(text(record, target));
    }

    @Test
    void everyBarIsAsLongAsTheRecordHasFactsOfItsKind() {
        var record = sample();
        var counts = new HashMap<String, List<Element>>();
        for (var element : record.elements()) {
            counts.computeIfAbsent(category(element).code(), none -> new ArrayList<>())
                    .add(element);
        }
        int largest = counts.values().stream().mapToInt(List::size).max().orElseThrow();

        var kinds = KIND.matcher(text(record, "/guide"));

        int shown = 0;
        while (kinds.find()) {
            var facts = counts.getOrDefault(kinds.group(1), List.of());
            var optional = facts.stream()
                    .filter(each -> Boolean.FALSE.equals(each.required()))
                    .count();
            assertThat(kinds.group(2))
                    .as(kinds.group(1))
                    .startsWith(facts.size() == 1 ? "1 fact" : facts.size() + " facts")
                    .endsWith(optional == 0 ? facts.size() == 1 ? "fact" : "facts" : ", " + optional + " optional");
            double end = 0;
            var lines = LINE.matcher(kinds.group(3));
            while (lines.find()) {
                assertThat(Double.parseDouble(lines.group(2))).isEqualTo(end);
                end = Double.parseDouble(lines.group(3));
                if (lines.group(1).equals("optional")) {
                    assertThat(lines.group(4)).isEqualTo(String.valueOf(optional));
                }
            }
            assertThat(end).isCloseTo(100.0 * facts.size() / largest, Offset.offset(0.01));
            shown++;
        }
        assertThat(shown).isEqualTo(counts.size()).isGreaterThan(10);
        assertThat(json(record, "/guide.json")
                        .path("kinds")
                        .valueStream()
                        .mapToInt(kind -> kind.path("facts").asInt())
                        .sum())
                .as("a fact is of one kind")
                .isEqualTo(record.elements().size());
    }

    private static ElementCategory category(Element element) {
        return element.category() == null ? ElementCategory.OTHER : element.category();
    }

    @Test
    void whoGetsHowMuchIsWhatThePageOfWaysSays() {
        var record = sample();

        var here = json(record, "/guide.json").path("flows");

        assertThat(here).isEqualTo(json(record, "/who.json").path("flows"));
        var all = here.path("facts").asInt();
        var page = text(record, "/guide");
        assertThat(page)
                .contains(here.path("staying").asInt() + " of " + all + " facts go to nobody outside the district.")
                .contains("Stays in the district", "State agencies", "Federal agencies", "Companies");
        here.path("goingTo")
                .forEach(way -> assertThat(page).contains(way.path("facts").asInt() + " of all " + all + " facts"));
        assertThat(json(record, "/guide.json")
                        .path("stages")
                        .path("share")
                        .valueStream()
                        .map(JsonNode::asString))
                .contains("pupil-records", "directory-data");
    }

    /** Two facts: a company gets one, nobody the other. */
    @Test
    void whatMostlyStaysIsOnlySaidToWhereItDoes() {
        assertThat(text(record(), "/guide"))
                .contains("1 of 2 facts goes to nobody outside the district.")
                .contains("2 of 2 go to no agency of the state or the federal government.")
                .doesNotContain("most of it stays");
        var more = record().with(Element.builder(key("locker"), "Locker number").build());

        assertThat(text(more, "/guide"))
                .contains("2 of 3 facts go to nobody outside the district: most of it stays local.");
    }

    @Test
    void aStageWithoutAPolicySaysSoAndABoardPolicyStandsWithItsCode() {
        var missing = "No policy is listed for this yet.";

        var parts = text(record(), "/guide").split(Pattern.quote(missing), -1);
        assertThat(parts).hasSize(LifecycleStage.values().length);
        assertThat(parts[parts.length - 1]).contains("It can come with any new edition", "8600 Transportation");
        var governed = record().with(Policy.builder(key("all"), "Student data")
                .code("9")
                .stages(List.of(LifecycleStage.values()))
                .build());
        assertThat(text(governed, "/guide"))
                .contains("9 Student data")
                .containsSubsequence("by number", "9 Student data", "8600 Transportation", "All policies")
                .doesNotContain(missing);
    }

    @Test
    void aVideoIsAskedForByAClickOnly() {
        assertThat(text(record(), "/guide"))
                .contains("A guide to your rights", "The public library", "/d/elm-creek/resources/guide\"", "Only then")
                .doesNotContain("<iframe");
        assertThat(text(sample(), "/es/guide"))
                .containsSubsequence("A dónde va un dato", "Quién ve qué, en dos minutos", "Clase de medios");
    }

    @Test
    void itIsReadInEveryLanguage() {
        for (var language : Words.PUBLIC_LANGUAGES) {
            var target = Place.prefix(language) + "/guide";
            var page = text(sample(), target);

            assertThat(page)
                    .as(target)
                    .contains(SiteFixture.WORDS.say(language, "site.guide.what"))
                    .contains(SiteFixture.WORDS.say(language, "site.guide.contact"))
                    .contains("privacy@cedar-bluff.example.org", "347.5");
            assertThat(Stored.of(page(sample(), target).orElseThrow(), SiteFixture.METERS.timer("guide"))
                            .gzip()
                            .length)
                    .as(target)
                    .isLessThan(FIRST_VIEW);
        }
        assertThat(text(sample(), "/es/guide"))
                .contains("Las familias nos confían", "Solicitudes de las familias")
                .contains("Acceso según el puesto", "Expedientes estudiantiles", "Oficina de Expedientes");
    }

    @Test
    void whereTheRecordIsEmptyEachPartSaysWhatIsMissing() {
        assertThat(text(empty(), "/guide"))
                .containsSubsequence(
                        "has not yet documented any fact",
                        "has not yet published a picture or a video",
                        "No facts are published yet",
                        "has not yet documented any fact",
                        "No policy is listed for this yet.",
                        "has not yet documented its safeguards",
                        "has not yet linked its policies",
                        "has not yet said whom to ask")
                .doesNotContain("NaN", "<svg class=\"pv-bar", "pv-offices");
    }

    @Test
    void aSafeguardOfNoKindAndAPolicyThatIsGoneAreNotMixedIn() {
        var more = record().with(
                        Safeguard.builder(key("care"), "Care").build(),
                        Policy.builder(key("old"), "Old rule")
                                .stages(List.of(LifecycleStage.USE))
                                .rescindedOn(LocalDate.of(2020, 1, 1))
                                .build());

        assertThat(text(more, "/guide"))
                .containsSubsequence("Doors, locks and rooms", "Locked rooms", "Not yet said", "Care")
                .doesNotContain("Old rule");
    }

    @Test
    void everyQuestionOfTheFirstPageIsHereOnceWithTheSameAnswer() {
        var first =
                json(sample(), "/index.json").path("questions").valueStream().toList();

        var here = json(sample(), "/guide.json")
                .path("questions")
                .valueStream()
                .flatMap(group -> group.path("questions").valueStream())
                .toList();

        assertThat(here).hasSizeGreaterThan(12).containsExactlyInAnyOrderElementsOf(first);
    }

    /** What two places say in one wording stands in one message. */
    @Test
    void itsWordsAreOfNoOtherPage() throws IOException {
        var words = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages/site_en.properties"))) {
            words.load(in);
        }
        var others = words.stringPropertyNames().stream()
                .filter(name -> !name.startsWith("site.guide."))
                .map(words::getProperty)
                .toList();
        Stream<String> ours = words.stringPropertyNames().stream().filter(name -> name.startsWith("site.guide."));

        assertThat(ours)
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(others).as(name).doesNotContain(words.getProperty(name)));
    }
}

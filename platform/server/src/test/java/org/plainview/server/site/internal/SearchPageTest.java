package org.plainview.server.site.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainview.server.site.internal.SiteFixture.key;
import static org.plainview.server.site.internal.SiteFixture.record;
import static org.plainview.server.site.internal.SiteFixture.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.ElementCategory;
import org.plainview.record.Translations;
import tools.jackson.databind.json.JsonMapper;

class SearchPageTest {
    private static DistrictRecord rich() {
        return record().with(
                        Element.builder(key("meal-status"), "Low-income status")
                                .description("Whether a family pays less at school.")
                                .category(ElementCategory.SPECIAL_INDICATOR)
                                .translations(Translations.of(
                                        "es",
                                        Map.of(
                                                "name", "Condición de bajos ingresos",
                                                "description", "Si una familia paga menos en la escuela.")))
                                .build(),
                        Element.builder(key("shots"), "Immunization record")
                                .description("Which vaccines a child has had.")
                                .build());
    }

    @ParameterizedTest
    @CsvSource({
        "lunch, meal-status, what parents call it",
        "bus cards, bus-card, another ending",
        "imunization, shots, a slip of the finger",
        "vacine, shots, another",
        "immuniz, shots, a word not finished",
        "BIRTH, birth-date, in capitals",
        "ride safely, bus-card, what it is for",
        "swapped envelopes, letters, in another order",
        "transtrack, transtrack, a name",
    })
    void whatParentsAskIsFound(String asked, String expected, String why) {
        assertThat(found(rich(), "", asked)).as(why).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"almuerzo, meal-status", "autobus, bus-card", "AUTOBÚS, bus-card", "camión, bus-card"})
    void inSpanishToo(String asked, String expected) {
        assertThat(found(rich(), "/es", asked)).contains(expected);
    }

    @Test
    void whatIsCalledSoStandsBeforeWhatMentionsIt() {
        var mentioning = rich().with(Element.builder(key("aa-form"), "Form")
                .description("Asks for the date of birth and more.")
                .build());

        assertThat(found(mentioning, "", "date of birth").getFirst()).isEqualTo("birth-date");
    }

    @Test
    void whatWasFoundIsMarkedAndNothingOfItRuns() {
        var hostile = rich().with(Element.builder(key("evil"), "Evil <script>alert(1)</script> bus")
                .description("<img src=x onerror=alert(1)> The bus.")
                .build());

        assertThat(SitePagesTest.withoutData(text(hostile, "/search?q=bus")))
                .contains("<mark>Bus</mark> card number", "answers for “bus”")
                .doesNotContain("<script>", "<img src");
        assertThat(SitePagesTest.withoutData(text(hostile, "/search?q=%3Cscript%3E")))
                .doesNotContain("<script>");
    }

    @Test
    void nothingAskedShowsTheFormAndNothingFoundSaysSo() {
        assertThat(text(rich(), "/search")).contains("name=\"q\"").doesNotContain("role=\"status\"");
        assertThat(text(rich(), "/search?q=zzyzx")).contains("Nothing is published about “zzyzx”.");
        assertThat(text(rich(), "/search?q=%22+OR+*")).contains("role=\"status\"");
    }

    private static List<String> found(DistrictRecord record, String language, String asked) {
        var page = text(record, language + "/search.json?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
        return JsonMapper.shared()
                .readTree(page)
                .get("found")
                .valueStream()
                .map(each -> each.get("key").asString())
                .toList();
    }
}

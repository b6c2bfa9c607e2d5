package org.plainview.server.site.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {
    private final SiteFixture.Shelf shelf = SiteFixture.shelf(SiteFixture.record());
    private final Reading reading = new Reading(shelf.newest());

    private Optional<String> target(String target) {
        int question = target.indexOf('?');
        return Route.parse(
                        question < 0 ? target : target.substring(0, question),
                        question < 0 ? null : target.substring(question + 1),
                        false,
                        reading,
                        shelf)
                .map(Route::target);
    }

    @ParameterizedTest
    @CsvSource({
        "/es, /es/",
        "/en/data, /data",
        "/data/, /data",
        "/data?, /data",
        "/data?utm_source=x, /data",
        "/data?category=&grade=02&school=, /data?grade=02",
        "/data?grade=02&category=transportation, /data?category=transportation&grade=02",
        "/data?school=no-such-school, /data",
        "/data?grade=99&sensitivity=%3Cscript%3E, /data",
        "/data?page=7, /data",
        "/data?category=transportation&page=9999, /data?category=transportation",
        "/data/bus-card?x=1, /data/bus-card",
        "/changes?up-to=2, /changes",
        "/changes?up-to=99, /changes",
        "/changes?up-to=-1, /changes",
        "/data?on=2026-11-02, /data",
        "/changes?from=2&to=1, /changes?from=1&to=2",
        "/changes?to=2&x=&from=1, /changes?from=1&to=2",
        "/changes?from=1&to=1, /changes",
        "/changes?from=1, /changes",
        "/changes?from=0&to=2, /changes",
        "/changes?from=1&to=3, /changes",
        "/changes?from=01&to=2, /changes?from=1&to=2",
        "/changes?from=1&to=%32, /changes",
        "/.json, /index.json",
        "/index.json?x, /index.json",
        "/es/open-data/elements.csv, /open-data/elements.csv",
    })
    void whatIsAlmostRightHasOneAddress(String asked, String right) {
        assertThat(target(asked)).contains(right);
        assertThat(target(right)).contains(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/data/no-such-element",
                "/data/bus-card/more",
                "/data/../data",
                "/data/BUS-CARD",
                "/data/bus%2Dcard",
                "/sharing/bus-card",
                "/editions/3",
                "/editions/02",
                "/editions/0",
                "//data",
                "/reports/state-utah/nothing",
                "/reports/state-utah/dictionary/nothing.csv",
                "/open-data/edition-3.json",
                "/open-data/edition-1.json.json",
                "/index",
                "/es/es/",
                "/wp-login.php"
            })
    void whatIsNotThereHasNoAddress(String asked) {
        assertThat(target(asked)).isEmpty();
    }

    @Test
    void elementsForSomeGradesDoNotConcernASchoolWithoutThem() {
        var lincoln = DataFilter.parse(new Query("school=lincoln"), reading);

        assertThat(reading.record().elements()).allMatch(element -> lincoln.admits(element, reading));
        assertThat(reading.record().elements())
                .filteredOn(element ->
                        DataFilter.parse(new Query("grade=12"), reading).admits(element, reading))
                .hasSize(1);
    }
}

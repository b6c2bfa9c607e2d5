package org.plainview.server.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plainview.server.testing.Archives;
import org.springframework.beans.factory.annotation.Autowired;

/** Follows every link and tries every search of the public sites, and opens the archive that holds a copy of one. */
class PageWalkTest extends TwoDistricts {
    @Autowired
    private MeterRegistry meters;

    @Test
    void noPageOrDownloadOfOneDistrictHoldsAnother() {
        var seen = crawl(
                a,
                (address, answer) ->
                        assertThat(beyondConsent(address, answer)).as(address).doesNotContain(MARK));

        assertThat(seen).as("pages found").hasSizeGreaterThan(20);
    }

    /** A page to which nothing leads would be walked by nobody: here it is missed. Asked of the site's own types. */
    @Test
    void everyKindOfPageIsAmongThoseThatAreWalked() throws ReflectiveOperationException {
        var kinds = kinds(Class.forName("org.plainview.server.site.internal.Subject"))
                .map(Class::getSimpleName)
                .toList();
        var before = made();

        crawl(b, (address, answer) -> {});

        var after = made();
        assertThat(kinds)
                .hasSizeGreaterThan(10)
                .allSatisfy(kind ->
                        assertThat(after.getOrDefault(kind, 0L)).as(kind).isGreaterThan(before.getOrDefault(kind, 0L)));
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(PageWalkTest::kinds)
                : Stream.of(type);
    }

    /** How many answers the site gave, by the kind of page. */
    private Map<String, Long> made() {
        return meters.find("plainview.site.page").timers().stream()
                .collect(Collectors.toMap(timer -> timer.getId().getTag("page"), Timer::count, Long::sum));
    }

    @Test
    void noPageOfADraftHoldsAnotherDistrict() {
        var preview = "/api/districts/" + a.slug() + "/preview";

        var seen = crawl(
                staffOfA,
                preview,
                (address, answer) -> assertThat(answer).as(address).doesNotContain(MARK));

        assertThat(seen).as("pages found").hasSizeGreaterThan(20);
    }

    @Test
    void aPublicPageNeverHoldsADraft() {
        var seen = crawl(b, (address, answer) -> assertThat(answer).as(address).doesNotContain(DRAFT_MARK));

        assertThat(seen).as("pages found").hasSizeGreaterThan(20);
        assertThat(staffOfA.get("/d/" + b.slug() + "/data/draft-only").body()).doesNotContain(DRAFT_MARK);
    }

    /** The keys of B's items, editions and reports, tried at the addresses of A's own. */
    @Test
    void aPageOfAnotherDistrictIsNotThereUnderTheAddressOfThisOne() {
        var ofB = crawl(b, (address, answer) -> {});

        for (var path : ofB) {
            var mine = path.replace("/d/" + b.slug(), "/d/" + a.slug());
            assertThat(beyondConsent(mine, staffOfA.visit(mine).body()))
                    .as(mine)
                    .doesNotContain(MARK);
            assertThat(beyondConsent(
                            mine, staffOfA.api("GET", mine, Optional.empty()).body()))
                    .as(mine)
                    .doesNotContain(MARK);
        }
    }

    /** The walk over the doors sees of it only what is compressed. */
    @Test
    void theArchiveOfADistrictHoldsEverythingOfItsOwnAndNothingOfAnother() {
        var archive = staffOfA.download("/api/districts/" + a.slug() + "/archive");
        assertThat(archive.statusCode()).isEqualTo(200);
        var own = new TreeSet<String>();

        Archives.unpacked(archive.body()).forEach((name, content) -> {
            var words = new String(content, StandardCharsets.UTF_8);
            assertThat(words).as(name).doesNotContain(MARK, DRAFT_MARK, b.slug(), b.id().toString());
            if (words.contains(OWN_MARK)) {
                own.add(name);
            }
            if (name.startsWith("site/")) {
                // The copy is public as the site is, wherever it comes to lie.
                assertThat(words).as(name).doesNotContain(OWN_MARK + " drills", "draft-only");
            }
        });

        assertThat(own)
                .contains("record.json", "csv/elements.csv", "history.jsonl", "editions/edition-1.json")
                .anyMatch(name -> name.startsWith("documents/"))
                .anyMatch(name -> name.startsWith("site/reports/"));
        assertThat(everythingOf(b)).as("rows of the other district").isEqualTo(untouched);
    }
}

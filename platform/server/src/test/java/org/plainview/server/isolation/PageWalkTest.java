package org.plainview.server.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Follows every link and tries every search of the public sites. */
class PageWalkTest extends TwoDistricts {
    @Test
    void noPageOrDownloadOfOneDistrictHoldsAnother() {
        var seen = crawl(a, (address, answer) -> assertThat(answer).as(address).doesNotContain(MARK));

        assertThat(seen).as("pages found").hasSizeGreaterThan(20);
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
            assertThat(staffOfA.visit(mine).body()).as(mine).doesNotContain(MARK);
            assertThat(staffOfA.api("GET", mine, Optional.empty()).body())
                    .as(mine)
                    .doesNotContain(MARK);
        }
    }
}

package org.plainview.server.site.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plainview.server.site.internal.SiteFixture.key;
import static org.plainview.server.site.internal.SiteFixture.record;
import static org.plainview.server.site.internal.SiteFixture.text;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.Incident;
import org.plainview.record.Product;

class ForLawTest {
    private static final DistrictRecord RECORD = record();
    private static final Element CARD = RECORD.elements().find(key("bus-card")).orElseThrow();
    private static final Agreement AGREEMENT =
            RECORD.agreements().find(key("transtrack-2025")).orElseThrow();
    private static final Product RIDER = RECORD.products().find(key("rider")).orElseThrow();

    @Test
    void whatALawHasTheDistrictSayStandsOnTheLabelUnderThatLaw() {
        var record = RECORD.with(CARD.toBuilder()
                .extra(Map.of("ut.necessary", "yes", "us.since", "2024-07-01", "zz.unknown", "secret"))
                .build());

        assertThat(text(record, "/data/bus-card"))
                .contains("What federal law asks for", "Listed since", "July 1, 2024")
                .contains("What the law of Utah asks for", "Necessary for school", "Yes")
                .doesNotContain("secret");
        assertThat(text(record, "/es/data/bus-card"))
                .contains("Lo que pide la ley de Utah", "Necessary for school", "Sí");
        assertThat(text(RECORD, "/data/bus-card")).doesNotContain("law asks for", "law of Utah");
    }

    @Test
    void thePromisesOfAContractStandWithTheirWordsAndTheirLaw() {
        var record = RECORD.with(AGREEMENT.toBuilder()
                .clauses("ut-audit", "our-own")
                .extra(Map.of("ut.audit", "https://example.org/audit"))
                .build());

        assertThat(text(record, "/sharing/transtrack"))
                .contains("What the law of Utah asks for", "Promises in the contract", "Audits")
                .contains("The district may audit the provider. (Utah Code 53E-9-309)")
                .contains("href=\"https://example.org/audit\"")
                .doesNotContain("our-own");
        assertThat(text(record, "/es/sharing/transtrack")).contains("<bdi lang=\"en\">Audits</bdi>");
    }

    @Test
    void itStandsAmongTheRowsOfWhatHasNoParts() {
        var record = RECORD.with(
                RIDER.toBuilder().extra(Map.of("ut.type", "contract,other")).build(),
                Incident.builder(key("lost"), "A lost laptop")
                        .extra(Map.of("ut.told", "By letter"))
                        .build());

        assertThat(text(record, "/products/rider")).contains("Type of provider", "Under contract", "other");
        assertThat(text(record, "/incidents")).contains("How families were told", "By letter");
    }

    @Test
    void aLinkThatCouldActIsShownAsItsLettersAlone() {
        var record = RECORD.with(AGREEMENT.toBuilder()
                .extra(Map.of("ut.audit", "javascript:alert(1)"))
                .build());

        assertThat(text(record, "/sharing/transtrack"))
                .contains("javascript:alert(1)")
                .doesNotContain("href=\"javascript");
    }
}

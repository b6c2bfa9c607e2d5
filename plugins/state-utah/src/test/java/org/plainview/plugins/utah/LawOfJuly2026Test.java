package org.plainview.plugins.utah;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plainview.record.Agreement;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Incident;
import org.plainview.record.Key;
import org.plainview.spi.Finding;
import org.plainview.spi.ReportDocument.Verbatim;
import org.plainview.spi.Rule;

/** One record on the two sides of July 1, 2026, and the sentence that the law fixes. */
class LawOfJuly2026Test {
    private static final LocalDate BEFORE = LocalDate.of(2026, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2026, 7, 1);
    private static final DistrictRecord RECORD = DistrictRecord.of(
            DistrictProfile.builder("Sage Canyon", "UT", "America/Denver").build(),
            contract("old", BEFORE),
            contract("new", AFTER),
            Incident.builder(Key.of("misuse"), "Misuse")
                    .discoveredOn(AFTER)
                    .extra(Map.of(Fields.VENDOR_MISUSE, "yes"))
                    .build());

    @Test
    void asksForTerminationAndForActingOnMisuseOnlySinceJuly() {
        assertThat(statuses("UT-309", BEFORE)).containsExactly(Finding.Status.MET);
        assertThat(statuses("UT-309", AFTER)).containsExactly(Finding.Status.NOT_MET, Finding.Status.DUE);
        assertThat(new ContractRule().evaluate(RECORD, AFTER).getFirst().subjects())
                .extracting(Finding.Subject::key)
                .containsExactly(Key.of("new"));
    }

    @Test
    void asksHowStudentsAuthorizeDisclosureOnlySinceJuly() {
        assertThat(statuses("UT-311", BEFORE)).isEmpty();
        assertThat(statuses("UT-311", AFTER)).containsExactly(Finding.Status.NEEDS_ATTESTATION);
    }

    @Test
    void locksTheSentenceOfTheLaw() {
        assertThat(new CollectionNotice().render(RECORD, AFTER).blocks())
                .contains(
                        new Verbatim(
                                "en",
                                "The collection, use, and sharing of student data has both benefits and risks. Parents and students should learn about these benefits and risks and make choices regarding student data accordingly."));
    }

    private static List<Finding.Status> statuses(String id, LocalDate day) {
        var statuses = new ArrayList<Finding.Status>();
        for (Rule rule : new UtahRules().rules()) {
            if (rule.id().equals(id) && rule.inForceOn(day)) {
                rule.evaluate(RECORD, day).forEach(each -> statuses.add(each.status()));
            }
        }
        return statuses;
    }

    private static Agreement contract(String key, LocalDate signed) {
        return Agreement.builder(Key.of(key), key)
                .signedOn(signed)
                .clauses(Clauses.asked(BEFORE))
                .build();
    }
}

package org.plainview.plugins.connecticut;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plainview.record.Agreement;
import org.plainview.record.Disclosure;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Incident;
import org.plainview.record.Key;
import org.plainview.record.Notice;
import org.plainview.record.Recipient;
import org.plainview.spi.Finding;
import org.plainview.spi.Rule;

/** One record, judged under the law of 2017 and under that of 2019. */
class LawOfTheDayTest {
    private static final Key READER = Key.of("reader");
    private static final DistrictRecord RECORD = DistrictRecord.of(
            DistrictProfile.builder("Quinnebaug", "CT", "America/New_York").build(),
            Recipient.named(READER, "Reader, Inc."),
            Recipient.named(Key.of("mapper"), "Mapper, Inc."),
            Agreement.builder(Key.of("reader-contract"), "Reader contract")
                    .recipient(READER)
                    .signedOn(LocalDate.of(2017, 9, 5))
                    .extra(Map.of(Fields.RENEWED_ON, "2018-09-05"))
                    .clauses(List.of("ct-10-234bb-deletion"))
                    .build(),
            Disclosure.builder(Key.of("mapper-addresses"), Key.of("mapper")).build(),
            Incident.builder(Key.of("breach"), "Breach at Reader")
                    .recipient(READER)
                    .notices(List.of(Key.of("letter")))
                    .extra(Map.of(Fields.TOLD_ON, "2017-06-30", Fields.BREACH_POSTED_ON, "2017-07-02"))
                    .build(),
            Notice.builder(Key.of("letter"), "Letter")
                    .sentOn(LocalDate.of(2017, 7, 2))
                    .build());

    @Test
    void asksForContractsOnlySinceTheLawDoes() {
        assertThat(statuses(LocalDate.of(2016, 9, 30))).isEmpty();
        assertThat(statuses(LocalDate.of(2017, 11, 2)))
                .isEqualTo(Map.of("CT-234dd", List.of(Finding.Status.MET, Finding.Status.MET)));
        assertThat(statuses(LocalDate.of(2018, 6, 30))).containsOnlyKeys("CT-234dd");
        assertThat(statuses(LocalDate.of(2018, 7, 1))).hasSize(7);
    }

    @Test
    void judgesTheSameRecordIn2019ByTheTenProvisions() {
        var then = statuses(LocalDate.of(2019, 11, 4));

        assertThat(then.get("CT-234bb-A")).hasSize(10).containsOnly(Finding.Status.NOT_MET);
        assertThat(then.get("CT-234bb-F")).containsExactly(Finding.Status.NOT_MET);
        assertThat(then.get("CT-234bb-G1")).containsExactly(Finding.Status.NOT_APPLICABLE);
        assertThat(then.get("CT-234bb-G2")).containsExactly(Finding.Status.NOT_MET);
        assertThat(then.get("CT-234dd")).containsExactly(Finding.Status.MET, Finding.Status.MET);
    }

    /** Heard of on a Friday: 48 hours ended on Sunday, two business days would have ended on the Wednesday after the Fourth. */
    @Test
    void countsFortyEightHoursForABreachOfTheOldLaw() {
        assertThat(BreachRelayRule.dueAfter(LocalDate.of(2017, 6, 30))).isEqualTo("2017-07-02");
        assertThat(BreachRelayRule.dueAfter(LocalDate.of(2017, 7, 1))).isEqualTo("2017-07-05");
    }

    private static Map<String, List<Finding.Status>> statuses(LocalDate day) {
        var statuses = new TreeMap<String, List<Finding.Status>>();
        for (Rule rule : new ConnecticutRules().rules()) {
            if (rule.inForceOn(day)) {
                statuses.put(
                        rule.id(),
                        rule.evaluate(RECORD, day).stream().map(Finding::status).toList());
            }
        }
        return statuses;
    }
}

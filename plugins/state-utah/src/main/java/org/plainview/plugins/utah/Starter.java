package org.plainview.plugins.utah;

import java.util.List;
import java.util.Map;
import org.plainview.record.Item;
import org.plainview.record.Key;
import org.plainview.record.Notice;
import org.plainview.record.NoticeKind;
import org.plainview.record.Policy;
import org.plainview.record.PolicyKind;

/** The documents that every district of Utah has. Their dates, addresses and contents are the district's to say. */
final class Starter {
    private Starter() {}

    static List<Item> items() {
        return List.of(
                Policy.builder(Key.of("data-governance-plan"), "Data governance plan")
                        .policyKind(PolicyKind.PLAN)
                        .build(),
                Notice.builder(Key.of("student-data-collection-notice"), "Student data collection notice")
                        .noticeKind(NoticeKind.COLLECTION)
                        .audience("Parents and adult students")
                        .build(),
                Notice.builder(Key.of("october-filing"), "Yearly filing with the State Board of Education")
                        .noticeKind(NoticeKind.OTHER)
                        .audience("State Superintendent of Public Instruction")
                        .extra(Map.of(Fields.NOTICE_ROLE, Fields.OCTOBER_FILING))
                        .build());
    }
}

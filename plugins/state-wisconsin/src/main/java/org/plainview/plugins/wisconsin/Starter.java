package org.plainview.plugins.wisconsin;

import java.util.List;
import java.util.Map;
import org.plainview.record.Item;
import org.plainview.record.Key;
import org.plainview.record.Notice;
import org.plainview.record.NoticeKind;
import org.plainview.record.Policy;
import org.plainview.record.PolicyKind;

/** The documents that every district of Wisconsin has. Their dates, addresses and contents are the district's to say. */
final class Starter {
    private Starter() {}

    static List<Item> items() {
        return List.of(
                Policy.builder(Key.of("pupil-record-rules"), "Rules on pupil records")
                        .policyKind(PolicyKind.POLICY)
                        .extra(Map.of(Fields.POLICY_ROLE, Fields.PUPIL_RECORDS))
                        .build(),
                Policy.builder(Key.of("conduct-with-personal-data"), "Rules of conduct with personal data")
                        .policyKind(PolicyKind.POLICY)
                        .extra(Map.of(Fields.POLICY_ROLE, Fields.CONDUCT))
                        .build(),
                Notice.builder(Key.of("directory-data-notice"), "Directory data and your right to forbid its release")
                        .noticeKind(NoticeKind.DIRECTORY_INFORMATION)
                        .audience("Parents, guardians and adult pupils")
                        .build());
    }
}

package org.plainview.plugins.illinois;

import java.util.List;
import java.util.Map;
import org.plainview.record.Item;
import org.plainview.record.Key;
import org.plainview.record.Notice;
import org.plainview.record.NoticeKind;
import org.plainview.record.Policy;
import org.plainview.record.PolicyKind;
import org.plainview.record.Resource;
import org.plainview.record.ResourceKind;

/** The pages, policies and notices that every district of Illinois has. Dates, addresses and contents are the district's to say. */
final class Starter {
    private Starter() {}

    static List<Item> items() {
        return List.of(
                page("soppa-data-elements", "Student data that we collect, keep and share", Fields.ELEMENTS),
                page("soppa-operators", "Operators with whom we have written agreements", Fields.OPERATORS),
                page("soppa-subcontractors", "Subcontractors of our operators", Fields.SUBCONTRACTORS),
                page("soppa-parent-rights", "How parents use their rights over student data", Fields.PARENT_RIGHTS),
                page("soppa-breaches", "Breaches of student data", Fields.BREACHES),
                policy(
                        "parent-rights-over-student-data",
                        "How parents see, copy, correct and delete student data",
                        Fields.PARENT_RIGHTS,
                        PolicyKind.REGULATION),
                policy(
                        "who-signs-operator-agreements",
                        "Who may sign agreements with operators",
                        Fields.SIGNING,
                        PolicyKind.POLICY),
                notice(
                        "student-records-rights",
                        "Your rights over student records",
                        Fields.RECORDS_RIGHTS,
                        NoticeKind.OTHER),
                notice(
                        "student-records-directory",
                        "Directory information",
                        Fields.DIRECTORY,
                        NoticeKind.DIRECTORY_INFORMATION),
                notice(
                        "student-records-destruction",
                        "When student records are destroyed",
                        Fields.DESTRUCTION,
                        NoticeKind.OTHER));
    }

    private static Resource page(String key, String title, String section) {
        return Resource.builder(Key.of(key), title)
                .resourceKind(ResourceKind.LINK)
                .extra(Map.of(Fields.SECTION, section))
                .build();
    }

    private static Policy policy(String key, String title, String role, PolicyKind kind) {
        return Policy.builder(Key.of(key), title)
                .policyKind(kind)
                .extra(Map.of(Fields.POLICY_ROLE, role))
                .build();
    }

    private static Notice notice(String key, String title, String kind, NoticeKind sort) {
        return Notice.builder(Key.of(key), title)
                .noticeKind(sort)
                .extra(Map.of(Fields.RECORDS_NOTICE, kind))
                .build();
    }
}

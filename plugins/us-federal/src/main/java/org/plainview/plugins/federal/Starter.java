package org.plainview.plugins.federal;

import java.util.List;
import java.util.Map;
import org.plainview.record.Item;
import org.plainview.record.Key;
import org.plainview.record.Notice;
import org.plainview.record.NoticeKind;
import org.plainview.record.Policy;
import org.plainview.record.PolicyKind;

/** The notices and policies that every district has by federal law. Their dates, addresses and contents are the district's to say. */
final class Starter {
    private static final String PARENTS = "Parents, guardians and students who are 18 or older";

    private Starter() {}

    static List<Item> items() {
        return List.of(
                policy("student-records-policy", "Student records: access, amendment and disclosure", Fields.RECORDS),
                policy("survey-privacy-policy", "Surveys, marketing and physical examinations", Fields.SURVEYS),
                policy(
                        "special-education-records-policy",
                        "Confidentiality of special education records",
                        Fields.SPECIAL_EDUCATION),
                notice("ferpa-annual-notice", "Your rights over your child’s education records")
                        .noticeKind(NoticeKind.FERPA_ANNUAL)
                        .body(
                                "You may see and review your child’s education records. You may ask us to change a record "
                                        + "that is wrong or misleading. We need your written consent before we give out data that "
                                        + "tells who your child is, unless the law lets us do so without it. You may complain to "
                                        + "the U.S. Department of Education.")
                        .build(),
                notice("directory-information-notice", "Directory information and your right to refuse its release")
                        .noticeKind(NoticeKind.DIRECTORY_INFORMATION)
                        .body(
                                "We may give out directory information about your child unless you tell us in writing, in "
                                        + "the time that this notice gives you, that you refuse.")
                        .build(),
                notice("ppra-notice", "Surveys, marketing and examinations this school year")
                        .noticeKind(NoticeKind.PPRA)
                        .body(
                                "You may look at surveys and teaching materials. You may keep your child out of surveys on "
                                        + "protected topics, out of collections for marketing, and out of certain physical "
                                        + "examinations.")
                        .build(),
                notice("recruiter-notice", "Your right to keep your child’s name off recruiters’ lists")
                        .noticeKind(NoticeKind.OTHER)
                        .body(
                                "Military recruiters and colleges may ask us for the name, address and phone number of "
                                        + "secondary students. If you tell us in writing, we give them out only with your consent.")
                        .extra(Map.of(Fields.NOTICE_ROLE, Fields.RECRUITERS))
                        .build(),
                notice("special-education-destruction-notice", "Special education records that we no longer need")
                        .noticeKind(NoticeKind.OTHER)
                        .body(
                                "We no longer need some special education records for services. Ask us for a copy before we "
                                        + "destroy them, or ask us to destroy them.")
                        .extra(Map.of(Fields.NOTICE_ROLE, Fields.DESTRUCTION))
                        .build());
    }

    private static Policy policy(String key, String title, String role) {
        return Policy.builder(Key.of(key), title)
                .policyKind(PolicyKind.POLICY)
                .extra(Map.of(Fields.POLICY_ROLES, role))
                .build();
    }

    private static Notice.Builder notice(String key, String title) {
        return Notice.builder(Key.of(key), title).audience(PARENTS);
    }
}

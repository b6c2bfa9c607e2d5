package org.plainview.plugins.newyork;

import java.util.List;
import java.util.Map;
import org.plainview.record.Item;
import org.plainview.record.Key;
import org.plainview.record.Notice;
import org.plainview.record.Policy;
import org.plainview.record.PolicyKind;

/** The documents that every district of New York has. Their dates, addresses and contents are the district's to say. */
final class Starter {
    private Starter() {}

    static List<Item> items() {
        return List.of(
                policy(
                        "parents-bill-of-rights",
                        "Parents’ Bill of Rights for Data Privacy and Security",
                        Fields.BILL_OF_RIGHTS,
                        PolicyKind.EXHIBIT),
                policy(
                        "data-security-and-privacy-policy",
                        "Data Security and Privacy Policy",
                        Fields.SECURITY_AND_PRIVACY,
                        PolicyKind.POLICY),
                policy(
                        "privacy-complaint-procedure",
                        "How to complain about a possible breach of student data",
                        Fields.COMPLAINTS,
                        PolicyKind.REGULATION),
                Notice.builder(Key.of("right-to-student-data"), "Your right to see your child’s data")
                        .audience("Parents, guardians and students who are 18 or older")
                        .extra(Map.of(Fields.TELLS_OF_ACCESS, "yes"))
                        .build());
    }

    private static Policy policy(String key, String title, String role, PolicyKind kind) {
        return Policy.builder(Key.of(key), title)
                .policyKind(kind)
                .extra(Map.of(Fields.POLICY_ROLE, role))
                .build();
    }
}

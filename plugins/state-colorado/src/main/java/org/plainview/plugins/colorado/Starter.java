package org.plainview.plugins.colorado;

import java.util.List;
import java.util.Map;
import org.plainview.record.Item;
import org.plainview.record.Key;
import org.plainview.record.Notice;
import org.plainview.record.Policy;
import org.plainview.record.PolicyKind;
import org.plainview.record.Resource;
import org.plainview.record.ResourceKind;

/** The documents and pages that every district of Colorado has. Dates, addresses and contents are the district's to say. */
final class Starter {
    private Starter() {}

    static List<Item> items() {
        return List.of(
                policy(
                        "student-information-privacy-policy",
                        "Student Information Privacy and Protection Policy",
                        Fields.PRIVACY_POLICY),
                policy(
                        "material-breach-policy",
                        "Policy on material breach of a contract by a school service provider",
                        Fields.MATERIAL_BREACH_POLICY),
                policy(
                        "parent-requests-for-student-data",
                        "How parents see, copy and correct student data",
                        Fields.PARENT_REQUESTS),
                policy("student-data-complaint-policy", "Policy on complaints about student data", Fields.COMPLAINTS),
                page("state-data-inventory", "The state’s list of data elements", Fields.STATE_INVENTORY),
                page("on-demand-providers", "On-demand providers that our schools use", Fields.ON_DEMAND_LIST),
                page("ceased-providers", "Providers that we stopped using or refused", Fields.CEASED_LIST),
                Notice.builder(Key.of("notice-to-on-demand-providers"), "Notice to on-demand providers")
                        .audience("On-demand school service providers")
                        .extra(Map.of(Fields.WARNING, "yes"))
                        .build());
    }

    private static Policy policy(String key, String title, String role) {
        return Policy.builder(Key.of(key), title)
                .policyKind(PolicyKind.POLICY)
                .extra(Map.of(Fields.POLICY_ROLE, role))
                .build();
    }

    private static Resource page(String key, String title, String page) {
        return Resource.builder(Key.of(key), title)
                .resourceKind(ResourceKind.LINK)
                .extra(Map.of(Fields.PAGE, page))
                .build();
    }
}

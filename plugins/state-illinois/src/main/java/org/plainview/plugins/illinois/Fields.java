package org.plainview.plugins.illinois;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plainview.record.ItemKind;
import org.plainview.spi.ExtraField;

/** What Illinois adds to the items of a record. */
final class Fields {
    static final String SECTION = "il.section";
    static final String ELEMENTS = "elements";
    static final String OPERATORS = "operators";
    static final String SUBCONTRACTORS = "subcontractors";
    static final String PARENT_RIGHTS = "parent-rights";
    static final String BREACHES = "breaches";
    static final String AT_OFFICE = "il.atOffice";
    static final String JULY_REFRESH = "il.julyRefreshOn";
    static final String JANUARY_REFRESH = "il.januaryRefreshOn";

    static final String NOT_SHARED = "il.notShared";

    static final String OPERATOR = "il.operator";
    static final String SUBCONTRACTORS_URL = "il.subcontractorsUrl";
    static final String NO_SUBCONTRACTORS = "il.noSubcontractors";
    static final String SUBCONTRACTORS_RECEIVED_ON = "il.subcontractorsReceivedOn";

    static final String REDACTIONS = "il.redactions";
    /** What Section 15(4)(F) never lets a school black out. */
    static final Set<String> NEVER_REDACTED = Set.of("data-categories", "product", "school-official");

    static final String AGREEMENT_POSTED_ON = "il.agreementPostedOn";
    static final String SIGNED_BY = "il.signedBy";

    static final String COVERED_DATA = "il.coveredData";
    static final String SOLD = "il.sold";

    static final String POLICY_ROLE = "il.policyRole";
    static final String SIGNING = "signing";
    static final String SIGNERS = "il.authorizedSigners";
    static final String VERSION_SIGNERS = "il.versionSigners";
    static final String RIGHTS = "il.parentRightsTopics";
    static final Set<String> RIGHTS_TOPICS = Set.of("inspect", "copy", "correct", "delete", "contact");
    static final String STEPS = "il.requestSteps";
    static final Set<String> STEPS_TOPICS = Set.of("signed-form", "copies-45", "corrections-90", "confirmation-10");
    static final String REQUESTS_LATE = "il.requestsLate";
    static final String DELETIONS_OPEN = "il.deletionsOpen";
    static final String COUNTED_ON = "il.countedOn";

    static final String SECURITY_REVIEWED_ON = "il.securityReviewedOn";

    static final String RECORDS_NOTICE = "il.recordsNotice";
    static final String RECORDS_RIGHTS = "rights";
    static final String DIRECTORY = "directory";
    static final String DESTRUCTION = "destruction";
    static final String RECORDS_TOPICS = "il.recordsNoticeTopics";
    static final Set<String> RECORDS_NOTICE_TOPICS = Set.of("types", "inspect", "cost", "control", "challenge");
    static final String BIOMETRIC = "biometric";
    static final String IS_BIOMETRIC = "il.biometric";
    static final String BREACH_NOTICE = "il.breachNoticeTopics";
    static final Set<String> BREACH_NOTICE_TOPICS =
            Set.of("date", "data-types", "contacts", "bureaus", "trade-commission", "freezes");

    static final String BREACH_POSTED_ON = "il.breachPostedOn";
    static final String BREACH_UNTIL = "il.breachUntil";
    static final String ENROLLMENT = "il.enrollment";
    static final String COUNT_BARRED = "il.countBarred";
    static final String OPERATOR_TOLD_ON = "il.operatorToldOn";
    static final String DETERMINED_ON = "il.determinedOn";
    static final String HOLD = "il.hold";
    static final String HOLD_ENDED_ON = "il.holdEndedOn";

    private Fields() {}

    static List<ExtraField> all() {
        return Stream.of(posted(), sharing(), documents(), incidents())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ExtraField> posted() {
        return List.of(
                ExtraField.of(ItemKind.RESOURCE, SECTION, ExtraField.Type.CHOICE)
                        .choosing(ELEMENTS, OPERATORS, SUBCONTRACTORS, PARENT_RIGHTS, BREACHES),
                ExtraField.of(ItemKind.RESOURCE, AT_OFFICE, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.RESOURCE, JULY_REFRESH, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.RESOURCE, JANUARY_REFRESH, ExtraField.Type.DATE));
    }

    private static List<ExtraField> sharing() {
        return List.of(
                ExtraField.of(ItemKind.ELEMENT, NOT_SHARED, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.ELEMENT, IS_BIOMETRIC, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.RECIPIENT, OPERATOR, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.RECIPIENT, SUBCONTRACTORS_URL, ExtraField.Type.LINK),
                ExtraField.of(ItemKind.RECIPIENT, NO_SUBCONTRACTORS, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.RECIPIENT, SUBCONTRACTORS_RECEIVED_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.AGREEMENT, REDACTIONS, ExtraField.Type.CHOICES)
                        .choosing(
                                "none",
                                "data-categories",
                                "product",
                                "school-official",
                                "breach-cost",
                                "deletion",
                                "publication",
                                "other"),
                ExtraField.of(ItemKind.AGREEMENT, AGREEMENT_POSTED_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.AGREEMENT, SIGNED_BY, ExtraField.Type.TEXT),
                ExtraField.of(ItemKind.PRODUCT, COVERED_DATA, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.DISCLOSURE, SOLD, ExtraField.Type.FLAG));
    }

    private static List<ExtraField> documents() {
        return List.of(
                ExtraField.of(ItemKind.POLICY, POLICY_ROLE, ExtraField.Type.CHOICE)
                        .choosing(PARENT_RIGHTS, SIGNING),
                ExtraField.of(ItemKind.POLICY, SIGNERS, ExtraField.Type.TEXT),
                ExtraField.of(ItemKind.POLICY_VERSION, VERSION_SIGNERS, ExtraField.Type.TEXT),
                ExtraField.of(ItemKind.POLICY, RIGHTS, ExtraField.Type.CHOICES)
                        .choosing("inspect", "copy", "correct", "delete", "contact"),
                ExtraField.of(ItemKind.POLICY, STEPS, ExtraField.Type.CHOICES)
                        .choosing("signed-form", "copies-45", "corrections-90", "confirmation-10"),
                ExtraField.of(ItemKind.POLICY, REQUESTS_LATE, ExtraField.Type.NUMBER),
                ExtraField.of(ItemKind.POLICY, DELETIONS_OPEN, ExtraField.Type.NUMBER),
                ExtraField.of(ItemKind.POLICY, COUNTED_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.SAFEGUARD, SECURITY_REVIEWED_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.NOTICE, RECORDS_NOTICE, ExtraField.Type.CHOICE)
                        .choosing(RECORDS_RIGHTS, DIRECTORY, DESTRUCTION),
                ExtraField.of(ItemKind.NOTICE, RECORDS_TOPICS, ExtraField.Type.CHOICES)
                        .choosing("types", "inspect", "cost", "control", "challenge", BIOMETRIC),
                ExtraField.of(ItemKind.NOTICE, BREACH_NOTICE, ExtraField.Type.CHOICES)
                        .choosing("date", "data-types", "contacts", "bureaus", "trade-commission", "freezes"));
    }

    private static List<ExtraField> incidents() {
        return List.of(
                ExtraField.of(ItemKind.INCIDENT, BREACH_UNTIL, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.INCIDENT, ENROLLMENT, ExtraField.Type.NUMBER),
                ExtraField.of(ItemKind.INCIDENT, COUNT_BARRED, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.INCIDENT, BREACH_POSTED_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.INCIDENT, OPERATOR_TOLD_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.INCIDENT, DETERMINED_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.INCIDENT, HOLD, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.INCIDENT, HOLD_ENDED_ON, ExtraField.Type.DATE));
    }
}

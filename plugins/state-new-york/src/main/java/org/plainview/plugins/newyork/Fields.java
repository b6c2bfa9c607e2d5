package org.plainview.plugins.newyork;

import java.util.List;
import java.util.Set;
import org.plainview.record.ItemKind;
import org.plainview.spi.ExtraField;

/** What New York adds to the items of a record. */
final class Fields {
    static final String POLICY_ROLE = "ny.policyRole";
    static final String BILL_OF_RIGHTS = "bill-of-rights";
    static final String SECURITY_AND_PRIVACY = "security-and-privacy";
    static final String COMPLAINTS = "complaints";

    static final String BILL = "ny.billTopics";
    static final Set<String> BILL_TOPICS = Set.of("no-sale", "inspect", "safeguards", "state-list", "complaints");
    static final String STATE_LIST_URL = "ny.stateListUrl";

    static final String FRAMEWORK = "ny.framework";
    static final String CSF_1_1 = "csf-1-1";
    static final String CSF_2_0 = "csf-2-0";
    static final String POLICY = "ny.policyTopics";
    static final Set<String> POLICY_TOPICS = Set.of("benefit", "not-in-reports");
    static final String STAFF_TOLD_ON = "ny.staffToldOn";
    static final String COMPLAINTS_LATE = "ny.complaintsLate";

    static final String PURPOSES = "ny.exclusivePurposes";
    static final String SUBCONTRACTORS = "ny.subcontractorAssurance";
    static final String DURATION = "ny.duration";
    static final String PROTECTIONS = "ny.protections";
    static final String ENCRYPTED_IN_MOTION = "ny.encryptedInMotion";
    static final String ENCRYPTED_AT_REST = "ny.encryptedAtRest";
    static final String BILL_ATTACHED = "ny.billAttached";
    static final String SUPPLEMENT_URL = "ny.supplementUrl";
    static final String REDACTED = "ny.supplementRedacted";
    static final String REDACTION_REASON = "ny.redactionReason";
    static final String PLAN = "ny.planTopics";
    static final Set<String> PLAN_TOPICS = Set.of(
            "requirements", "safeguards", "bill", "training", "subcontractors", "incidents", "return-or-destroy");

    static final String LISTED = "ny.listedData";
    static final String TRAINED_ON = "ny.trainedOn";
    static final String TRAINED_PERCENT = "ny.trainedPercent";
    static final String APPOINTED_ON = "ny.appointedOn";
    static final String TELLS_OF_ACCESS = "ny.tellsOfAccess";
    static final String ACCESS_LATE = "ny.accessLate";
    static final String NOTICE_POPULATIONS = "ny.noticePopulations";
    static final String BREACH_NOTICE = "ny.breachNoticeTopics";
    static final Set<String> BREACH_NOTICE_TOPICS =
            Set.of("description", "dates", "data-types", "record-count", "investigation", "contact");

    static final String VENDOR_DISCOVERED_ON = "ny.vendorDiscoveredOn";
    static final String VENDOR_TOLD_ON = "ny.vendorToldOn";
    static final String STATE_TOLD_ON = "ny.stateToldOn";
    static final String POPULATIONS = "ny.populations";
    static final String HOLD = "ny.hold";
    static final String HOLD_ENDED_ON = "ny.holdEndedOn";
    static final String CYBER = "ny.cyber";
    static final String FOUND_AT = "ny.foundAt";
    static final String REPORTED_AT = "ny.reportedAt";
    static final String RANSOM_PAID = "ny.ransomPaid";
    static final String PAID_AT = "ny.paidAt";
    static final String PAYMENT_REPORTED_AT = "ny.paymentReportedAt";
    static final String PAYMENT_EXPLAINED_ON = "ny.paymentExplainedOn";

    private Fields() {}

    static List<ExtraField> all() {
        return List.of(
                ExtraField.of(ItemKind.POLICY, POLICY_ROLE, ExtraField.Type.CHOICE)
                        .choosing(BILL_OF_RIGHTS, SECURITY_AND_PRIVACY, COMPLAINTS),
                ExtraField.of(ItemKind.POLICY, BILL, ExtraField.Type.CHOICES)
                        .choosing("no-sale", "inspect", "safeguards", "state-list", "complaints"),
                ExtraField.of(ItemKind.POLICY, STATE_LIST_URL, ExtraField.Type.LINK),
                ExtraField.of(ItemKind.POLICY, FRAMEWORK, ExtraField.Type.CHOICE)
                        .choosing(CSF_1_1, CSF_2_0, "other"),
                ExtraField.of(ItemKind.POLICY, POLICY, ExtraField.Type.CHOICES).choosing("benefit", "not-in-reports"),
                ExtraField.of(ItemKind.POLICY, STAFF_TOLD_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.POLICY, COMPLAINTS_LATE, ExtraField.Type.NUMBER),
                ExtraField.of(ItemKind.AGREEMENT, PURPOSES, ExtraField.Type.TEXT),
                ExtraField.of(ItemKind.AGREEMENT, SUBCONTRACTORS, ExtraField.Type.TEXT),
                ExtraField.of(ItemKind.AGREEMENT, DURATION, ExtraField.Type.TEXT),
                ExtraField.of(ItemKind.AGREEMENT, PROTECTIONS, ExtraField.Type.TEXT),
                ExtraField.of(ItemKind.AGREEMENT, ENCRYPTED_IN_MOTION, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.AGREEMENT, ENCRYPTED_AT_REST, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.AGREEMENT, BILL_ATTACHED, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.AGREEMENT, SUPPLEMENT_URL, ExtraField.Type.LINK),
                ExtraField.of(ItemKind.AGREEMENT, REDACTED, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.AGREEMENT, REDACTION_REASON, ExtraField.Type.TEXT),
                ExtraField.of(ItemKind.AGREEMENT, PLAN, ExtraField.Type.CHOICES)
                        .choosing(
                                "requirements",
                                "safeguards",
                                "bill",
                                "training",
                                "subcontractors",
                                "incidents",
                                "return-or-destroy"),
                ExtraField.of(ItemKind.ELEMENT, LISTED, ExtraField.Type.CHOICE)
                        .choosing("none", "delinquency", "criminal", "health", "biometric"),
                ExtraField.of(ItemKind.SAFEGUARD, TRAINED_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.SAFEGUARD, TRAINED_PERCENT, ExtraField.Type.NUMBER),
                ExtraField.of(ItemKind.CONTACT, APPOINTED_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.NOTICE, TELLS_OF_ACCESS, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.NOTICE, ACCESS_LATE, ExtraField.Type.NUMBER),
                ExtraField.of(ItemKind.NOTICE, NOTICE_POPULATIONS, ExtraField.Type.CHOICES)
                        .choosing("students", "teachers"),
                ExtraField.of(ItemKind.NOTICE, BREACH_NOTICE, ExtraField.Type.CHOICES)
                        .choosing("description", "dates", "data-types", "record-count", "investigation", "contact"),
                ExtraField.of(ItemKind.INCIDENT, VENDOR_DISCOVERED_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.INCIDENT, VENDOR_TOLD_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.INCIDENT, STATE_TOLD_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.INCIDENT, POPULATIONS, ExtraField.Type.CHOICES)
                        .choosing("students", "teachers"),
                ExtraField.of(ItemKind.INCIDENT, HOLD, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.INCIDENT, HOLD_ENDED_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.INCIDENT, CYBER, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.INCIDENT, FOUND_AT, ExtraField.Type.TEXT),
                ExtraField.of(ItemKind.INCIDENT, REPORTED_AT, ExtraField.Type.TEXT),
                ExtraField.of(ItemKind.INCIDENT, RANSOM_PAID, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.INCIDENT, PAID_AT, ExtraField.Type.TEXT),
                ExtraField.of(ItemKind.INCIDENT, PAYMENT_REPORTED_AT, ExtraField.Type.TEXT),
                ExtraField.of(ItemKind.INCIDENT, PAYMENT_EXPLAINED_ON, ExtraField.Type.DATE));
    }
}

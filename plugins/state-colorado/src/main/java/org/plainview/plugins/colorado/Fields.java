package org.plainview.plugins.colorado;

import java.util.List;
import java.util.Set;
import org.plainview.record.ItemKind;
import org.plainview.spi.ExtraField;

/** What Colorado adds to the items of a record. */
final class Fields {
    static final String ONLY_FOR_STATE = "co.onlyForState";
    static final String NOT_SHARED = "co.notShared";

    static final String PROVIDER_CLASS = "co.providerClass";
    static final String SERVICE_CLASS = "co.serviceClass";
    static final String CONTRACT = "contract";
    static final String ON_DEMAND = "on-demand";

    static final String PROVIDER_ELEMENTS = "co.providerElements";
    static final String LEARNING_PURPOSE = "co.learningPurpose";
    static final String USE_AND_SHARING = "co.useAndSharing";
    static final String RECEIVED_ON = "co.receivedOn";

    static final String CEASED_FOR_PRIVACY = "co.ceasedForPrivacy";
    static final String PROVIDER_TOLD_ON = "co.providerToldOn";
    static final String ANSWERED = "co.answered";
    static final String ANSWER = "co.answer";
    static final String STATE_TOLD_ON = "co.stateToldOn";

    static final String DESTROYED_ON = "co.destroyedOn";

    static final String PAGE = "co.page";
    static final String STATE_INVENTORY = "state-inventory";
    static final String ON_DEMAND_LIST = "on-demand-list";
    static final String CEASED_LIST = "ceased-list";
    static final String REVIEWED_ON = "co.reviewedOn";
    static final String YEAR_BEGINS = "co.yearBegins";
    static final String YEAR_MIDDLE = "co.yearMiddle";
    static final String WARNING = "co.providerWarning";

    static final String POLICY_ROLE = "co.policyRole";
    static final String PRIVACY_POLICY = "privacy-policy";
    static final String MATERIAL_BREACH_POLICY = "material-breach";
    static final String PARENT_REQUESTS = "parent-requests";
    static final String COMPLAINTS = "complaints";
    static final String SMALL_RURAL = "co.smallRural";

    static final String POLICY = "co.policyTopics";
    static final Set<String> POLICY_TOPICS = Set.of(
            "index", "retention", "internal-use", "breaches", "contracting", "disclosure", "parent-notice", "training");
    static final String REQUEST = "co.requestTopics";
    static final Set<String> REQUEST_TOPICS = Set.of("inspect", "copy", "correct");
    static final String COMPLAINT = "co.complaintTopics";
    static final Set<String> COMPLAINT_TOPICS = Set.of("submit", "hearing", "sixty-days");
    static final String COUNTED_ON = "co.countedOn";
    static final String REQUESTS_LATE = "co.requestsLate";
    static final String COMPLAINTS_LATE = "co.complaintsLate";
    static final String OPEN_HEARING_ON = "co.openHearingOn";

    static final String MATERIAL_BREACH = "co.materialBreach";
    static final String HEARING_ON = "co.hearingOn";
    static final String DECIDED_ON = "co.decidedOn";
    static final String NOTICE_NEEDED = "co.noticeNeeded";
    static final String DETERMINED_ON = "co.determinedOn";
    static final String HOLD = "co.hold";
    static final String HOLD_ENDED_ON = "co.holdEndedOn";
    static final String ATTORNEY_GENERAL_TOLD_ON = "co.attorneyGeneralToldOn";
    static final String BUREAUS_TOLD_ON = "co.bureausToldOn";
    static final String NOTICE = "co.breachNoticeTopics";
    static final Set<String> NOTICE_TOPICS =
            Set.of("date", "data-types", "contact", "bureaus", "trade-commission", "freezes");

    private Fields() {}

    static List<ExtraField> all() {
        return List.of(
                flag(ItemKind.ELEMENT, ONLY_FOR_STATE),
                flag(ItemKind.ELEMENT, NOT_SHARED),
                choice(ItemKind.RECIPIENT, PROVIDER_CLASS, CONTRACT, ON_DEMAND, "neither"),
                text(ItemKind.RECIPIENT, PROVIDER_ELEMENTS),
                text(ItemKind.RECIPIENT, LEARNING_PURPOSE),
                text(ItemKind.RECIPIENT, USE_AND_SHARING),
                date(ItemKind.RECIPIENT, RECEIVED_ON),
                choice(ItemKind.PRODUCT, SERVICE_CLASS, CONTRACT, ON_DEMAND, "neither"),
                flag(ItemKind.PRODUCT, CEASED_FOR_PRIVACY),
                date(ItemKind.PRODUCT, PROVIDER_TOLD_ON),
                flag(ItemKind.PRODUCT, ANSWERED),
                text(ItemKind.PRODUCT, ANSWER),
                date(ItemKind.PRODUCT, STATE_TOLD_ON),
                date(ItemKind.AGREEMENT, DESTROYED_ON),
                choice(ItemKind.RESOURCE, PAGE, STATE_INVENTORY, ON_DEMAND_LIST, CEASED_LIST),
                date(ItemKind.RESOURCE, REVIEWED_ON),
                date(ItemKind.RESOURCE, YEAR_BEGINS),
                date(ItemKind.RESOURCE, YEAR_MIDDLE),
                choice(
                        ItemKind.POLICY,
                        POLICY_ROLE,
                        PRIVACY_POLICY,
                        MATERIAL_BREACH_POLICY,
                        PARENT_REQUESTS,
                        COMPLAINTS),
                choices(
                        ItemKind.POLICY,
                        POLICY,
                        "index",
                        "retention",
                        "internal-use",
                        "breaches",
                        "contracting",
                        "disclosure",
                        "parent-notice",
                        "training"),
                flag(ItemKind.POLICY, SMALL_RURAL),
                choices(ItemKind.POLICY, REQUEST, "inspect", "copy", "correct"),
                choices(ItemKind.POLICY, COMPLAINT, "submit", "hearing", "sixty-days"),
                date(ItemKind.POLICY, COUNTED_ON),
                number(REQUESTS_LATE),
                number(COMPLAINTS_LATE),
                date(ItemKind.POLICY, OPEN_HEARING_ON),
                flag(ItemKind.NOTICE, WARNING),
                choices(
                        ItemKind.NOTICE,
                        NOTICE,
                        "date",
                        "data-types",
                        "contact",
                        "bureaus",
                        "trade-commission",
                        "freezes"),
                flag(ItemKind.INCIDENT, MATERIAL_BREACH),
                date(ItemKind.INCIDENT, HEARING_ON),
                date(ItemKind.INCIDENT, DECIDED_ON),
                flag(ItemKind.INCIDENT, NOTICE_NEEDED),
                date(ItemKind.INCIDENT, DETERMINED_ON),
                flag(ItemKind.INCIDENT, HOLD),
                date(ItemKind.INCIDENT, HOLD_ENDED_ON),
                date(ItemKind.INCIDENT, ATTORNEY_GENERAL_TOLD_ON),
                date(ItemKind.INCIDENT, BUREAUS_TOLD_ON));
    }

    private static ExtraField flag(ItemKind kind, String name) {
        return ExtraField.of(kind, name, ExtraField.Type.FLAG);
    }

    private static ExtraField date(ItemKind kind, String name) {
        return ExtraField.of(kind, name, ExtraField.Type.DATE);
    }

    private static ExtraField number(String name) {
        return ExtraField.of(ItemKind.POLICY, name, ExtraField.Type.NUMBER);
    }

    /** All the words that Colorado adds are for families to read. */
    private static ExtraField text(ItemKind kind, String name) {
        return ExtraField.of(kind, name, ExtraField.Type.TEXT);
    }

    private static ExtraField choice(ItemKind kind, String name, String... codes) {
        return ExtraField.of(kind, name, ExtraField.Type.CHOICE).choosing(codes);
    }

    private static ExtraField choices(ItemKind kind, String name, String... codes) {
        return ExtraField.of(kind, name, ExtraField.Type.CHOICES).choosing(codes);
    }
}

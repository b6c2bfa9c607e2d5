package org.plainview.plugins.federal;

import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.ItemKind;
import org.plainview.spi.ExtraField;

/** What federal law adds to the items of a record. */
final class Fields {
    static final String POLICY_ROLES = "us.policyRoles";
    static final String RECORDS = "records";
    static final String SURVEYS = "surveys";
    static final String SPECIAL_EDUCATION = "special-education";
    static final String RECORDS_TOPICS = "us.recordsTopics";
    static final String NO_DESTRUCTION = "no-destruction";
    static final List<String> HEARING = List.of("hearing-right", "hearing-officer", "written-decision", "statement");
    static final String COUNTED_ON = "us.requestsCountedOn";
    static final String ACCESS_ANSWERED = "us.accessAnswered";
    static final String ACCESS_LATE = "us.accessLate";
    static final String ACCESS_OPEN_SINCE = "us.accessOpenSince";
    static final String AMENDMENTS_REFUSED = "us.amendmentsRefused";
    static final String HEARINGS_OFFERED = "us.hearingsOffered";
    static final String IDEA_LATE = "us.ideaAccessLate";
    static final String IDEA_OPEN_SINCE = "us.ideaAccessOpenSince";
    static final String IDEA_MEETING_ON = "us.ideaMeetingOn";
    static final String SURVEY_TOPICS = "us.ppraTopics";
    static final List<String> SURVEY_POLICY = List.of(
            "third-party-surveys", "protected-topics", "materials", "examinations", "marketing", "marketing-forms");
    static final String PARENTS_CONSULTED_ON = "us.parentsConsultedOn";

    static final String NOTICE_ROLE = "us.noticeRole";
    static final String RECRUITERS = "recruiters";
    static final String DESTRUCTION = "destruction";
    static final String RIGHTS = "us.ferpaTopics";
    static final List<String> RIGHTS_TOPICS =
            List.of("inspect", "amend", "consent", "complain", "inspect-procedure", "amend-procedure");
    static final String OFFICIALS = "officials";
    static final String ACCESSIBLE = "us.accessible";
    static final String DESIGNATES = "us.designates";
    static final List<String> DIRECTORY_TYPES = List.of(
            "name",
            "address",
            "telephone",
            "email",
            "photograph",
            "birth",
            "study",
            "grade-level",
            "enrollment",
            "attendance-dates",
            "activities",
            "athletes",
            "honors",
            "last-school",
            "user-id",
            "other");
    static final String REFUSAL_DAYS = "us.refusalDays";
    static final String LIMITED = "us.limitedRelease";
    static final String LIMITS = "us.limits";
    static final String SURVEY_NOTICE = "us.ppraNotice";
    static final List<String> SURVEY_NOTICE_TOPICS = List.of("policies", "opt-out");
    static final String RELEASE_MODEL = "us.releaseModel";
    static final String OPT_OUT = "opt-out";
    static final String OPT_IN = "opt-in";
    static final String ASKED_ON = "us.recruiterAskedOn";
    static final String ANSWERED_ON = "us.recruiterAnsweredOn";

    static final String DIRECTORY_TYPE = "us.directoryType";
    static final String NEVER_DIRECTORY = "never";
    static final String PART_B = "us.partB";

    static final String FIRST_DISCLOSED_ON = "us.firstDisclosedOn";
    static final String REDISCLOSED_TO = "us.redisclosedTo";
    static final String THREAT = "us.threat";
    static final String STAFF_WORK = "us.staffWork";
    static final String DISCLOSURE_LOG = "us.disclosureLog";
    static final String PART_B_LOG = "us.partBAccessLog";

    static final String STUDY_PURPOSE = "us.studyPurpose";
    static final String STUDY_SCOPE = "us.studyScope";
    static final String DESTROY_BY = "us.destroyBy";
    static final String DESTROYED_ON = "us.destroyedOn";

    static final String SURVEY_KIND = "us.ppraKind";
    static final String PROTECTED_SURVEY = "protected-survey";
    static final String NOT_PROTECTED = "none";
    static final String SURVEY_FROM = "us.surveyFrom";
    static final String SURVEY_UNTIL = "us.surveyUntil";
    static final String TOLD_ON = "us.parentsToldOn";
    static final String FEDERAL_FUNDS = "us.federalFunds";
    static final String CONSENT = "us.consent";
    static final String WRITTEN_CONSENT = "written-consent";
    static final String NO_CHOICE = "none";

    static final String OFFICIAL = "us.confidentialityOfficial";
    static final String STAFF_LIST_AT = "us.staffListAt";
    static final String TRAINED_ON = "us.partBTrainedOn";
    static final String UNTRAINED = "us.partBUntrained";
    static final String PART_B_ROLE = "us.partBRole";
    static final String STAFF = "us.partBStaff";
    static final String STAFF_AS_OF = "us.partBStaffAsOf";
    static final String DISPOSAL_ON = "us.disposalOn";
    static final String FIRST_DAY = "us.firstDay";

    static final String UNDER_13 = "us.under13";
    static final String COPPA_BASIS = "us.coppaBasis";
    static final String SCHOOL_CONSENT = "school";
    static final String NOT_NEEDED = "not-needed";
    static final String PARENT_NOTICE = "us.parentNotice";
    static final String RETENTION_POLICY = "us.retentionPolicy";
    static final String THIRD_PARTIES = "us.thirdParties";
    static final String WITHOUT_CONSENT = "without-consent";

    private Fields() {}

    static List<ExtraField> all() {
        return Stream.of(policies(), notices(), sharing(), collecting(), people())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ExtraField> policies() {
        return List.of(
                choices(ItemKind.POLICY, POLICY_ROLES, List.of(RECORDS, SURVEYS, SPECIAL_EDUCATION)),
                choices(
                        ItemKind.POLICY,
                        RECORDS_TOPICS,
                        Stream.concat(Stream.of(NO_DESTRUCTION), HEARING.stream())
                                .toList()),
                ExtraField.of(ItemKind.POLICY, COUNTED_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.POLICY, ACCESS_ANSWERED, ExtraField.Type.NUMBER),
                ExtraField.of(ItemKind.POLICY, ACCESS_LATE, ExtraField.Type.NUMBER),
                ExtraField.of(ItemKind.POLICY, ACCESS_OPEN_SINCE, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.POLICY, AMENDMENTS_REFUSED, ExtraField.Type.NUMBER),
                ExtraField.of(ItemKind.POLICY, HEARINGS_OFFERED, ExtraField.Type.NUMBER),
                ExtraField.of(ItemKind.POLICY, IDEA_LATE, ExtraField.Type.NUMBER),
                ExtraField.of(ItemKind.POLICY, IDEA_OPEN_SINCE, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.POLICY, IDEA_MEETING_ON, ExtraField.Type.DATE),
                choices(ItemKind.POLICY, SURVEY_TOPICS, SURVEY_POLICY),
                ExtraField.of(ItemKind.POLICY, PARENTS_CONSULTED_ON, ExtraField.Type.DATE));
    }

    private static List<ExtraField> notices() {
        return List.of(
                choice(ItemKind.NOTICE, NOTICE_ROLE, RECRUITERS, DESTRUCTION),
                choices(
                        ItemKind.NOTICE,
                        RIGHTS,
                        Stream.concat(RIGHTS_TOPICS.stream(), Stream.of(OFFICIALS))
                                .toList()),
                ExtraField.of(ItemKind.NOTICE, ACCESSIBLE, ExtraField.Type.FLAG),
                choices(ItemKind.NOTICE, DESIGNATES, DIRECTORY_TYPES),
                ExtraField.of(ItemKind.NOTICE, REFUSAL_DAYS, ExtraField.Type.NUMBER),
                ExtraField.of(ItemKind.NOTICE, LIMITED, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.NOTICE, LIMITS, ExtraField.Type.TEXT),
                choices(ItemKind.NOTICE, SURVEY_NOTICE, SURVEY_NOTICE_TOPICS),
                choice(ItemKind.NOTICE, RELEASE_MODEL, OPT_OUT, OPT_IN),
                ExtraField.of(ItemKind.NOTICE, ASKED_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.NOTICE, ANSWERED_ON, ExtraField.Type.DATE));
    }

    private static List<ExtraField> sharing() {
        return List.of(
                ExtraField.of(ItemKind.DISCLOSURE, FIRST_DISCLOSED_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.DISCLOSURE, REDISCLOSED_TO, ExtraField.Type.TEXT),
                ExtraField.of(ItemKind.DISCLOSURE, THREAT, ExtraField.Type.TEXT),
                ExtraField.of(ItemKind.DISCLOSURE, STAFF_WORK, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.SYSTEM, DISCLOSURE_LOG, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.SYSTEM, PART_B_LOG, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.AGREEMENT, STUDY_PURPOSE, ExtraField.Type.TEXT),
                ExtraField.of(ItemKind.AGREEMENT, STUDY_SCOPE, ExtraField.Type.TEXT),
                ExtraField.of(ItemKind.AGREEMENT, DESTROY_BY, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.AGREEMENT, DESTROYED_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.PRODUCT, UNDER_13, ExtraField.Type.FLAG),
                choice(ItemKind.PRODUCT, COPPA_BASIS, SCHOOL_CONSENT, "parents", NOT_NEEDED),
                ExtraField.of(ItemKind.PRODUCT, PARENT_NOTICE, ExtraField.Type.LINK),
                ExtraField.of(ItemKind.PRODUCT, RETENTION_POLICY, ExtraField.Type.LINK),
                choice(ItemKind.PRODUCT, THIRD_PARTIES, "none", "with-consent", WITHOUT_CONSENT));
    }

    private static List<ExtraField> collecting() {
        return List.of(
                choice(
                        ItemKind.ELEMENT,
                        DIRECTORY_TYPE,
                        Stream.concat(DIRECTORY_TYPES.stream(), Stream.of(NEVER_DIRECTORY))
                                .toArray(String[]::new)),
                ExtraField.of(ItemKind.ELEMENT, PART_B, ExtraField.Type.FLAG),
                choice(ItemKind.COLLECTION, SURVEY_KIND, PROTECTED_SURVEY, "marketing", "examination", NOT_PROTECTED),
                ExtraField.of(ItemKind.COLLECTION, SURVEY_FROM, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.COLLECTION, SURVEY_UNTIL, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.COLLECTION, TOLD_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.COLLECTION, FEDERAL_FUNDS, ExtraField.Type.FLAG),
                choice(ItemKind.COLLECTION, CONSENT, WRITTEN_CONSENT, OPT_OUT, NO_CHOICE),
                ExtraField.of(ItemKind.RETENTION, DISPOSAL_ON, ExtraField.Type.DATE));
    }

    private static List<ExtraField> people() {
        return List.of(
                ExtraField.of(ItemKind.CONTACT, OFFICIAL, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.CONTACT, STAFF_LIST_AT, ExtraField.Type.TEXT),
                ExtraField.of(ItemKind.SAFEGUARD, TRAINED_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.SAFEGUARD, UNTRAINED, ExtraField.Type.NUMBER),
                ExtraField.of(ItemKind.ACCESS_ROLE, PART_B_ROLE, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.ACCESS_ROLE, STAFF, ExtraField.Type.TEXT),
                ExtraField.of(ItemKind.ACCESS_ROLE, STAFF_AS_OF, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.SCHOOL, FIRST_DAY, ExtraField.Type.DATE));
    }

    private static ExtraField choice(ItemKind kind, String name, String... codes) {
        return ExtraField.of(kind, name, ExtraField.Type.CHOICE).choosing(codes);
    }

    private static ExtraField choices(ItemKind kind, String name, List<String> codes) {
        return ExtraField.of(kind, name, ExtraField.Type.CHOICES).choosing(codes.toArray(String[]::new));
    }
}

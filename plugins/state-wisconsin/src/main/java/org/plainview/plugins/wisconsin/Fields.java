package org.plainview.plugins.wisconsin;

import java.util.List;
import java.util.stream.Stream;
import org.plainview.record.ItemKind;
import org.plainview.spi.ExtraField;

/** What Wisconsin adds to the items of a record. */
final class Fields {
    static final String POLICY_ROLE = "wi.policyRole";
    static final String PUPIL_RECORDS = "pupil-records";
    static final String CONDUCT = "conduct";

    static final String CLASS_1_NOTICE_ON = "wi.class1NoticeOn";
    static final String AFFIDAVIT = "wi.affidavit";
    static final String INTERPRETER = "wi.interpreter";
    static final String OFFICIAL_CRITERIA = "wi.officialCriteria";
    static final String ACCESS_LATE = "wi.accessLate";
    static final String TRANSFERS_LATE = "wi.transfersLate";
    static final String STAFF_TOLD_ON = "wi.staffToldOn";

    static final String RECORD_CLASS = "wi.recordClass";
    static final String BEHAVIORAL = "behavioral";
    static final String PROGRESS = "progress";
    static final String LAW_ENFORCEMENT = "law-enforcement";
    static final String PHYSICAL_HEALTH = "physical-health";
    static final String PATIENT_HEALTH_CARE = "patient-health-care";
    static final String HIV = "hiv";
    static final List<String> RECORD_CLASSES =
            List.of(PROGRESS, BEHAVIORAL, PHYSICAL_HEALTH, PATIENT_HEALTH_CARE, HIV, LAW_ENFORCEMENT);
    static final String STORED_APART = "wi.storedApart";
    static final String RESTRICTED = "wi.restricted";
    static final String DIRECTORY_CLASS = "wi.directoryClass";
    static final String NOT_DIRECTORY = "none";
    static final String KEPT_MONTHS = "wi.keptMonths";

    static final String WINDOW_DAYS = "wi.windowDays";
    static final String DESIGNATES = "wi.designates";
    static final String FIRST_RELEASE_ON = "wi.firstReleaseOn";
    static final String RECORDS_CRITERION = "wi.criterion";

    static final String LEARNED_ON = "wi.learnedOn";
    static final String PERSONAL_INFORMATION = "wi.personalInformation";
    static final String RISK = "wi.risk";
    static final String BUREAUS_TOLD_ON = "wi.bureausToldOn";

    /** The categories of 118.125(1)(b). */
    static final List<String> DIRECTORY = List.of(
            "name",
            "address",
            "telephone",
            "birth",
            "major",
            "activities",
            "weight-and-height",
            "attendance-dates",
            "photographs",
            "degrees-and-awards",
            "previous-school");

    private Fields() {}

    static List<ExtraField> all() {
        return List.of(
                ExtraField.of(ItemKind.POLICY, POLICY_ROLE, ExtraField.Type.CHOICE)
                        .choosing(PUPIL_RECORDS, CONDUCT),
                ExtraField.of(ItemKind.POLICY, CLASS_1_NOTICE_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.POLICY, AFFIDAVIT, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.POLICY, INTERPRETER, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.POLICY, OFFICIAL_CRITERIA, ExtraField.Type.TEXT),
                ExtraField.of(ItemKind.POLICY, ACCESS_LATE, ExtraField.Type.NUMBER),
                ExtraField.of(ItemKind.POLICY, TRANSFERS_LATE, ExtraField.Type.NUMBER),
                ExtraField.of(ItemKind.POLICY, STAFF_TOLD_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.ELEMENT, RECORD_CLASS, ExtraField.Type.CHOICE)
                        .choosing(RECORD_CLASSES.toArray(String[]::new)),
                ExtraField.of(ItemKind.ELEMENT, STORED_APART, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.ELEMENT, RESTRICTED, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.ELEMENT, DIRECTORY_CLASS, ExtraField.Type.CHOICE)
                        .choosing(directoryAndNone()),
                ExtraField.of(ItemKind.RETENTION, KEPT_MONTHS, ExtraField.Type.NUMBER),
                ExtraField.of(ItemKind.NOTICE, WINDOW_DAYS, ExtraField.Type.NUMBER),
                ExtraField.of(ItemKind.NOTICE, DESIGNATES, ExtraField.Type.CHOICES)
                        .choosing(DIRECTORY.toArray(String[]::new)),
                ExtraField.of(ItemKind.DISCLOSURE, FIRST_RELEASE_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.RECIPIENT, RECORDS_CRITERION, ExtraField.Type.TEXT),
                ExtraField.of(ItemKind.INCIDENT, LEARNED_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.INCIDENT, PERSONAL_INFORMATION, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.INCIDENT, RISK, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.INCIDENT, BUREAUS_TOLD_ON, ExtraField.Type.DATE));
    }

    private static String[] directoryAndNone() {
        return Stream.concat(DIRECTORY.stream(), Stream.of(NOT_DIRECTORY)).toArray(String[]::new);
    }
}

package org.plainview.plugins.utah;

import java.util.List;
import org.plainview.record.ItemKind;
import org.plainview.spi.ExtraField;

/** What Utah's law asks to know that the record's own vocabulary does not say. */
final class Fields {
    static final String POLICY_ROLE = "ut.policyRole";
    static final String RESEARCH_REVIEW = "research-review";
    static final String FRAMEWORK = "framework-evidence";
    static final String STUDENT_CONSENT = "student-consent";
    static final String ELECTRONIC = "ut.electronicConsent";

    static final String STANDALONE = "ut.standalone";
    static final String DISTRIBUTED = "ut.distributed";
    static final String NOTICE_PARTS = "ut.noticeParts";
    static final String SENTENCE_PART = "sentence";
    /** What 53E-9-305(2) wants in the collection notice, in its order. */
    static final List<String> PARTS =
            List.of("collected", "never-collected", "not-shared", SENTENCE_PART, "protection", "rights");

    static final String NOTICE_ROLE = "ut.noticeRole";
    static final String OCTOBER_FILING = "october-filing";
    static final String PRIVACY_REPORT = "privacy-report";
    static final String TRAINED_PERCENT = "ut.trainedPercent";

    static final String DATA_CLASS = "ut.dataClass";
    static final String NECESSARY = "necessary";
    static final String OPTIONAL = "optional";
    static final String BIOMETRIC = "biometric";
    static final String IN_NOTICE = "ut.inNotice";
    static final String WRITTEN_CONSENT = "ut.writtenConsent";

    static final String CYBER_CONTACT = "ut.cyberContact";

    static final String SIGNIFICANT = "ut.significant";
    static final String BOARD_TOLD_ON = "ut.boardToldOn";
    static final String WITHIN_24_HOURS = "ut.within24Hours";
    static final String CYBER_CENTER_TOLD_ON = "ut.cyberCenterToldOn";
    static final String ATTORNEY_GENERAL_TOLD_ON = "ut.attorneyGeneralToldOn";
    static final String VENDOR_MISUSE = "ut.vendorMisuse";
    static final String ACTED_ON = "ut.actedOn";

    private Fields() {}

    static List<ExtraField> all() {
        return List.of(
                GovernancePlanRule.TOPICS_FIELD,
                ExtraField.of(ItemKind.POLICY, POLICY_ROLE, ExtraField.Type.CHOICE)
                        .choosing(RESEARCH_REVIEW, FRAMEWORK, STUDENT_CONSENT),
                ExtraField.of(ItemKind.POLICY, ELECTRONIC, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.NOTICE, STANDALONE, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.NOTICE, DISTRIBUTED, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.NOTICE, NOTICE_PARTS, ExtraField.Type.CHOICES)
                        .choosing(PARTS.toArray(String[]::new)),
                ExtraField.of(ItemKind.NOTICE, NOTICE_ROLE, ExtraField.Type.CHOICE)
                        .choosing(OCTOBER_FILING, PRIVACY_REPORT),
                ExtraField.of(ItemKind.NOTICE, TRAINED_PERCENT, ExtraField.Type.NUMBER),
                ExtraField.of(ItemKind.ELEMENT, DATA_CLASS, ExtraField.Type.CHOICE)
                        .choosing(NECESSARY, OPTIONAL, BIOMETRIC),
                ExtraField.of(ItemKind.ELEMENT, IN_NOTICE, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.ELEMENT, WRITTEN_CONSENT, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.CONTACT, CYBER_CONTACT, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.INCIDENT, SIGNIFICANT, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.INCIDENT, BOARD_TOLD_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.INCIDENT, WITHIN_24_HOURS, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.INCIDENT, CYBER_CENTER_TOLD_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.INCIDENT, ATTORNEY_GENERAL_TOLD_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.INCIDENT, VENDOR_MISUSE, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.INCIDENT, ACTED_ON, ExtraField.Type.DATE));
    }
}

package org.plainview.plugins.connecticut;

import java.util.List;
import org.plainview.record.ItemKind;
import org.plainview.spi.ExtraField;

/** What Connecticut's law asks to know that the record's own vocabulary does not say. */
final class Fields {
    static final String DESCRIPTION = "ct.description";
    static final String POSTED_ON = "ct.postedOn";
    static final String ADDENDUM = "ct.uniformAddendum";
    static final String RENEWED_ON = "ct.renewedOn";
    static final String CURE_NOTICE_ON = "ct.cureNoticeOn";
    static final String CURE_BY = "ct.cureBy";

    static final String NOTICE_ROLE = "ct.noticeRole";
    static final String CONTRACT_PAGE = "contract-page";
    static final String EXEMPTION_REPORT = "exemption-report";
    static final String TOOLS_REPORTED = "ct.toolsReported";

    static final String EXEMPT = "ct.exempt";
    static final String EXEMPT_FROM = "ct.exemptFrom";
    static final String EXEMPT_UNTIL = "ct.exemptUntil";
    static final String EXEMPT_PARTS = "ct.exemptParts";
    /** What 10-234bb(i) wants on file for a tool without a contract, in its order. */
    static final List<String> PARTS = List.of(
            "unique", "federal-privacy", "contract-efforts", "alternatives", "operator-duties", "agreement-signed");

    static final String DATA_CLASS = "ct.dataClass";
    static final String STUDENT_INFORMATION = "student-information";
    static final String VENDOR_FOUND_ON = "ct.vendorFoundOn";
    static final String TOLD_ON = "ct.toldOn";
    static final String BREACH_POSTED_ON = "ct.breachPostedOn";

    private Fields() {}

    static List<ExtraField> all() {
        return List.of(
                ExtraField.of(ItemKind.AGREEMENT, DESCRIPTION, ExtraField.Type.TEXT),
                ExtraField.of(ItemKind.AGREEMENT, POSTED_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.AGREEMENT, ADDENDUM, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.AGREEMENT, RENEWED_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.AGREEMENT, CURE_NOTICE_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.AGREEMENT, CURE_BY, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.NOTICE, NOTICE_ROLE, ExtraField.Type.CHOICE)
                        .choosing(CONTRACT_PAGE, EXEMPTION_REPORT),
                ExtraField.of(ItemKind.NOTICE, TOOLS_REPORTED, ExtraField.Type.NUMBER),
                ExtraField.of(ItemKind.PRODUCT, EXEMPT, ExtraField.Type.FLAG),
                ExtraField.of(ItemKind.PRODUCT, EXEMPT_FROM, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.PRODUCT, EXEMPT_UNTIL, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.PRODUCT, EXEMPT_PARTS, ExtraField.Type.CHOICES)
                        .choosing(PARTS.toArray(String[]::new)),
                ExtraField.of(ItemKind.INCIDENT, DATA_CLASS, ExtraField.Type.CHOICE)
                        .choosing(STUDENT_INFORMATION, "other-student-data"),
                ExtraField.of(ItemKind.INCIDENT, VENDOR_FOUND_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.INCIDENT, TOLD_ON, ExtraField.Type.DATE),
                ExtraField.of(ItemKind.INCIDENT, BREACH_POSTED_ON, ExtraField.Type.DATE));
    }
}

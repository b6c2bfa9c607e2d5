package org.plainview.plugins.connecticut;

import java.util.List;
import java.util.Map;
import org.plainview.record.Item;
import org.plainview.record.Key;
import org.plainview.record.Notice;
import org.plainview.record.NoticeKind;

/** The notices that every board of Connecticut sends. Their dates, addresses and contents are the board's to say. */
final class Starter {
    private Starter() {}

    static List<Item> items() {
        return List.of(
                Notice.builder(Key.of("where-our-contracts-stand"), "Where to read our contracts about student data")
                        .noticeKind(NoticeKind.OTHER)
                        .audience("Students, parents and guardians")
                        .extra(Map.of(Fields.NOTICE_ROLE, Fields.CONTRACT_PAGE))
                        .build(),
                Notice.builder(Key.of("exempt-tools-report"), "Report on tools used without a contract")
                        .noticeKind(NoticeKind.OTHER)
                        .audience("Commission for Educational Technology")
                        .extra(Map.of(Fields.NOTICE_ROLE, Fields.EXEMPTION_REPORT))
                        .build());
    }
}

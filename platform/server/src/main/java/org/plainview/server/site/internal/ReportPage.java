package org.plainview.server.site.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.server.compliance.PublishedReport;
import org.plainview.server.shared.Frame;

/** A state's report in the state's own form. */
record ReportPage(
        Frame frame,
        Voice voice,
        String reportLanguage,
        String title,
        String made,
        String html,
        List<File> files,
        Setting.@Nullable Ask ask) {

    record File(String name, String href, String note) {}

    static ReportPage of(Subject.OneReport subject, PublishedReport report, Setting setting) {
        var voice = setting.voice();
        var title = new Text(report.title(), report.language().equals(voice.tag()) ? null : report.language());
        return new ReportPage(
                setting.frame(subject, title, null, setting.link("nav.reports", "/reports")),
                voice,
                report.language(),
                report.title(),
                voice.say(
                        "report.made",
                        voice.date(report.asOf()),
                        report.edition(),
                        report.plugin(),
                        report.pluginVersion()),
                report.html(),
                files(report, setting),
                setting.ask(null, report.title()));
    }

    private static List<File> files(PublishedReport report, Setting setting) {
        var files = new ArrayList<File>();
        for (var table : report.tables()) {
            var subject = new Subject.ReportTable(report.plugin(), report.report(), table.id());
            files.add(new File(setting.voice().say("report.table", table.caption()), setting.href(subject), "CSV"));
        }
        var json = new Subject.OneReport(report.plugin(), report.report()).jsonPath();
        files.add(new File(setting.voice().say("report.whole"), setting.href(json), "JSON"));
        return files;
    }
}

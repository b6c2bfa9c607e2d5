package org.plainview.server.site.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.server.shared.Frame;
import org.plainview.server.shared.Frame.Link;
import org.plainview.server.shared.Words;

/** The reports that the district's state asks for, as they came with the edition. */
record ReportsPage(Frame frame, Voice voice, List<Link> reports, Setting.@Nullable Ask ask) {

    private static final String FALLBACK = Words.LANGUAGES.getFirst().toLanguageTag();

    static ReportsPage of(Subject.Reports subject, Setting setting) {
        var voice = setting.voice();
        var title = voice.say("reports.title");
        return new ReportsPage(
                setting.frame(subject, Text.of(title), voice.say("reports.lead")),
                voice,
                setting.library().reports(voice.tag()).stream()
                        .map(report -> new Link(
                                report.title(),
                                setting.href(new Subject.OneReport(report.plugin(), report.report())),
                                Words.LANGUAGES.contains(voice.language()) ? null : FALLBACK,
                                false))
                        .toList(),
                setting.ask(null, title));
    }
}

package org.plainview.server.compliance.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plainview.host.LoadedPlugin;
import org.plainview.server.compliance.internal.Judging.LeftOut;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.RequiresPermission;
import org.plainview.server.shared.Words;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the law still asks of a district, by the packs that it has switched on. */
@RestController
class FindingsController {
    private final CurrentFindings findings;
    private final Words words;

    FindingsController(CurrentFindings findings, Words words) {
        this.findings = findings;
        this.words = words;
    }

    /** @param on the day to judge, today in the district where it is not said */
    @GetMapping("/api/districts/{slug}/findings")
    @RequiresPermission(Permission.READ_RECORD)
    FindingsView listFindings(@RequestParam(required = false) @Nullable LocalDate on) {
        var language = words.asked();
        var found = findings.find(on, language);
        return new FindingsView(
                found.day(),
                found.today(),
                found.packs().stream().map(FindingsController::view).toList(),
                found.unavailable(),
                found.findings(),
                found.leftOut().stream().map(each -> view(each, language)).toList());
    }

    private static PackView view(LoadedPlugin pack) {
        return new PackView(
                pack.id().value(), pack.manifest().version(), pack.stateRules().jurisdiction());
    }

    private static LeftOutView view(LeftOut out, Locale language) {
        return new LeftOutView(
                out.pack().id().value(),
                out.rule().id(),
                out.pack().message(out.rule().title(), language),
                out.rule().citation(),
                out.by());
    }

    /**
     * @param asOf the day that was judged
     * @param today the day in the district
     * @param unavailable packs that are switched on but cannot answer: in quarantine, or removed
     * @param leftOut rules of the federal base that a rule of the state takes the place of
     */
    record FindingsView(
            LocalDate asOf,
            LocalDate today,
            List<PackView> packs,
            List<String> unavailable,
            List<FindingView> findings,
            List<LeftOutView> leftOut) {}

    record PackView(String plugin, String version, String jurisdiction) {}

    /** @param by the id of the rule that takes its place */
    record LeftOutView(String plugin, String rule, String title, String citation, String by) {}
}

package org.plainview.server.compliance.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.host.LoadedPlugin;
import org.plainview.host.PluginFailed;
import org.plainview.server.extensions.RulePacks;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.RequiresPermission;
import org.plainview.server.shared.Words;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the law still asks of a district, by the packs that it has switched on. */
@RestController
class FindingsController {
    private final RulePacks packs;
    private final WorkingRecord workingRecord;
    private final Words words;

    FindingsController(RulePacks packs, WorkingRecord workingRecord, Words words) {
        this.packs = packs;
        this.workingRecord = workingRecord;
        this.words = words;
    }

    /** @param on the day to judge, today in the district where it is not said */
    @GetMapping("/api/districts/{slug}/findings")
    @RequiresPermission(Permission.READ_RECORD)
    FindingsView listFindings(@RequestParam(required = false) @Nullable LocalDate on) {
        var record = workingRecord.load();
        var day = on == null ? record.profile().day(Clock.systemUTC().instant()) : on;
        var asked = new ArrayList<PackView>();
        var unavailable = new ArrayList<>(packs.unavailable());
        var findings = new ArrayList<FindingView>();
        for (var pack : packs.enabled()) {
            try {
                findings.addAll(FindingView.of(pack, pack.evaluate(record, day), record, words.asked()));
                asked.add(view(pack));
            } catch (PluginFailed failed) {
                // The host has put it into quarantine and told the operator; the other packs go on.
                unavailable.add(pack.id().value());
            }
        }
        return new FindingsView(day, asked, unavailable, findings);
    }

    private static PackView view(LoadedPlugin pack) {
        return new PackView(
                pack.id().value(), pack.manifest().version(), pack.stateRules().jurisdiction());
    }

    /** @param unavailable packs that are switched on but cannot answer: in quarantine, or removed */
    record FindingsView(LocalDate asOf, List<PackView> packs, List<String> unavailable, List<FindingView> findings) {}

    record PackView(String plugin, String version, String jurisdiction) {}
}

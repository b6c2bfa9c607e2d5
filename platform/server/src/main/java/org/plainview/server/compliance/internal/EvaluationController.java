package org.plainview.server.compliance.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.server.compliance.internal.ComplianceMapper.EvaluationRow;
import org.plainview.server.compliance.internal.Evaluations.Again;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.RequiresPermission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What packs said of editions on the day of their publication. */
@RestController
@RequestMapping("/api/districts/{district}/evaluations")
class EvaluationController {
    private final Evaluations evaluations;

    EvaluationController(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    /** The newest first. */
    @GetMapping
    @RequiresPermission(Permission.READ_RECORD)
    EvaluationList listEvaluations() {
        return new EvaluationList(
                evaluations.list().stream().map(EvaluationView::of).toList());
    }

    /** Runs an evaluation again and compares. Changes nothing. */
    @PostMapping("/{edition}/{plugin}/again")
    @RequiresPermission(Permission.MANAGE_PLUGINS)
    AgainView evaluateAgain(@PathVariable int edition, @PathVariable String plugin) {
        return AgainView.of(evaluations.again(edition, plugin));
    }

    record EvaluationList(List<EvaluationView> evaluations) {}

    /**
     * @param asOf the day, in the district, under whose law the edition was judged
     * @param recordSha256 the hash of the edition
     * @param failure why the pack said nothing; absent where it answered
     */
    record EvaluationView(
            int edition,
            String plugin,
            String pluginVersion,
            String spiVersion,
            String jurisdiction,
            LocalDate asOf,
            String recordSha256,
            @Nullable String failure) {
        static EvaluationView of(EvaluationRow row) {
            return new EvaluationView(
                    row.edition(),
                    row.plugin(),
                    row.pluginVersion(),
                    row.spiVersion(),
                    row.jurisdiction(),
                    row.asOf(),
                    row.recordSha256(),
                    row.failure());
        }
    }

    /**
     * @param equal whether the same was found
     * @param recordUnchanged whether the edition still has the hash that the evaluation names
     * @param pluginVersion by which it was run now
     * @param differing the rules of which something else was found
     * @param failure why the pack said nothing now; absent where it answered
     */
    record AgainView(
            EvaluationView stored,
            boolean equal,
            boolean recordUnchanged,
            String pluginVersion,
            String spiVersion,
            List<String> differing,
            @Nullable String failure) {
        static AgainView of(Again again) {
            return new AgainView(
                    EvaluationView.of(again.stored()),
                    again.equal(),
                    again.recordUnchanged(),
                    again.version(),
                    again.spiVersion(),
                    again.differing(),
                    again.failure());
        }
    }
}

package org.plainview.server.inventory.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.plainview.record.ReadingGrade;
import org.plainview.record.ReadingGrade.HardSentence;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.RequiresPermission;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How hard a text is to read while somebody still writes it. Nothing of it is kept. */
@RestController
class ReadingGradeController {
    /** More than anyone writes into a field. */
    private static final int LONGEST = 100_000;

    private static final int LONGEST_LANGUAGE = 35;

    private final WorkingRecord record;

    ReadingGradeController(WorkingRecord record) {
        this.record = record;
    }

    @PostMapping("/api/districts/{district}/reading-grade")
    @RequiresPermission(Permission.READ_RECORD)
    ReadingView measureText(@Valid @RequestBody WrittenText written) {
        int limit = record.profile().value().readingLimit();
        return ReadingGrade.of(written.text(), written.language())
                .map(reading -> new ReadingView(reading.grade(), reading.hardest(), limit, reading.grade() > limit))
                .orElseGet(() -> new ReadingView(null, null, limit, false));
    }

    /** @param language BCP 47 */
    record WrittenText(
            @NotNull @Size(max = LONGEST) String text,
            @NotNull @Size(max = LONGEST_LANGUAGE) String language) {}

    /**
     * @param grade null of a text of few words, and of one in a language that is not measured
     * @param limit the highest grade that the district wants
     */
    record ReadingView(@Nullable Integer grade, @Nullable HardSentence hardest, int limit, boolean above) {}
}

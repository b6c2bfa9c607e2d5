package org.plainview.server.publishing.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.server.publishing.EditionSummary;
import org.plainview.server.publishing.Editions;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.RequiresPermission;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Review, approval and editions for a district's staff. */
@RestController
@RequestMapping("/api/districts/{slug}")
class PublishingController {
    private static final int LONGEST_NOTE = 2_000;
    private static final int MOST_POINTS = 100;

    private final Review review;
    private final Publishing publishing;
    private final Editions editions;
    private final Verification verification;

    PublishingController(Review review, Publishing publishing, Editions editions, Verification verification) {
        this.review = review;
        this.publishing = publishing;
        this.editions = editions;
        this.verification = verification;
    }

    @GetMapping("/review")
    @RequiresPermission(Permission.READ_RECORD)
    ReviewView readReview() {
        return review.view();
    }

    @PostMapping("/review/request")
    @RequiresPermission(Permission.EDIT_RECORD)
    ReviewView askForApproval(@Valid @RequestBody AskBody body) {
        review.ask(body.note(), body.restores());
        return review.view();
    }

    @DeleteMapping("/review/request")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission(Permission.EDIT_RECORD)
    void withdrawRequest() {
        review.withdraw();
    }

    @PostMapping("/editions")
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresPermission(Permission.APPROVE)
    EditionView publishEdition(@Valid @RequestBody PublishBody body) {
        return EditionView.of(publishing.publish(body.note(), body.revision(), body.restores()));
    }

    /** Publishes later what stands now. */
    @PutMapping("/editions/scheduled")
    @RequiresPermission(Permission.APPROVE)
    ReviewView scheduleEdition(@Valid @RequestBody ScheduleBody body) {
        publishing.schedule(body.note(), body.revision(), body.restores(), review.moment(body.at()));
        return review.view();
    }

    @DeleteMapping("/editions/scheduled")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission(Permission.APPROVE)
    void withdrawScheduledEdition() {
        publishing.withdrawScheduled();
    }

    @GetMapping("/editions")
    @RequiresPermission(Permission.READ_RECORD)
    EditionList listEditions() {
        return new EditionList(editions.list(DistrictScope.current()).stream()
                .map(EditionView::of)
                .toList());
    }

    /** How much of the district's data its editions document, the newest {@value #MOST_POINTS} of them. */
    @GetMapping("/editions/completeness")
    @RequiresPermission(Permission.READ_RECORD)
    CompletenessOverTime readCompleteness() {
        return new CompletenessOverTime(publishing.completeness(MOST_POINTS));
    }

    @GetMapping("/editions/verification")
    @RequiresPermission(Permission.READ_RECORD)
    Verification.Outcome verifyEditions() {
        return verification.verify();
    }

    @GetMapping("/settings")
    @RequiresPermission(Permission.READ_RECORD)
    Settings readSettings() {
        return review.settings();
    }

    @PutMapping("/settings")
    @RequiresPermission(Permission.MANAGE_SETTINGS)
    Settings changeSettings(@Valid @RequestBody Settings settings) {
        return review.change(settings);
    }

    /** @param restores an earlier edition to be published again, instead of the working record */
    record AskBody(
            @NotNull @Size(max = LONGEST_NOTE) String note,
            @Nullable Integer restores) {}

    /** @param revision at which the record was reviewed */
    record PublishBody(
            @NotNull @Size(max = LONGEST_NOTE) String note,
            @NotNull Long revision,
            @Nullable Integer restores) {}

    /**
     * @param revision at which the record was reviewed
     * @param at the minute, by the clocks of the district
     */
    record ScheduleBody(
            @NotNull @Size(max = LONGEST_NOTE) String note,
            @NotNull Long revision,
            @Nullable Integer restores,
            @NotNull LocalDateTime at) {}

    /** @param editions the oldest first */
    record CompletenessOverTime(List<CompletenessPoint> editions) {}

    /**
     * @param documented how many elements the edition holds
     * @param of how many the district had named by then
     */
    record CompletenessPoint(int number, Instant publishedAt, int documented, int of) {}

    record EditionList(List<EditionView> editions) {}

    record EditionView(
            int number,
            Instant publishedAt,
            String publishedBy,
            @Nullable String approvedBy,
            String note,
            String sha256) {
        static EditionView of(EditionSummary edition) {
            return new EditionView(
                    edition.number(),
                    edition.publishedAt(),
                    edition.publishedBy(),
                    edition.approvedBy(),
                    edition.note(),
                    edition.sha256());
        }
    }

    /** @param twoPersonRule one member asks for publication, another gives it */
    record Settings(@NotNull Boolean twoPersonRule) {}
}

package org.plainview.server.policies.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Policy;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.RequiresPermission;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The policy manual as one PDF. */
@RestController
@RequestMapping("/api/districts/{district}/policy-manual")
class PolicyPaperController {
    private final PolicyPaper paper;
    private final WorkingRecord record;

    PolicyPaperController(PolicyPaper paper, WorkingRecord record) {
        this.paper = paper;
        this.record = record;
    }

    /**
     * @param policy the key of one; without it, all of the series, or all
     * @param staff whether policies that only staff may read are among them
     */
    @GetMapping
    @RequiresPermission(Permission.READ_RECORD)
    @Operation(hidden = true)
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> readPolicyManual(
            @RequestParam(required = false) @Nullable String policy,
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(defaultValue = "false") boolean staff) {
        Predicate<Policy> wanted = each -> (policy == null || each.key().value().equals(policy))
                && (series == null || series.equals(each.series()))
                && (staff || each.isPublic());
        var now = record.load();
        var pdf = paper.pdf(now, wanted, now.profile().day(Instant.now()))
                .orElseThrow(() -> policy == null && series == null
                        ? new ProblemException(HttpStatus.CONFLICT, "policy-manual-empty")
                        : new ProblemException(HttpStatus.NOT_FOUND, "not-found"));
        var name = policy != null ? policy : series != null ? "policies-" + series : "policies";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(pdf);
    }
}

package org.plainview.server.compliance.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.server.compliance.internal.Attestations.Statement;
import org.plainview.server.compliance.internal.Attestations.Subject;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.RequiresPermission;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people of a district say that no record shows. */
@RestController
@RequestMapping("/api/districts/{district}/attestations")
class AttestationController {
    private final Attestations attestations;

    AttestationController(Attestations attestations) {
        this.attestations = attestations;
    }

    /** Everything that was ever said about a rule, the newest first, whether it still holds or not. */
    @GetMapping
    @RequiresPermission(Permission.READ_RECORD)
    AttestationList listAttestations(@RequestParam String plugin, @RequestParam String rule) {
        return list(attestations.of(plugin, rule));
    }

    /** Says that a duty is met, once for each item that is named. */
    @PostMapping
    @RequiresPermission(Permission.APPROVE)
    @ResponseStatus(HttpStatus.CREATED)
    AttestationList attestDuty(@Valid @RequestBody NewAttestation body) {
        return list(attestations.attest(body.statement()));
    }

    /** From today on they hold no longer, all or none; they stay in the list. */
    @PostMapping("/withdrawals")
    @RequiresPermission(Permission.APPROVE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawAttestations(@Valid @RequestBody Withdrawal body) {
        attestations.withdraw(body.ids(), body.reason().strip());
    }

    private static AttestationList list(List<Attestation> attestations) {
        return new AttestationList(
                attestations.stream().map(AttestationController::view).toList());
    }

    private static AttestationView view(Attestation attestation) {
        return new AttestationView(
                attestation.id(),
                attestation.kind(),
                attestation.key(),
                attestation.saidBy(),
                attestation.saidOn(),
                attestation.validUntil(),
                attestation.words(),
                attestation.enteredBy(),
                attestation.withdrawnOn(),
                attestation.withdrawnBy(),
                attestation.reason());
    }

    record AttestationList(List<AttestationView> attestations) {}

    /**
     * @param kind the kind of the item of which it speaks, and {@code key} its key; absent where it speaks of the whole
     * @param withdrawnOn the first day on which it holds no longer; absent while it stands
     * @param reason why it was withdrawn
     */
    record AttestationView(
            UUID id,
            @Nullable String kind,
            @Nullable String key,
            String saidBy,
            LocalDate saidOn,
            LocalDate validUntil,
            String words,
            String enteredBy,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawnBy,
            @Nullable String reason) {}

    /**
     * @param point of the finding that asks for it
     * @param subjects those of the finding's items for which it is said; empty where the finding names none
     * @param saidBy who answers for it, by name
     * @param validUntil the last day on which it holds, three years later at most
     */
    record NewAttestation(
            @NotBlank String plugin,
            @NotBlank String rule,
            @NotBlank String point,
            @NotNull @Size(max = 1000) List<@Valid @NotNull SubjectOf> subjects,
            @NotBlank @Size(max = 200) String saidBy,
            @NotNull LocalDate saidOn,
            @NotNull LocalDate validUntil,
            @NotBlank @Size(max = 2000) String words) {
        Statement statement() {
            return new Statement(
                    plugin,
                    rule,
                    point,
                    subjects.stream()
                            .map(each -> new Subject(each.kind(), each.key()))
                            .distinct()
                            .toList(),
                    saidBy.strip(),
                    saidOn,
                    validUntil,
                    words.strip());
        }
    }

    record SubjectOf(@NotBlank String kind, @NotBlank String key) {}

    /**
     * @param ids of one statement, which was kept once for each of its subjects
     * @param reason in words for whoever looks at it later
     */
    record Withdrawal(
            @NotEmpty @Size(max = 1000) Set<@NotNull UUID> ids,
            @NotBlank @Size(max = 2000) String reason) {}
}

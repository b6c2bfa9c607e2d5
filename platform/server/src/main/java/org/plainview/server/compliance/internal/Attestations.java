package org.plainview.server.compliance.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.server.compliance.internal.FindingView.SubjectView;
import org.plainview.server.history.History;
import org.plainview.server.shared.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What people of the district in scope say that no record shows. */
@Component
class Attestations {
    /** So that nobody answers for what their successor will do. */
    private static final int MOST_YEARS = 3;

    private static final int MOST_SHOWN = 200;

    private final AttestationMapper mapper;
    private final CurrentFindings findings;
    private final History history;
    private final TransactionTemplate transactions;

    Attestations(
            AttestationMapper mapper, CurrentFindings findings, History history, TransactionTemplate transactions) {
        this.mapper = mapper;
        this.findings = findings;
        this.history = history;
        this.transactions = transactions;
    }

    /** An item of the record, by the code of its kind and its key. */
    record Subject(String kind, String key) {}

    /** @param subjects the items of the finding that it is about; empty where the finding names none */
    record Statement(
            String plugin,
            String rule,
            String point,
            List<Subject> subjects,
            String saidBy,
            LocalDate saidOn,
            LocalDate validUntil,
            String words) {}

    /**
     * Keeps a statement, once for each of its subjects.
     *
     * @throws ProblemException if no rule asks for it now, or its days cannot be
     */
    public List<Attestation> attest(Statement statement) {
        var found = findings.find(null, Locale.ENGLISH);
        requireDays(statement, found.today());
        var asked = found.findings().stream()
                .filter(finding -> isAskedBy(finding, statement))
                .findFirst()
                .orElseThrow(() -> new ProblemException(HttpStatus.CONFLICT, "attestation-not-asked"));
        var by = history.actor().name();
        var made = new ArrayList<Attestation>();
        if (asked.subjects().isEmpty()) {
            made.add(attestation(statement, null, by));
        } else {
            statement.subjects().forEach(subject -> made.add(attestation(statement, subject, by)));
        }
        // The packs were asked before: no transaction waits for them.
        transactions.executeWithoutResult(status -> {
            made.forEach(mapper::add);
            history.append(History.Entry.of(
                    "attested",
                    statement.rule() + " · " + statement.saidBy() + " · " + statement.saidOn() + " – "
                            + statement.validUntil()));
        });
        return made;
    }

    private static boolean isAskedBy(FindingView finding, Statement statement) {
        var named = finding.subjects().stream().map(Attestations::subject).toList();
        return finding.attestable()
                && finding.plugin().equals(statement.plugin())
                && finding.rule().equals(statement.rule())
                && statement.point().equals(finding.point())
                && named.isEmpty() == statement.subjects().isEmpty()
                && named.containsAll(statement.subjects());
    }

    private static Subject subject(SubjectView view) {
        return new Subject(view.kind(), view.key());
    }

    private static void requireDays(Statement statement, LocalDate today) {
        if (statement.saidOn().isAfter(today)) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid")
                    .field("saidOn", "attestation-future");
        }
        var last = statement.saidOn().plusYears(MOST_YEARS);
        if (statement.validUntil().isBefore(today) || statement.validUntil().isAfter(last)) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid")
                    .field("validUntil", "attestation-until", last.toString());
        }
    }

    private static Attestation attestation(Statement statement, @Nullable Subject subject, String by) {
        return new Attestation(
                UUID.randomUUID(),
                statement.plugin(),
                statement.rule(),
                statement.point(),
                subject == null ? null : subject.kind(),
                subject == null ? null : subject.key(),
                statement.saidBy(),
                statement.saidOn(),
                statement.validUntil(),
                statement.words(),
                by,
                null,
                null,
                null);
    }

    /**
     * From today on they hold no longer: all of them, or none where one is not known or was withdrawn before.
     *
     * @param ids of one statement, which was kept once for each of its subjects
     */
    @Transactional
    public void withdraw(Set<UUID> ids, String reason) {
        var today = findings.today();
        var by = history.actor().name();
        ids.stream()
                .map(id -> withdrawn(id, today, by, reason))
                .distinct()
                .forEach(what -> history.append(History.Entry.of("attestation-withdrawn", what)));
    }

    private String withdrawn(UUID id, LocalDate today, String by, String reason) {
        var found = mapper.byId(id);
        if (found == null) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "not-found");
        }
        if (mapper.withdraw(id, today, by, reason) == 0) {
            throw new ProblemException(HttpStatus.CONFLICT, "attestation-withdrawn");
        }
        return found.rule() + " · " + found.saidBy() + " · " + found.saidOn() + " · " + reason;
    }

    /** Everything that was ever said about a rule, the newest first. */
    @Transactional(readOnly = true)
    public List<Attestation> of(String plugin, String rule) {
        return mapper.of(plugin, rule, MOST_SHOWN);
    }
}

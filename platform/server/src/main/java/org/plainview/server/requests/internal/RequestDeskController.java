package org.plainview.server.requests.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;
import org.plainview.server.identity.Team;
import org.plainview.server.shared.CurrentMember;
import org.plainview.server.shared.Member;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.RequiresPermission;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What families ask, for the staff who answer. */
@RestController
@RequestMapping("/api/districts/{district}/requests")
class RequestDeskController {
    private static final int MOST = 100;

    private final RequestDesk desk;
    private final PublicQuestions questions;
    private final Subjects subjects;
    private final Team team;
    private final CurrentMember member;

    RequestDeskController(
            RequestDesk desk, PublicQuestions questions, Subjects subjects, Team team, CurrentMember member) {
        this.desk = desk;
        this.questions = questions;
        this.subjects = subjects;
        this.team = team;
        this.member = member;
    }

    /**
     * What waits, by the day on which it is due, or what is closed, the last first.
     *
     * @param kind only of this kind
     * @param mine only those that the member sees to
     * @param after the id of the last one already seen
     */
    @GetMapping
    @RequiresPermission(Permission.HANDLE_REQUESTS)
    RequestPage listRequests(
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam Optional<String> kind,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam Optional<UUID> after,
            @RequestParam(defaultValue = "25") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        var filter = new RequestDesk.Filter(
                closed,
                kind.map(code -> RequestDesk.code(RequestKind.class, code, "kind"))
                        .orElse(null),
                mine ? member.require().id() : null,
                after.orElse(null));
        var rows = desk.list(filter, most);
        var names = names();
        var today = desk.today();
        return new RequestPage(
                today,
                desk.waiting(),
                desk.overdue(),
                rows.stream()
                        .map(row -> new RequestLine(
                                row.id(),
                                Codes.of(row.kind()),
                                Codes.of(row.state()),
                                subjects.label(row.about()),
                                desk.person(row),
                                row.receivedAt(),
                                row.dueOn(),
                                row.closedAt() == null && row.dueOn().isBefore(today),
                                row.verifiedAt() != null,
                                name(row.handler(), names),
                                row.closedAt()))
                        .toList(),
                rows.size() == most ? rows.getLast().id() : null);
    }

    @GetMapping("/{id}")
    @RequiresPermission(Permission.HANDLE_REQUESTS)
    RequestCase readRequest(@PathVariable UUID id) {
        var request = desk.find(id).orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "not-found"));
        var row = request.row();
        var names = names();
        return new RequestCase(
                id,
                Codes.of(row.kind()),
                Codes.of(row.asker()),
                Codes.of(row.state()),
                row.language(),
                row.about(),
                subjects.label(row.about()),
                request.person(),
                request.email(),
                request.school(),
                request.message(),
                row.receivedAt(),
                row.dueOn(),
                row.closedAt() == null && row.dueOn().isBefore(desk.today()),
                row.kind().isDueByLaw(),
                row.kind().concernsAChild(),
                row.verifiedAt() == null
                        ? null
                        : new Verified(
                                row.verifiedAt(),
                                name(row.verifiedBy(), names),
                                row.verifiedHow() == null ? null : Codes.of(row.verifiedHow())),
                row.handler(),
                row.closedAt(),
                row.forgottenAt(),
                row.forgottenAt() == null
                        ? row.state().next().stream().sorted().map(Codes::of).toList()
                        : List.of(),
                request.entries().stream()
                        .map(entry -> new EntryView(
                                entry.id(),
                                Codes.of(entry.kind()),
                                entry.text(),
                                entry.writtenAt(),
                                name(entry.member(), names)))
                        .toList(),
                desk.steps(id).stream()
                        .map(step -> new StepView(
                                Codes.of(step.kind()),
                                step.detail() == null
                                        ? null
                                        : step.detail()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .replace('_', '-'),
                                name(step.member(), names),
                                step.at()))
                        .toList());
    }

    /** Records that staff made sure of who asks, and how. */
    @PostMapping("/{id}/verification")
    @RequiresPermission(Permission.HANDLE_REQUESTS)
    RequestCase verifyRequest(@PathVariable UUID id, @RequestBody VerificationBody body) {
        desk.verify(id, RequestDesk.code(Verification.class, body.how(), "how"));
        return readRequest(id);
    }

    /** Writes to the asker, and closes the request where {@code outcome} says so. */
    @PostMapping("/{id}/replies")
    @RequiresPermission(Permission.HANDLE_REQUESTS)
    RequestCase replyToRequest(@PathVariable UUID id, @RequestBody ReplyBody body) {
        var outcome = body.outcome() == null ? null : RequestDesk.code(RequestState.class, body.outcome(), "outcome");
        if (outcome != null && !outcome.takesWords()) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid").field("outcome", "request-choice");
        }
        desk.reply(id, RequestDesk.text(body.text(), "text", RequestDesk.LONGEST_TEXT), outcome);
        return readRequest(id);
    }

    /** Writes something for staff alone. */
    @PostMapping("/{id}/notes")
    @RequiresPermission(Permission.HANDLE_REQUESTS)
    RequestCase noteOnRequest(@PathVariable UUID id, @RequestBody NoteBody body) {
        desk.note(id, RequestDesk.text(body.text(), "text", RequestDesk.LONGEST_TEXT));
        return readRequest(id);
    }

    @PostMapping("/{id}/state")
    @RequiresPermission(Permission.HANDLE_REQUESTS)
    RequestCase moveRequest(@PathVariable UUID id, @RequestBody MoveBody body) {
        desk.move(
                id,
                RequestDesk.code(RequestState.class, body.from(), "from"),
                RequestDesk.code(RequestState.class, body.to(), "to"));
        return readRequest(id);
    }

    /** Gives the request to another member. */
    @PostMapping("/{id}/handler")
    @RequiresPermission(Permission.HANDLE_REQUESTS)
    RequestCase handOverRequest(@PathVariable UUID id, @RequestBody HandlerBody body) {
        var to = body.member();
        if (to == null) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "request-handler-unknown")
                    .field("member", "request-handler-unknown");
        }
        desk.handOver(id, to);
        return readRequest(id);
    }

    /**
     * Drafts a question of the record, for everyone to read once it is published. Refused if its words tell anything of who asked, or
     * hold an address or a telephone number of anybody.
     */
    @PostMapping("/{id}/question")
    @RequiresPermission(Permission.HANDLE_REQUESTS)
    DraftedQuestion draftQuestion(@PathVariable UUID id, @RequestBody QuestionBody body) {
        var key = questions.draft(
                id,
                RequestDesk.text(body.question(), "question", PublicQuestions.LONGEST_QUESTION),
                RequestDesk.text(body.answer(), "answer", RequestDesk.LONGEST_TEXT));
        return new DraftedQuestion(key.value());
    }

    private Map<UUID, String> names() {
        return team.members().stream().collect(Collectors.toUnmodifiableMap(Member::id, Member::name));
    }

    /** Null for the asker, for a job and for somebody who has left. */
    private static @Nullable String name(@Nullable UUID member, Map<UUID, String> names) {
        return member == null ? null : names.get(member);
    }

    /**
     * @param today the day that it is in the district
     * @param waiting how many are not closed, whatever was asked for, and {@code overdue} how many of them are past their day
     * @param next the id after which the next page begins; absent on the last
     */
    record RequestPage(
            LocalDate today,
            int waiting,
            int overdue,
            List<RequestLine> requests,
            @Nullable UUID next) {}

    /**
     * @param about the name of what it is about
     * @param handler the name of the member who sees to it
     */
    record RequestLine(
            UUID id,
            String kind,
            String state,
            @Nullable String about,
            @Nullable String person,
            Instant receivedAt,
            LocalDate dueOn,
            boolean overdue,
            boolean verified,
            @Nullable String handler,
            @Nullable Instant closedAt) {}

    /**
     * @param subject the kind and key of what it is about, {@code elements/bus-card}, and {@code about} its name
     * @param dueByLaw whether a law names the number of days
     * @param wantsVerification whether it is answered only to somebody of whom staff made sure
     * @param next the states to which it may go from here
     */
    record RequestCase(
            UUID id,
            String kind,
            String asker,
            String state,
            String language,
            @Nullable String subject,
            @Nullable String about,
            @Nullable String person,
            @Nullable String email,
            @Nullable String school,
            @Nullable String message,
            Instant receivedAt,
            LocalDate dueOn,
            boolean overdue,
            boolean dueByLaw,
            boolean wantsVerification,
            @Nullable Verified verified,
            @Nullable UUID handler,
            @Nullable Instant closedAt,
            @Nullable Instant forgottenAt,
            List<String> next,
            List<EntryView> entries,
            List<StepView> steps) {}

    record Verified(
            Instant at, @Nullable String by, @Nullable String how) {}

    /** @param by who wrote it; absent for the asker */
    record EntryView(
            UUID id,
            String kind,
            String text,
            Instant writtenAt,
            @Nullable String by) {}

    record StepView(
            String kind, @Nullable String detail, @Nullable String by, Instant at) {}

    record VerificationBody(@Nullable String how) {}

    /** @param outcome {@code answered}, {@code declined}, or nothing where the request goes on */
    record ReplyBody(@Nullable String text, @Nullable String outcome) {}

    record NoteBody(@Nullable String text) {}

    /** @param from the state in which the client saw it */
    record MoveBody(@Nullable String from, @Nullable String to) {}

    record HandlerBody(@Nullable UUID member) {}

    record QuestionBody(@Nullable String question, @Nullable String answer) {}

    /** @param key of the question in the record */
    record DraftedQuestion(String key) {}
}

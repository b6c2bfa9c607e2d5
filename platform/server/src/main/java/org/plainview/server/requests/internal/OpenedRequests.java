package org.plainview.server.requests.internal;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals what belongs to a request before it is kept, and opens it for those who may read it. */
@Component
final class OpenedRequests {
    private static final String CODE = "request.code";
    private static final String PERSON = "request.person";
    private static final String EMAIL = "request.email";
    private static final String SCHOOL = "request.school";
    private static final String MESSAGE = "request.message";
    private static final String ENTRY = "request.entry";

    private final RequestSeals seals;
    private final ParentRequestMapper mapper;

    OpenedRequests(RequestSeals seals, ParentRequestMapper mapper) {
        this.seals = seals;
        this.mapper = mapper;
    }

    /** Keeps {@code request}; its code too, until the letter is sent, where there is anybody to send it to. */
    void keep(ParentRequestRow request, ValidParentRequest form, RequestCode code) {
        var id = request.id();
        mapper.add(
                new ParentRequestRow(
                        id,
                        request.kind(),
                        request.asker(),
                        request.state(),
                        request.language(),
                        request.about(),
                        form.email() == null ? null : seals.close(CODE, id, code.letters()),
                        seals.closeIfAny(PERSON, id, form.person()),
                        seals.closeIfAny(EMAIL, id, form.email()),
                        seals.closeIfAny(SCHOOL, id, form.school()),
                        seals.close(MESSAGE, id, form.message()),
                        request.receivedAt(),
                        request.dueOn(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                code.hash());
    }

    UUID write(UUID request, EntryKind kind, String text, @Nullable UUID member) {
        var id = UUID.randomUUID();
        mapper.write(request, id, kind, seals.close(ENTRY, id, text), member);
        return id;
    }

    /** All of it. */
    OpenedRequest open(ParentRequestRow row) {
        return new OpenedRequest(
                row,
                person(row),
                email(row),
                seals.open(SCHOOL, row.id(), row.sealedSchool()),
                seals.open(MESSAGE, row.id(), row.sealedMessage()),
                entries(row.id()));
    }

    @Nullable
    String person(ParentRequestRow row) {
        return seals.open(PERSON, row.id(), row.sealedPerson());
    }

    @Nullable
    String email(ParentRequestRow row) {
        return seals.open(EMAIL, row.id(), row.sealedEmail());
    }

    @Nullable
    RequestCode code(ParentRequestRow row) {
        var letters = seals.open(CODE, row.id(), row.sealedCode());
        return letters == null ? null : new RequestCode(letters);
    }

    OpenedRequest.Entry open(EntryRow row) {
        return new OpenedRequest.Entry(
                row.id(),
                row.kind(),
                Objects.requireNonNull(seals.open(ENTRY, row.id(), row.sealedText())),
                row.writtenAt(),
                row.member());
    }

    private List<OpenedRequest.Entry> entries(UUID request) {
        return mapper.entries(request).stream().map(this::open).toList();
    }
}

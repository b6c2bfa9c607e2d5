package org.plainview.server.requests.internal;

import java.util.OptionalLong;
import java.util.UUID;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Question;
import org.plainview.server.inventory.FreeKeys;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.shared.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes of what one family asked a question that all can read, and sees to it that it tells nothing of that family. */
@Component
class PublicQuestions {
    static final int LONGEST_QUESTION = 300;

    private final RequestDesk desk;
    private final OpenedRequests opened;
    private final WorkingRecord record;

    PublicQuestions(RequestDesk desk, OpenedRequests opened, WorkingRecord record) {
        this.desk = desk;
        this.opened = opened;
        this.record = record;
    }

    /** Adds the question to the working record, from which it is published as everything else is: by review. */
    @Transactional
    public Key draft(UUID request, String question, String answer) {
        var from = opened.open(desk.kept(request));
        refuse("question", question, from);
        refuse("answer", answer, from);
        record.hold();
        var now = record.load();
        var key = new FreeKeys(record, now).suggest(ItemKind.QUESTION, question, "question");
        record.put(
                Question.builder(key, question)
                        .answer(answer)
                        .answeredOn(desk.today())
                        .build(),
                OptionalLong.empty());
        desk.drafted(request);
        return key;
    }

    private static void refuse(String field, String text, OpenedRequest from) {
        var found = PersonalWords.in(text, from);
        if (!found.isEmpty()) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "request-personal")
                    .field(field, "request-personal", String.join(", ", found));
        }
    }
}

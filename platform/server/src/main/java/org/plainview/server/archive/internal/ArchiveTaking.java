package org.plainview.server.archive.internal;

import java.io.IOException;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DocumentHash;
import org.plainview.server.documents.Documents;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.publishing.Editions;
import org.plainview.server.shared.ProblemException;
import org.plainview.server.shared.Words;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an archive into the district in scope, all of it or nothing. Its editions are not taken: they are signed as those of
 * the district that published them, and a chain names its district.
 */
@Component
class ArchiveTaking {
    private final WorkingRecord record;
    private final Editions editions;
    private final Documents documents;
    private final Words words;

    ArchiveTaking(WorkingRecord record, Editions editions, Documents documents, Words words) {
        this.record = record;
        this.editions = editions;
        this.documents = documents;
        this.words = words;
    }

    /** How much came. */
    record Taken(int items, int documents) {}

    /**
     * @throws ProblemException if the district is not empty, or something of the archive is refused; then nothing was taken
     * @throws IOException if the file cannot be read any more
     */
    @Transactional(rollbackFor = IOException.class)
    public Taken take(ReceivedArchive archive) throws IOException {
        record.hold();
        requireEmpty();
        archive.eachDocument(this::receive);
        var came = archive.record();
        int items = record.putAll(
                came.all().toList(),
                words.say(words.asked(), "archive.note", came.profile().name()));
        var here = record.profile();
        record.putProfile(movedIn(came.profile(), here.value()), here.version());
        return new Taken(items, DocumentHash.in(came).size());
    }

    /** Whoever was refused for another reason first would learn of this one last. */
    @Transactional(readOnly = true)
    public void requireEmpty() {
        if (record.load().all().findAny().isPresent()
                || !editions.list(DistrictScope.current()).isEmpty()) {
            throw new ProblemException(HttpStatus.CONFLICT, "archive-not-empty");
        }
    }

    private void receive(String name, byte[] content) {
        try {
            documents.receive(content, name);
        } catch (ProblemException refused) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "archive-document-refused",
                    name,
                    words.say(words.asked(), "problem." + refused.code() + ".detail", refused.arguments()));
        }
    }

    /**
     * What the archive says, but for who the district is: its name, its NCES id, its state and whether it is a sample were
     * settled when it came onto the platform, and a file must not make one district pass for another.
     */
    private static DistrictProfile movedIn(DistrictProfile came, DistrictProfile here) {
        return came.toBuilder()
                .name(here.name())
                .ncesId(here.ncesId())
                .state(here.state())
                .sample(here.sample())
                .build();
    }
}

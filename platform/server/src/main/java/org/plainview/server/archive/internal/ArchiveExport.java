package org.plainview.server.archive.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.DocumentHash;
import org.plainview.record.EditionFiles;
import org.plainview.record.ItemKind;
import org.plainview.record.json.RecordJson;
import org.plainview.server.documents.Document;
import org.plainview.server.documents.Documents;
import org.plainview.server.history.Change;
import org.plainview.server.history.History;
import org.plainview.server.imports.ItemSheets;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.publishing.EditionSummary;
import org.plainview.server.publishing.Editions;
import org.plainview.server.publishing.SigningKeyring;
import org.plainview.server.shared.Words;
import org.plainview.server.site.SiteCopies;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes the archive of the district in scope. Safe to use from many threads. */
@Component
class ArchiveExport {
    private static final int CHANGES = 500;
    private static final int PART = 1 << 20;

    private final WorkingRecord record;
    private final History history;
    private final Editions editions;
    private final SigningKeyring keyring;
    private final Documents documents;
    private final ItemSheets sheets;
    private final SiteCopies sites;
    private final Words words;
    private final TransactionTemplate transactions;

    ArchiveExport(
            WorkingRecord record,
            History history,
            Editions editions,
            SigningKeyring keyring,
            Documents documents,
            ItemSheets sheets,
            SiteCopies sites,
            Words words,
            TransactionTemplate transactions) {
        this.record = record;
        this.history = history;
        this.editions = editions;
        this.keyring = keyring;
        this.documents = documents;
        this.sheets = sheets;
        this.sites = sites;
        this.words = words;
        this.transactions = transactions;
    }

    /**
     * The district at one moment. None of it changes while it is written, so whoever reads slowly holds no transaction.
     *
     * @param editions the oldest first
     * @param newest the last change there was; null before the first
     */
    private record Moment(
            DistrictId district,
            DistrictRecord record,
            List<EditionSummary> editions,
            @Nullable Change newest) {}

    /** @throws IOException if {@code out} takes no more */
    void write(OutputStream out) throws IOException {
        var moment = Objects.requireNonNull(transactions.execute(status -> moment()));
        var named = documents(moment);
        var archive = new ArchiveWriter(out);
        archive.file(ArchiveFiles.README, readMe(moment).getBytes(StandardCharsets.UTF_8));
        archive.file(ArchiveFiles.RECORD, RecordJson.canonical(moment.record()));
        for (var kind : ItemKind.values()) {
            archive.file(ArchiveFiles.sheet(kind), sheets.csv(kind, moment.record(), language(moment.record())));
        }
        archive.file(ArchiveFiles.DOCUMENT_LIST, JsonMapper.shared().writeValueAsBytes(DocumentList.of(named)));
        for (var document : named) {
            archive.file(ArchiveFiles.document(document.hash()), content -> write(document, content));
        }
        writeEditions(moment, archive);
        archive.file(ArchiveFiles.HISTORY, content -> writeHistory(moment.newest(), content));
        if (!moment.editions().isEmpty()) {
            sites.write(
                    moment.district(),
                    moment.editions().getLast().number(),
                    (path, content) -> archive.file(ArchiveFiles.SITE + path, content));
        }
        archive.finish();
    }

    private Moment moment() {
        record.hold();
        var district = DistrictScope.current();
        return new Moment(
                district,
                record.load(),
                editions.list(district).reversed(),
                history.list(History.Wanted.all(), Optional.empty(), 1).stream()
                        .findFirst()
                        .orElse(null));
    }

    /** Everything that the record or an edition names, in the order of the hashes. */
    private List<Document> documents(Moment moment) {
        var named = new TreeSet<>(DocumentHash.in(moment.record()));
        moment.editions()
                .forEach(edition -> editions.find(moment.district(), edition.number())
                        .ifPresent(found -> named.addAll(DocumentHash.in(found.record()))));
        return named.stream()
                .map(hash -> documents
                        .find(hash)
                        .orElseThrow(() -> new IllegalStateException("the document " + hash + " is gone")))
                .toList();
    }

    private void write(Document document, OutputStream out) throws IOException {
        for (long at = 0; at < document.size(); at += PART) {
            out.write(documents.part(document.hash(), at, PART));
        }
    }

    private void writeEditions(Moment moment, ArchiveWriter archive) throws IOException {
        for (var summary : moment.editions()) {
            var edition = editions.find(moment.district(), summary.number()).orElseThrow();
            archive.file(ArchiveFiles.EDITIONS + EditionFiles.contentName(edition.number()), edition.canonicalJson());
            archive.file(ArchiveFiles.EDITIONS + EditionFiles.headerName(edition.number()), edition.headerFile());
        }
        if (!moment.editions().isEmpty()) {
            archive.file(
                    ArchiveFiles.EDITIONS + EditionFiles.KEYS,
                    EditionFiles.keys(keyring.publicKeys().values()));
        }
    }

    /** The newest first, as the console shows them. */
    private void writeHistory(@Nullable Change newest, OutputStream out) throws IOException {
        var changes = newest == null ? List.<Change>of() : List.of(newest);
        while (!changes.isEmpty()) {
            for (var change : changes) {
                out.write(line(change).getBytes(StandardCharsets.UTF_8));
            }
            changes = history.list(
                    History.Wanted.all(), Optional.of(changes.getLast().id()), CHANGES);
        }
    }

    private static String line(Change change) {
        var json = JsonMapper.shared();
        var line = json.createObjectNode()
                .put("id", change.id().toString())
                .put("at", change.at().toString())
                .put("who", change.who())
                .put("action", change.action());
        if (change.kind() != null) {
            line.put("kind", change.kind());
        }
        if (change.key() != null) {
            line.put("key", change.key());
        }
        if (change.label() != null) {
            line.put("label", change.label());
        }
        if (change.before() != null) {
            line.set("before", json.readTree(change.before()));
        }
        if (change.after() != null) {
            line.set("after", json.readTree(change.after()));
        }
        if (change.note() != null) {
            line.put("note", change.note());
        }
        return line + "\n";
    }

    /** The district's own where the interface speaks it: the archive must not depend on who asks for it. */
    private static Locale language(DistrictRecord record) {
        return Words.LANGUAGES.stream()
                .filter(each -> each.toLanguageTag().equals(record.profile().language()))
                .findFirst()
                .orElse(Words.LANGUAGES.getFirst());
    }

    /** In every language of the interface: nobody knows who opens it. */
    private String readMe(Moment moment) {
        return Words.LANGUAGES.stream()
                .map(language -> words.say(
                        language,
                        "archive.readme",
                        moment.record().profile().name(),
                        moment.editions().size()))
                .collect(Collectors.joining("\n\n* * *\n\n", "", "\n"));
    }
}

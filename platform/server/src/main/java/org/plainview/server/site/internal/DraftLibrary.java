package org.plainview.server.site.internal;

import java.security.PublicKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DocumentHash;
import org.plainview.server.compliance.PackWords;
import org.plainview.server.compliance.PublishedReport;
import org.plainview.server.compliance.PublishedWords;
import org.plainview.server.compliance.ReportSummary;
import org.plainview.server.documents.Document;
import org.plainview.server.documents.Documents;
import org.plainview.server.publishing.Edition;
import org.plainview.server.publishing.EditionSummary;

/** The next edition as the newest, and behind it what the public has. Reports come with publication, so it has none yet. */
final class DraftLibrary implements Library {
    private final Edition draft;
    private final Documents documents;
    private final PublishedWords words;
    private final @Nullable Library published;

    /** @param published of the newest edition; null before the first */
    DraftLibrary(Edition draft, Documents documents, PublishedWords words, @Nullable Library published) {
        this.draft = draft;
        this.documents = documents;
        this.words = words;
        this.published = published;
    }

    @Override
    public List<EditionSummary> editions() {
        var earlier = published == null ? Stream.<EditionSummary>empty() : published.editions().stream();
        return Stream.concat(Stream.of(draft.summary()), earlier).toList();
    }

    @Override
    public Optional<Edition> edition(int number) {
        if (number == draft.number()) {
            return Optional.of(draft);
        }
        return published == null ? Optional.empty() : published.edition(number);
    }

    @Override
    public Collection<PublicKey> keys() {
        return published == null ? List.of() : published.keys();
    }

    @Override
    public List<ReportSummary> reports(String language) {
        return List.of();
    }

    @Override
    public PackWords packWords(String language) {
        return words.now(language);
    }

    @Override
    public Optional<Document> document(DocumentHash hash) {
        return documents.find(hash);
    }

    @Override
    public Optional<String> text(DocumentHash hash) {
        return documents.text(hash);
    }

    @Override
    public Optional<PublishedReport> report(String plugin, String report, String language) {
        return Optional.empty();
    }
}

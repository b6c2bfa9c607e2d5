package org.plainview.server.publishing.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.DocumentHash;
import org.plainview.record.Item;
import org.plainview.server.documents.Document;
import org.plainview.server.documents.Document.Barrier;
import org.plainview.server.documents.Documents;
import org.plainview.server.publishing.internal.ReviewView.DocumentWarning;
import org.springframework.stereotype.Component;

/** The documents that a record names and that some people, or all, cannot read. */
@Component
class DocumentWarnings {
    static final String MISSING = "missing";
    private static final String LOGO = "logo";

    private final Documents documents;

    DocumentWarnings(Documents documents) {
        this.documents = documents;
    }

    /** Those in the record of the district in scope, in the order of its items. */
    List<DocumentWarning> in(DistrictRecord record) {
        var known = documents.find(DocumentHash.in(record));
        return Stream.concat(
                        warnings(null, record.profile().name(), DocumentHash.in(record.profile()), known),
                        record.all()
                                .flatMap(item -> warnings(item, record.labelOf(item), DocumentHash.in(item), known)))
                .toList();
    }

    private static Stream<DocumentWarning> warnings(
            @Nullable Item item, String label, Map<String, DocumentHash> named, Map<DocumentHash, Document> known) {
        return named.entrySet().stream()
                .map(each -> new DocumentWarning(
                        item == null ? null : item.kind().code(),
                        item == null ? null : item.key().value(),
                        label,
                        each.getKey(),
                        barriers(each.getKey(), known.get(each.getValue()))))
                .filter(warning -> !warning.barriers().isEmpty());
    }

    /** A logo is a picture by its nature, and the page says the district's name beside it. */
    private static List<String> barriers(String field, @Nullable Document document) {
        if (document == null) {
            return List.of(MISSING);
        }
        return field.equals(LOGO)
                ? List.of()
                : document.barriers().stream().map(Barrier::code).toList();
    }
}

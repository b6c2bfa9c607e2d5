package org.plainview.server.publishing.internal;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DocumentHash;
import org.plainview.record.Item;
import org.plainview.server.documents.Documents;
import org.plainview.server.publishing.Edition;
import org.plainview.server.publishing.PublicationStep;
import org.plainview.server.shared.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets everyone read the documents that an edition names, and keeps an edition back that names one that is not there. */
@Component
class PublishedDocuments implements PublicationStep {
    private final Documents documents;

    PublishedDocuments(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void publish(Edition edition) {
        var record = edition.record();
        var missing = documents.publish(DocumentHash.in(record));
        var whoseIsMissing = Stream.concat(
                record.all()
                        .filter(item -> names(DocumentHash.in(item), missing))
                        .map(Item::label),
                Stream.of(record.profile())
                        .filter(profile -> names(DocumentHash.in(profile), missing))
                        .map(DistrictProfile::name));
        whoseIsMissing.findFirst().ifPresent(label -> {
            throw new ProblemException(HttpStatus.CONFLICT, "publish-document-missing", label);
        });
    }

    private static boolean names(Map<String, DocumentHash> documents, Set<DocumentHash> missing) {
        return documents.values().stream().anyMatch(missing::contains);
    }
}

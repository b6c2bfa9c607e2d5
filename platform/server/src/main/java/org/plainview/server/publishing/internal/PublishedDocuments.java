package org.plainview.server.publishing.internal;

import java.util.HashSet;
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
        var named = new HashSet<DocumentHash>();
        edition.record()
                .all()
                .forEach(item -> named.addAll(DocumentHash.in(item).values()));
        var missing = documents.publish(named);
        edition.record()
                .all()
                .filter(item -> DocumentHash.in(item).values().stream().anyMatch(missing::contains))
                .map(Item::label)
                .findFirst()
                .ifPresent(label -> {
                    throw new ProblemException(HttpStatus.CONFLICT, "publish-document-missing", label);
                });
    }
}

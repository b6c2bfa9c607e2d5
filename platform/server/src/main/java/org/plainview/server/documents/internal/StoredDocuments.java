package org.plainview.server.documents.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.plainview.record.DocumentHash;
import org.plainview.server.documents.Document;
import org.plainview.server.documents.Documents;
import org.plainview.server.documents.PublicDocuments;
import org.plainview.server.shared.FoldedText;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class StoredDocuments implements Documents, PublicDocuments {
    private final DocumentDesk desk;
    private final DocumentMapper mapper;
    private final ContentStore store;
    private final TransactionTemplate reading;

    StoredDocuments(
            DocumentDesk desk, DocumentMapper mapper, ContentStore store, PlatformTransactionManager transactions) {
        this.desk = desk;
        this.mapper = mapper;
        this.store = store;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public Document receive(byte[] content, String name) {
        return desk.receive(content, name);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Document> find(DocumentHash hash) {
        return Optional.ofNullable(mapper.find(hash.value())).map(DocumentRow::document);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<DocumentHash, Document> find(Collection<DocumentHash> hashes) {
        return hashes.isEmpty()
                ? Map.of()
                : mapper.findAll(hashes.stream().map(DocumentHash::value).toArray(String[]::new)).stream()
                        .map(DocumentRow::document)
                        .collect(Collectors.toUnmodifiableMap(Document::hash, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> text(DocumentHash hash) {
        return Optional.ofNullable(mapper.text(hash.value()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<DocumentHash, String> search(List<String> words, int limit) {
        var found = new LinkedHashMap<DocumentHash, String>();
        if (!words.isEmpty()) {
            var query = words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
            mapper.search(query, FoldedText.pattern(words), limit)
                    .forEach(row -> found.put(new DocumentHash(row.hash()), FoldedText.passage(row.passage(), words)));
        }
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<DocumentHash> missing(Collection<DocumentHash> hashes) {
        var there = find(hashes);
        return hashes.stream().filter(hash -> !there.containsKey(hash)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Transactional
    public Set<DocumentHash> publish(Collection<DocumentHash> hashes) {
        return hashes.stream()
                .filter(hash -> mapper.publish(hash.value()) == 0 || !store.contains(hash))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Document> find(DistrictId district, DocumentHash hash) {
        return read(
                district,
                () -> Optional.ofNullable(mapper.findPublished(hash.value())).map(DocumentRow::document));
    }

    @Override
    public Optional<String> text(DistrictId district, DocumentHash hash) {
        return read(district, () -> Optional.ofNullable(mapper.publishedText(hash.value())));
    }

    @Override
    public byte[] part(DistrictId district, DocumentHash hash, long from, int length) {
        return read(district, () -> {
            if (mapper.findPublished(hash.value()) == null) {
                throw new IllegalArgumentException(hash + " is not public");
            }
            return store.part(hash, from, length);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] part(DocumentHash hash, long from, int length) {
        return store.part(hash, from, length);
    }

    private <T> T read(DistrictId district, Supplier<T> work) {
        return DistrictScope.call(district, () -> reading.execute(status -> work.get()));
    }
}

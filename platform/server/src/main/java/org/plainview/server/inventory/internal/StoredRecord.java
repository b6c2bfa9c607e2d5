package org.plainview.server.inventory.internal;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Translated;
import org.plainview.record.json.RecordJson;
import org.plainview.server.history.History;
import org.plainview.server.history.History.Entry;
import org.plainview.server.inventory.StaleVersionException;
import org.plainview.server.inventory.Versioned;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.shared.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredRecord implements WorkingRecord {
    private static final String UPDATED = "updated";

    private final RecordMapper mapper;
    private final BulkWriter bulk;
    private final References references;
    private final History history;
    private final Readings readings;

    StoredRecord(RecordMapper mapper, BulkWriter bulk, References references, History history, Readings readings) {
        this.mapper = mapper;
        this.bulk = bulk;
        this.references = references;
        this.history = history;
        this.readings = readings;
    }

    @Override
    @Transactional
    public void begin(DistrictProfile profile) {
        mapper.insertProfile(RecordJson.profile(profile), history.actor().name());
    }

    @Override
    @Transactional(readOnly = true)
    public DistrictRecord load() {
        return readings.current().record();
    }

    @Override
    @Transactional(readOnly = true)
    public Versioned<DistrictProfile> profile() {
        var row = profileRow();
        return new Versioned<>(RecordJson.readProfile(row.body()), row.version(), row.updatedAt(), row.updatedBy());
    }

    @Override
    @Transactional
    public long putProfile(DistrictProfile profile, long expectedVersion) {
        mapper.raiseRevision();
        var before = profile();
        if (before.version() != expectedVersion) {
            throw new StaleVersionException(before, profile);
        }
        if (before.value().equals(profile)) {
            return expectedVersion;
        }
        references.requireAll(profile);
        mapper.updateProfile(
                RecordJson.profile(profile), expectedVersion, history.actor().name());
        history.append(new Entry(
                UPDATED,
                null,
                null,
                profile.name(),
                RecordJson.profile(before.value()),
                RecordJson.profile(profile),
                null));
        return expectedVersion + 1;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Versioned<Item>> find(ItemKind kind, Key key) {
        return Optional.ofNullable(mapper.item(kind.code(), key.value())).map(StoredRecord::versioned);
    }

    @Override
    @Transactional
    public long put(Item asked, OptionalLong expectedVersion) {
        mapper.raiseRevision();
        var before = find(asked.kind(), asked.key());
        var item = Translated.written(before.map(Versioned::value).orElse(null), asked);
        if (expectedVersion.isEmpty()) {
            before.ifPresent(current -> {
                throw new StaleVersionException(current, item);
            });
            return add(item);
        }
        if (before.isEmpty() || before.get().version() != expectedVersion.getAsLong()) {
            throw new StaleVersionException(before.orElse(null), item);
        }
        if (before.get().value().equals(item)) {
            return expectedVersion.getAsLong();
        }
        references.requireAll(item);
        var body = RecordJson.item(item);
        mapper.update(
                item.kind().code(), item.key().value(), body, history.actor().name(), expectedVersion.getAsLong());
        history.append(new Entry(
                UPDATED,
                item.kind(),
                item.key(),
                item.label(),
                RecordJson.item(before.get().value()),
                body,
                null));
        return expectedVersion.getAsLong() + 1;
    }

    @Override
    @Transactional
    public long putBack(Item item, OptionalLong expectedVersion) {
        mapper.raiseRevision();
        if (expectedVersion.isEmpty()) {
            mapper.revive(item.kind().code(), item.key().value());
        }
        return put(item, expectedVersion);
    }

    private long add(Item item) {
        if (mapper.retired(item.kind().code()).contains(item.key().value())) {
            throw new ProblemException(HttpStatus.CONFLICT, "key-retired", item.key()).field("key", "invalid");
        }
        references.requireAll(item);
        var body = RecordJson.item(item);
        mapper.insert(
                item.kind().code(), item.key().value(), body, history.actor().name());
        history.append(new Entry("created", item.kind(), item.key(), item.label(), null, body, null));
        return 1;
    }

    @Override
    @Transactional
    public void delete(ItemKind kind, Key key, long expectedVersion) {
        mapper.raiseRevision();
        var before = find(kind, key);
        if (before.isEmpty() || before.get().version() != expectedVersion) {
            throw new StaleVersionException(before.orElse(null), null);
        }
        references.requireUnused(readings.current(), kind, key);
        remove(before.get());
    }

    @Override
    @Transactional
    public void removeAll(Collection<Versioned<Item>> items) {
        mapper.raiseRevision();
        items.forEach(this::remove);
    }

    private void remove(Versioned<Item> before) {
        var item = before.value();
        mapper.delete(item.kind().code(), item.key().value(), before.version());
        mapper.retire(item.kind().code(), item.key().value(), item.label());
        history.append(new Entry("deleted", item.kind(), item.key(), item.label(), RecordJson.item(item), null, null));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Key> retired(ItemKind kind) {
        return mapper.retired(kind.code()).stream().map(Key::of).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Transactional
    public int putAll(Collection<? extends Item> items, String note) {
        return putEach(items::forEach, note);
    }

    @Override
    @Transactional
    public int putEach(Consumer<Consumer<Item>> source, String note) {
        return merge(source, BulkWriter.IMPORTED, note);
    }

    @Override
    @Transactional
    public void replaceAll(Collection<? extends Item> items) {
        merge(items::forEach, UPDATED, null);
    }

    private int merge(Consumer<Consumer<Item>> source, String action, @Nullable String note) {
        mapper.raiseRevision();
        var check = references.new Check();
        return bulk.merge(
                sink -> source.accept(item -> {
                    check.see(item);
                    sink.accept(item);
                }),
                check::requireAll,
                history.actor(),
                action,
                note);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long hold() {
        return Objects.requireNonNull(mapper.lockedRevision(), "the district in scope has no record");
    }

    @Override
    @Transactional(readOnly = true)
    public long revision() {
        return profileRow().revision();
    }

    private ProfileRow profileRow() {
        return Objects.requireNonNull(mapper.profile(), "the district in scope has no record");
    }

    static Versioned<Item> versioned(ItemRow row) {
        return new Versioned<>(item(row), row.version(), row.updatedAt(), row.updatedBy());
    }

    static Item item(ItemRow row) {
        return RecordJson.readItem(ItemKind.byCode(row.kind()).orElseThrow(), row.body());
    }
}

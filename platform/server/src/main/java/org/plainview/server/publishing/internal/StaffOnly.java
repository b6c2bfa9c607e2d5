package org.plainview.server.publishing.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Field;
import org.plainview.record.Item;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Policy;
import org.plainview.record.PolicyVersion;
import org.plainview.record.Shape;

/** What only staff may read of a record: some policies, their versions, and that anything else names them. */
record StaffOnly(Set<Key> policies) {
    static StaffOnly of(DistrictRecord record) {
        return new StaffOnly(record.policies().stream()
                .filter(policy -> !policy.isPublic())
                .map(Policy::key)
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean holds(Item item) {
        return switch (item) {
            case Policy policy -> policies.contains(policy.key());
            case PolicyVersion version -> policies.contains(version.policy());
            default -> false;
        };
    }

    /** The same item, naming nothing that only staff may read. Whatever field there ever is that names policies is seen to. */
    Item unnamedIn(Item item) {
        var fields = Shape.of(item.kind()).fields();
        return fields.stream().noneMatch(field -> names(field, item))
                ? item
                : (Item) Shape.of(item.kind())
                        .make(fields.stream().map(field -> shown(field, item)).toArray());
    }

    private boolean names(Field field, Item item) {
        return field.refersTo() == ItemKind.POLICY && keys(field, item).stream().anyMatch(policies::contains);
    }

    private @Nullable Object shown(Field field, Item item) {
        if (!names(field, item)) {
            return field.valueIn(item);
        }
        return field.list()
                ? keys(field, item).stream()
                        .filter(key -> !policies.contains(key))
                        .toList()
                : null;
    }

    private static List<Key> keys(Field field, Item item) {
        return switch (field.valueIn(item)) {
            case Key key -> List.of(key);
            case List<?> list -> list.stream().map(Key.class::cast).toList();
            case null, default -> List.of();
        };
    }
}

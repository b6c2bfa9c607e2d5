package org.plainview.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole record of one district at one moment: its profile and every item. Immutable; every reading (page, report,
 * finding, export) is a function of it.
 */
public final class DistrictRecord {
    /** The version of the shape described by these types. An edition names the version it was written in. */
    public static final int SCHEMA_VERSION = 1;

    private final DistrictProfile profile;
    /** One entry a kind, in the order of {@link ItemKind}. */
    private final List<Items<?>> byKind;

    private DistrictRecord(DistrictProfile profile, List<Items<?>> byKind) {
        this.profile = profile;
        this.byKind = byKind;
    }

    /** @throws IllegalArgumentException if two items of one kind share a key */
    public static DistrictRecord of(DistrictProfile profile, Collection<? extends Item> items) {
        var sorted = new EnumMap<ItemKind, List<Item>>(ItemKind.class);
        items.forEach(item ->
                sorted.computeIfAbsent(item.kind(), kind -> new ArrayList<>()).add(item));
        var byKind = Arrays.stream(ItemKind.values())
                .<Items<?>>map(kind -> Items.of(sorted.getOrDefault(kind, List.of())))
                .toList();
        return new DistrictRecord(profile, byKind);
    }

    public static DistrictRecord of(DistrictProfile profile, Item... items) {
        return of(profile, List.of(items));
    }

    /** This record with each of {@code items} added, or put in place of the one of its kind and key. */
    public DistrictRecord with(Item... items) {
        return with(List.of(items), List.of());
    }

    /** This record without the item of that kind and key, if it has one. */
    public DistrictRecord without(ItemKind kind, Key key) {
        return with(List.of(), List.of(new ItemRef(kind, key)));
    }

    /**
     * This record with each of {@code items} added, or put in place of the one of its kind and key, and without those of
     * {@code gone}. Takes as long as the kinds that are touched are large, and shares the others.
     */
    public DistrictRecord with(Collection<? extends Item> items, Collection<ItemRef> gone) {
        var changed = items.stream().map(Item.class::cast).collect(Collectors.groupingBy(Item::kind));
        var removed = gone.stream()
                .collect(Collectors.groupingBy(ItemRef::kind, Collectors.mapping(ItemRef::key, Collectors.toList())));
        return new DistrictRecord(
                profile,
                Arrays.stream(ItemKind.values())
                        .<Items<?>>map(kind -> changed.containsKey(kind) || removed.containsKey(kind)
                                ? changed(
                                        kind,
                                        changed.getOrDefault(kind, List.of()),
                                        removed.getOrDefault(kind, List.of()))
                                : items(kind))
                        .toList());
    }

    @SuppressWarnings("unchecked") // the items are of the kind, and so of its type
    private Items<Item> changed(ItemKind kind, List<Item> items, List<Key> gone) {
        return ((Items<Item>) items(kind)).with(items, gone);
    }

    public DistrictRecord with(DistrictProfile changed) {
        return new DistrictRecord(changed, byKind);
    }

    public DistrictProfile profile() {
        return profile;
    }

    public Items<?> items(ItemKind kind) {
        return byKind.get(kind.ordinal());
    }

    public Stream<Item> all() {
        return byKind.stream().flatMap(Items::stream);
    }

    public Optional<? extends Item> find(ItemKind kind, Key key) {
        return items(kind).find(key);
    }

    public Optional<? extends Item> find(ItemRef item) {
        return find(item.kind(), item.key());
    }

    public boolean contains(ItemRef item) {
        return items(item.kind()).contains(item.key());
    }

    /**
     * What people call {@code item} where other items stand beside it: its label, or for a disclosure, which has no name
     * of its own, its recipient and purpose.
     */
    public String labelOf(Item item) {
        if (!(item instanceof Disclosure disclosure)) {
            return item.label();
        }
        var recipient = labelOf(new ItemRef(ItemKind.RECIPIENT, disclosure.recipient()));
        return disclosure.purpose() == null
                ? recipient
                : recipient + ": " + labelOf(new ItemRef(ItemKind.PURPOSE, disclosure.purpose()));
    }

    /** The same for an item that the record may not have; its key then. */
    public String labelOf(ItemRef item) {
        return find(item).map(this::labelOf).orElse(item.key().value());
    }

    public Items<Element> elements() {
        return typed(ItemKind.ELEMENT);
    }

    public Items<DataSystem> systems() {
        return typed(ItemKind.SYSTEM);
    }

    public Items<Purpose> purposes() {
        return typed(ItemKind.PURPOSE);
    }

    public Items<Recipient> recipients() {
        return typed(ItemKind.RECIPIENT);
    }

    public Items<Agreement> agreements() {
        return typed(ItemKind.AGREEMENT);
    }

    public Items<Disclosure> disclosures() {
        return typed(ItemKind.DISCLOSURE);
    }

    public Items<RetentionRule> retention() {
        return typed(ItemKind.RETENTION);
    }

    public Items<Policy> policies() {
        return typed(ItemKind.POLICY);
    }

    public Items<Safeguard> safeguards() {
        return typed(ItemKind.SAFEGUARD);
    }

    public Items<AccessRole> accessRoles() {
        return typed(ItemKind.ACCESS_ROLE);
    }

    public Items<Contact> contacts() {
        return typed(ItemKind.CONTACT);
    }

    public Items<School> schools() {
        return typed(ItemKind.SCHOOL);
    }

    public Items<Product> products() {
        return typed(ItemKind.PRODUCT);
    }

    public Items<DataCollection> collections() {
        return typed(ItemKind.COLLECTION);
    }

    public Items<Notice> notices() {
        return typed(ItemKind.NOTICE);
    }

    public Items<Incident> incidents() {
        return typed(ItemKind.INCIDENT);
    }

    public Items<Resource> resources() {
        return typed(ItemKind.RESOURCE);
    }

    public Items<Question> questions() {
        return typed(ItemKind.QUESTION);
    }

    public Items<PolicyVersion> policyVersions() {
        return typed(ItemKind.POLICY_VERSION);
    }

    public Items<ProductDecision> productDecisions() {
        return typed(ItemKind.PRODUCT_DECISION);
    }

    @SuppressWarnings("unchecked") // of() sorts every item by its own kind, so the items under a kind are of its type
    private <T extends Item> Items<T> typed(ItemKind kind) {
        return (Items<T>) items(kind);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DistrictRecord that && profile.equals(that.profile) && byKind.equals(that.byKind);
    }

    @Override
    public int hashCode() {
        return 31 * profile.hashCode() + byKind.hashCode();
    }

    @Override
    public String toString() {
        return profile.name() + " " + byKind;
    }
}

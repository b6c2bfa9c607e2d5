package org.plainview.record;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a record does not say yet. An element may be published only when nothing of it is missing: what it is, its
 * category, from whom it comes, why it is kept and on what legal basis, how long, and whom to ask. What other kinds of
 * items lack is told but holds nothing up. What an item lacks follows from itself and from the items that it names.
 */
public final class Completeness {
    /** Stands for the legal basis of an element's purposes, which is no field of the element itself. */
    public static final String LEGAL_BASIS = "legalBasis";

    private final ItemMap<List<String>> missing;
    private final Map<ItemKind, Count> counts;

    private Completeness(ItemMap<List<String>> missing, DistrictRecord record) {
        this.missing = missing;
        this.counts = new EnumMap<>(ItemKind.class);
        for (var kind : ItemKind.values()) {
            int total = record.items(kind).size();
            counts.put(kind, new Count(total, total - missing.of(kind).size()));
        }
    }

    public static Completeness of(DistrictRecord record) {
        return new Completeness(ItemMap.of(lacking(record.all(), record)), record);
    }

    /** What those of {@code items} lack that lack anything. */
    private static Map<ItemRef, List<String>> lacking(Stream<? extends Item> items, DistrictRecord record) {
        var lacking = new HashMap<ItemRef, List<String>>();
        items.forEach(item -> {
            var fields = missing(item, record::find);
            if (!fields.isEmpty()) {
                lacking.put(ItemRef.of(item), fields);
            }
        });
        return lacking;
    }

    /**
     * What the record lacks that this one became, in less time than it takes to look at all of it.
     *
     * @param affected the items that came, changed or went, and those that name one of them
     */
    public Completeness with(DistrictRecord changed, Set<ItemRef> affected) {
        var lacking = lacking(affected.stream().flatMap(item -> changed.find(item).stream()), changed);
        return new Completeness(missing.with(lacking, affected), changed);
    }

    /** The fields that {@code item} lacks, in the order of reading; empty where it is complete. */
    public List<String> missing(Item item) {
        return missing.getOrDefault(ItemRef.of(item), List.of());
    }

    public boolean isComplete(Item item) {
        return missing(item).isEmpty();
    }

    /** The items that lack something, with what they lack, by kind and key. */
    public List<Incomplete> incomplete() {
        return missing.items()
                .map(item -> new Incomplete(item, missing.getOrDefault(item, List.of())))
                .toList();
    }

    public Count count(ItemKind kind) {
        return counts.getOrDefault(kind, new Count(0, 0));
    }

    /** How many items there are, and how many of them lack nothing. */
    public record Count(int total, int complete) {
        public int incomplete() {
            return total - complete;
        }
    }

    /** An item and the fields that it lacks. */
    public record Incomplete(ItemRef item, List<String> fields) {}

    /** Finds the items that an item refers to. */
    @FunctionalInterface
    public interface Lookup {
        Optional<? extends Item> find(ItemKind kind, Key key);
    }

    /** The fields that {@code item} lacks. A reference to an item that does not exist counts as nothing said. */
    public static List<String> missing(Item item, Lookup others) {
        var check = new Check(others);
        switch (item) {
            case Element element -> element(check, element);
            case DataSystem system ->
                check.text("description", system.description())
                        .value("hosting", system.hosting())
                        .when(system.hosting() == Hosting.VENDOR)
                        .reference("vendor", ItemKind.RECIPIENT, system.vendor());
            case Purpose purpose ->
                check.text("explanation", purpose.explanation())
                        .value(LEGAL_BASIS, purpose.legalBasis())
                        .when(purpose.legalBasis() == LegalBasis.FEDERAL_LAW
                                || purpose.legalBasis() == LegalBasis.STATE_LAW)
                        .text("citation", purpose.citation());
            case Recipient recipient ->
                check.value("type", recipient.type()).text("description", recipient.description());
            case Agreement agreement ->
                check.reference("recipient", ItemKind.RECIPIENT, agreement.recipient())
                        .value("agreementKind", agreement.agreementKind())
                        .when(agreement.agreementKind() == AgreementKind.GENERAL_OFFER)
                        .text("originator", agreement.originator())
                        .value("effectiveOn", agreement.effectiveOn());
            case Disclosure disclosure -> disclosure(check, disclosure);
            case RetentionRule rule ->
                check.text("trigger", rule.trigger())
                        .text("period", rule.period())
                        .text("disposal", rule.disposal());
            case Policy policy -> check.text("summary", policy.summary()).list("stages", policy.stages());
            case PolicyVersion version ->
                check.reference("policy", ItemKind.POLICY, version.policy())
                        .value("adoptedOn", version.adoptedOn())
                        .when(version.document() == null)
                        .value("text", version.text());
            case Safeguard safeguard ->
                check.text("description", safeguard.description()).value("safeguardKind", safeguard.safeguardKind());
            case AccessRole role -> check.text("reason", role.reason()).list("categories", role.categories());
            case Contact contact -> check.when(isBlank(contact.phone())).text("email", contact.email());
            case Product product ->
                check.reference("vendor", ItemKind.RECIPIENT, product.vendor())
                        .value("status", product.status())
                        .text("use", product.use())
                        .when(product.status() == ProductStatus.DENIED)
                        .text("reason", product.reason());
            case ProductDecision decision ->
                check.reference("product", ItemKind.PRODUCT, decision.product())
                        .value("status", decision.status())
                        .value("decidedOn", decision.decidedOn())
                        .when(decision.status() == ProductStatus.DENIED)
                        .text("reason", decision.reason());
            case DataCollection collection ->
                check.references("elements", ItemKind.ELEMENT, collection.elements())
                        .value("source", collection.source())
                        .value("collector", collection.collector())
                        .text("frequency", collection.frequency())
                        .references("purposes", ItemKind.PURPOSE, collection.purposes());
            case Notice notice ->
                check.value("noticeKind", notice.noticeKind())
                        .text("schoolYear", notice.schoolYear())
                        .when(isBlank(notice.url()))
                        .text("body", notice.body());
            case Incident incident ->
                check.text("description", incident.description())
                        .value("discoveredOn", incident.discoveredOn())
                        .list("categories", incident.categories())
                        .text("resolution", incident.resolution());
            case Resource resource ->
                check.value("resourceKind", resource.resourceKind())
                        .when(isBlank(resource.embed()))
                        .text("url", resource.url())
                        .text("attribution", resource.attribution());
            case Question question -> check.text("answer", question.answer());
            case School school ->
                check.value("lowestGrade", school.lowestGrade()).value("highestGrade", school.highestGrade());
        }
        return List.copyOf(check.missing);
    }

    private static void element(Check check, Element element) {
        check.text("description", element.description())
                .value("category", element.category())
                .value("source", element.source())
                .references("purposes", ItemKind.PURPOSE, element.purposes());
        var purposes = element.purposes().stream()
                .flatMap(key -> check.others.find(ItemKind.PURPOSE, key).stream())
                .map(Purpose.class::cast)
                .toList();
        check.value(
                        LEGAL_BASIS,
                        purposes.isEmpty() || purposes.stream().anyMatch(purpose -> purpose.legalBasis() == null)
                                ? null
                                : purposes)
                .reference("retention", ItemKind.RETENTION, element.retention())
                .reference("contact", ItemKind.CONTACT, element.contact());
    }

    private static void disclosure(Check check, Disclosure disclosure) {
        var toVendor = check.others
                .find(ItemKind.RECIPIENT, disclosure.recipient())
                .map(Recipient.class::cast)
                .filter(recipient -> recipient.type() == RecipientType.VENDOR)
                .isPresent();
        check.reference("recipient", ItemKind.RECIPIENT, disclosure.recipient())
                .reference("purpose", ItemKind.PURPOSE, disclosure.purpose())
                .references("elements", ItemKind.ELEMENT, disclosure.elements())
                .list("justifications", disclosure.justifications())
                .list("ferpaExceptions", disclosure.ferpaExceptions())
                .value("identifiability", disclosure.identifiability())
                .when(toVendor)
                .reference("agreement", ItemKind.AGREEMENT, disclosure.agreement());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Collects the names of what is missing; {@link #when} holds for the one check that follows it. */
    private static final class Check {
        private final Lookup others;
        private final List<String> missing = new ArrayList<>();
        private boolean asked = true;

        Check(Lookup others) {
            this.others = others;
        }

        Check when(boolean condition) {
            asked = condition;
            return this;
        }

        Check text(String field, @Nullable String text) {
            return note(field, isBlank(text));
        }

        Check value(String field, @Nullable Object value) {
            return note(field, value == null);
        }

        Check list(String field, List<?> list) {
            return note(field, list.isEmpty());
        }

        Check reference(String field, ItemKind kind, @Nullable Key key) {
            return note(field, key == null || others.find(kind, key).isEmpty());
        }

        Check references(String field, ItemKind kind, List<Key> keys) {
            return note(
                    field, keys.stream().noneMatch(key -> others.find(kind, key).isPresent()));
        }

        private Check note(String field, boolean lacks) {
            if (asked && lacks) {
                missing.add(field);
            }
            asked = true;
            return this;
        }
    }
}

package org.plainview.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of items that a record holds. The code of a kind stands in addresses and JSON and never changes. */
public enum ItemKind {
    ELEMENT(Element.class, "elements"),
    SYSTEM(DataSystem.class, "systems"),
    PURPOSE(Purpose.class, "purposes"),
    RECIPIENT(Recipient.class, "recipients"),
    AGREEMENT(Agreement.class, "agreements"),
    DISCLOSURE(Disclosure.class, "disclosures"),
    RETENTION(RetentionRule.class, "retention"),
    POLICY(Policy.class, "policies"),
    SAFEGUARD(Safeguard.class, "safeguards"),
    ACCESS_ROLE(AccessRole.class, "access-roles"),
    CONTACT(Contact.class, "contacts"),
    SCHOOL(School.class, "schools"),
    PRODUCT(Product.class, "products"),
    COLLECTION(DataCollection.class, "collections"),
    NOTICE(Notice.class, "notices"),
    INCIDENT(Incident.class, "incidents"),
    RESOURCE(Resource.class, "resources"),
    QUESTION(Question.class, "questions"),
    POLICY_VERSION(PolicyVersion.class, "policy-versions"),
    PRODUCT_DECISION(ProductDecision.class, "product-decisions");

    private static final Map<Class<?>, ItemKind> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ItemKind::type, Function.identity()));
    private static final Map<String, ItemKind> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ItemKind::code, Function.identity()));

    private final Class<? extends Item> type;
    private final String code;

    ItemKind(Class<? extends Item> type, String code) {
        this.type = type;
        this.code = code;
    }

    public Class<? extends Item> type() {
        return type;
    }

    /** The plural word used in addresses and JSON: {@code elements}, {@code access-roles}. */
    public String code() {
        return code;
    }

    public static Optional<ItemKind> byCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    static ItemKind of(Class<? extends Item> type) {
        var kind = BY_TYPE.get(type);
        if (kind == null) {
            throw new IllegalStateException(type + " is not listed in ItemKind");
        }
        return kind;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

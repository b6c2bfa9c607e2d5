package org.plainview.server.site.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.AccessRole;
import org.plainview.record.Agreement;
import org.plainview.record.Contact;
import org.plainview.record.DataCollection;
import org.plainview.record.Disclosure;
import org.plainview.record.DistrictProfile;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.ElementCategory;
import org.plainview.record.Item;
import org.plainview.record.Key;
import org.plainview.record.Policy;
import org.plainview.record.PolicyVersion;
import org.plainview.record.Product;
import org.plainview.record.ProductDecision;
import org.plainview.record.ProductHistory;
import org.plainview.record.Safeguard;
import org.plainview.server.publishing.Edition;

/** An edition with what its pages look up, indexed once. Never changes, but for what is indexed when it is first asked for. */
final class Reading {
    private final Edition edition;
    private final DistrictRecord record;
    private final LocalDate day;
    private final Map<Key, List<Disclosure>> disclosuresOfElement;
    private final Map<Key, List<Disclosure>> disclosuresToRecipient;
    private final Map<Key, List<Agreement>> agreementsWithRecipient;
    private final Map<Key, List<Policy>> policiesOnElement;
    private final Map<Key, List<PolicyVersion>> versionsOfPolicy;
    private final Map<Key, List<ProductDecision>> decisionsOnProduct;
    private final Map<Key, List<Disclosure>> disclosuresThroughProduct;
    private final Map<Key, List<Safeguard>> safeguardsOfSystem;
    private final Map<ElementCategory, List<AccessRole>> rolesByCategory = new EnumMap<>(ElementCategory.class);
    private final NavigableSet<Key> programs = new TreeSet<>();
    private final NavigableSet<Key> everyProgram;
    private final Map<Locale, SearchIndex> searches = new ConcurrentHashMap<>();
    private final Map<Locale, List<Element>> inOrder = new ConcurrentHashMap<>();
    private volatile @Nullable Map<String, Subject> shortLinks;

    Reading(Edition edition) {
        this.edition = edition;
        record = edition.record();
        day = LocalDate.ofInstant(edition.publishedAt(), zone(record.profile()));
        disclosuresOfElement = index(record.disclosures().list(), Disclosure::elements);
        disclosuresToRecipient = index(record.disclosures().list(), disclosure -> List.of(disclosure.recipient()));
        agreementsWithRecipient = index(
                record.agreements().list(),
                agreement ->
                        Optional.ofNullable(agreement.recipient()).map(List::of).orElse(List.of()));
        policiesOnElement = index(record.policies().list(), Policy::governs);
        versionsOfPolicy = index(
                record.policyVersions().stream()
                        .sorted(PolicyVersion.BY_ADOPTION.reversed())
                        .toList(),
                version -> List.of(version.policy()));
        decisionsOnProduct = index(record.productDecisions().list(), decision -> List.of(decision.product()));
        disclosuresThroughProduct = index(record.disclosures().list(), disclosure -> Said.list(disclosure.product()));
        safeguardsOfSystem = index(record.safeguards().list(), Safeguard::systems);
        for (var role : record.accessRoles()) {
            role.categories()
                    .forEach(category -> rolesByCategory
                            .computeIfAbsent(category, none -> new ArrayList<>())
                            .add(role));
        }
        record.elements().forEach(element -> programs.addAll(element.scope().programs()));
        everyProgram = new TreeSet<>(programs);
        Stream.of(
                        record.collections().stream().map(DataCollection::scope),
                        record.disclosures().stream().map(Disclosure::scope),
                        record.products().stream().map(Product::scope))
                .flatMap(scopes -> scopes)
                .forEach(scope -> everyProgram.addAll(scope.programs()));
    }

    private static ZoneId zone(DistrictProfile profile) {
        try {
            return ZoneId.of(profile.timeZone());
        } catch (DateTimeException unknown) {
            // A page must not fail for a misspelled zone; a date in UTC is at most a day off.
            return ZoneOffset.UTC;
        }
    }

    private static <T extends Item> Map<Key, List<T>> index(List<T> items, Function<T, List<Key>> keys) {
        var index = new HashMap<Key, List<T>>();
        for (var item : items) {
            keys.apply(item)
                    .forEach(key -> index.computeIfAbsent(key, none -> new ArrayList<>())
                            .add(item));
        }
        return index;
    }

    Edition edition() {
        return edition;
    }

    DistrictRecord record() {
        return record;
    }

    DistrictProfile profile() {
        return record.profile();
    }

    /** The day of publication where the district is. What is "past its date" is so on this day: an edition has no other. */
    LocalDate day() {
        return day;
    }

    LocalDate dayOf(java.time.Instant moment) {
        return LocalDate.ofInstant(moment, zone(record.profile()));
    }

    List<Disclosure> disclosuresOf(Element element) {
        return disclosuresOfElement.getOrDefault(element.key(), List.of());
    }

    List<Disclosure> disclosuresTo(Key recipient) {
        return disclosuresToRecipient.getOrDefault(recipient, List.of());
    }

    List<Agreement> agreementsWith(Key recipient) {
        return agreementsWithRecipient.getOrDefault(recipient, List.of());
    }

    List<Policy> policiesOn(Element element) {
        return policiesOnElement.getOrDefault(element.key(), List.of());
    }

    /** The newest first. */
    List<PolicyVersion> versionsOf(Policy policy) {
        return versionsOfPolicy.getOrDefault(policy.key(), List.of());
    }

    /** What {@code policy} said on the day of this edition; nothing where no version of it was adopted by then. */
    Optional<PolicyVersion> versionInForce(Policy policy) {
        return versionsOf(policy).stream()
                .filter(version -> version.isAdoptedBy(day))
                .findFirst();
    }

    ProductHistory historyOf(Product product) {
        return ProductHistory.of(product, decisionsOnProduct.getOrDefault(product.key(), List.of()).stream());
    }

    /** What goes to whoever offers {@code product}, through it. */
    List<Disclosure> disclosuresThrough(Product product) {
        return disclosuresThroughProduct.getOrDefault(product.key(), List.of());
    }

    /** What covers the use of {@code product}: its own agreements, and those of what goes through it. */
    List<Agreement> agreementsOn(Product product) {
        return record.agreements()
                .named(Stream.concat(
                                product.agreements().stream(),
                                disclosuresThrough(product).stream()
                                        .flatMap(disclosure -> Said.list(disclosure.agreement()).stream()))
                        .distinct()
                        .toList());
    }

    List<AccessRole> rolesThatSee(Element element) {
        var category = element.category();
        return category == null ? List.of() : rolesByCategory.getOrDefault(category, List.of());
    }

    /** What protects any of {@code systems}. */
    List<Safeguard> safeguardsOf(List<Key> systems) {
        return systems.stream()
                .flatMap(system -> safeguardsOfSystem.getOrDefault(system, List.of()).stream())
                .distinct()
                .toList();
    }

    /** Every program that an element names. */
    NavigableSet<Key> programs() {
        return programs;
    }

    /** All elements as a reader of {@code voice} looks for them: to sort many by name takes longer than to write their page. */
    List<Element> inOrder(Voice voice) {
        return inOrder.computeIfAbsent(
                voice.language(), language -> DataPage.sorted(record.elements().list(), voice));
    }

    /** What can be found in the language of {@code setting}; made when somebody first searches. */
    SearchIndex searched(Setting setting) {
        var language = setting.voice().language();
        return searches.computeIfAbsent(
                language, each -> SearchIndex.of(Searched.entries(setting), SearchWords.of(each)));
    }

    /** What a short address leads to. */
    Optional<Subject> shortLinked(String name) {
        var known = shortLinks;
        if (known == null) {
            known = ShortLinks.of(record);
            shortLinks = known;
        }
        return Optional.ofNullable(known.get(ShortLinks.normal(name)));
    }

    /** Every program that anything names. */
    NavigableSet<Key> everyProgram() {
        return everyProgram;
    }

    /** Whom to ask: the contact named, or the district's. */
    Optional<Contact> contact(@Nullable Key named) {
        return Optional.ofNullable(named)
                .flatMap(record.contacts()::find)
                .or(() -> Optional.ofNullable(profile().contact()).flatMap(record.contacts()::find));
    }
}

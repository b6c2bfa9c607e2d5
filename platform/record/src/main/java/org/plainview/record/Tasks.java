package org.plainview.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Task.Kind;
import org.plainview.record.Task.Urgency;

/**
 * What a record asks to be done, whatever the law of its state: practice that has drifted from an agreement, agreements
 * that end, reviews that are due. A pure function of the record and a day.
 */
public final class Tasks {
    /** Days ahead that a person needs to renew an agreement or to bring a policy before the board. */
    private static final int AHEAD = 90;

    private final DistrictRecord record;
    private final LocalDate day;
    private final Names names;
    private final Map<Key, List<Disclosure>> disclosuresOf;
    private final Map<Key, List<PolicyVersion>> versionsOf;
    private final Map<Key, List<ProductDecision>> decisionsOn;
    private final Set<Key> reliedOn;
    /** Recipients of data for which neither an agreement nor a product is named. */
    private final Set<Key> bare;

    private final List<Task> found = new ArrayList<>();

    private Tasks(DistrictRecord record, LocalDate day) {
        this.record = record;
        this.day = day;
        this.names = new Names(record);
        this.disclosuresOf = record.disclosures().stream()
                .filter(disclosure -> disclosure.product() != null)
                .collect(Collectors.groupingBy(disclosure -> Objects.requireNonNull(disclosure.product())));
        this.versionsOf = record.policyVersions().stream().collect(Collectors.groupingBy(PolicyVersion::policy));
        this.decisionsOn = record.productDecisions().stream().collect(Collectors.groupingBy(ProductDecision::product));
        this.reliedOn = Stream.concat(
                        record.disclosures().stream().map(Disclosure::agreement),
                        record.products().stream()
                                .filter(product -> !isRefused(product))
                                .flatMap(product -> product.agreements().stream()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        this.bare = record.disclosures().stream()
                .filter(disclosure -> disclosure.agreement() == null && disclosure.product() == null)
                .map(Disclosure::recipient)
                .collect(Collectors.toSet());
    }

    /** The tasks of {@code record} on {@code day}: what is wrong now first, then by the day on which it is due. */
    public static List<Task> of(DistrictRecord record, LocalDate day) {
        var tasks = new Tasks(record, day);
        record.disclosures().forEach(tasks::permitted);
        record.products().forEach(tasks::covered);
        record.products().forEach(tasks::decided);
        record.agreements().forEach(tasks::ends);
        record.policies().forEach(tasks::review);
        record.recipients().forEach(tasks::agreed);
        tasks.confirmations();
        tasks.translations(null, tasks.names.ofDistrict(), Translated.stale(record.profile()));
        record.all().forEach(item -> tasks.translations(item, tasks.names.of(item), Translated.stale(item)));
        return tasks.found.stream().sorted().toList();
    }

    /**
     * That links lead nowhere, which no record says of itself.
     *
     * @param item in which they stand; null where the district's own statement and settings do
     * @param fields in which they stand, at least one
     */
    public static Task brokenLink(DistrictRecord record, @Nullable Item item, List<String> fields) {
        var owner = item == null ? FieldLabels.PROFILE : item.kind().code();
        var names = new Names(record);
        return new Task(
                Kind.BROKEN_LINK,
                item == null ? null : ItemRef.of(item),
                Urgency.SOON,
                null,
                Sentence.of(
                        fields.size() == 1 ? "task.broken-link.one" : "task.broken-link.many",
                        item == null ? names.ofDistrict() : names.of(item),
                        fields.stream()
                                .map(field -> new Sentence.FieldName(owner, field))
                                .toList()));
    }

    /** Agreements that name no data at all are incomplete, which is told elsewhere. */
    private void permitted(Disclosure disclosure) {
        var agreements = agreementsOf(disclosure);
        var permitted = new HashSet<Key>();
        agreements.forEach(agreement -> {
            permitted.addAll(agreement.permits());
            permitted.addAll(agreement.permitsOptionally());
        });
        var beyond = disclosure.elements().stream()
                .filter(element -> !permitted.contains(element))
                .toList();
        if (!permitted.isEmpty() && !beyond.isEmpty()) {
            now(
                    Kind.NOT_PERMITTED,
                    disclosure,
                    Sentence.of(
                            beyond.size() == 1 ? "task.not-permitted.one" : "task.not-permitted.many",
                            names.of(ItemKind.ELEMENT, beyond),
                            names.of(ItemKind.RECIPIENT, disclosure.recipient()),
                            names.of(
                                    ItemKind.AGREEMENT,
                                    agreements.stream().map(Agreement::key).toList())));
        }
    }

    /** The one that it names; where it names none, those in force of its product. */
    private List<Agreement> agreementsOf(Disclosure disclosure) {
        var agreement = disclosure.agreement();
        if (agreement != null) {
            return record.agreements().find(agreement).stream().toList();
        }
        var product = disclosure.product();
        if (product == null) {
            return List.of();
        }
        return record.products().find(product).stream()
                .flatMap(used -> used.agreements().stream())
                .flatMap(key -> record.agreements().find(key).stream())
                .filter(this::isInForce)
                .toList();
    }

    /** What a vendor gets for a product is told of the product. */
    private void agreed(Recipient recipient) {
        if (recipient.type() == RecipientType.VENDOR && bare.contains(recipient.key())) {
            now(Kind.NO_AGREEMENT, recipient, Sentence.of("task.no-agreement.vendor", names.of(recipient)));
        }
    }

    /** A district may have confirmed all its elements on one day, so they are told of together. */
    private void confirmations() {
        var stale = record.elements().stream()
                .filter(element -> element.isStaleOn(day))
                .sorted(Comparator.comparing((Element element) -> Objects.requireNonNull(element.confirmedOn()))
                        .thenComparing(Element::key))
                .toList();
        if (stale.isEmpty()) {
            return;
        }
        var first = stale.getFirst();
        found.add(new Task(
                Kind.STALE_CONFIRMATION,
                ItemRef.of(first),
                Urgency.SOON,
                null,
                Sentence.of(
                        stale.size() == 1 ? "task.stale-confirmation.one" : "task.stale-confirmation.many",
                        names.of(first),
                        Objects.requireNonNull(first.confirmedOn()),
                        stale.size())));
    }

    private void covered(Product product) {
        var disclosures = disclosuresOf.getOrDefault(product.key(), List.of());
        var runs = record.systems().stream().anyMatch(system -> product.key().equals(system.product()));
        boolean used = runs || !disclosures.isEmpty();
        if (isRefused(product)) {
            if (used) {
                now(
                        Kind.NOT_APPROVED,
                        product,
                        Sentence.of("task.not-approved", names.of(product), Objects.requireNonNull(product.status())));
            }
            return;
        }
        if (!used && product.status() != ProductStatus.APPROVED) {
            return;
        }
        var agreements = Stream.concat(
                        product.agreements().stream(), disclosures.stream().map(Disclosure::agreement))
                .filter(Objects::nonNull)
                .flatMap(key -> record.agreements().find(key).stream())
                .toList();
        if (agreements.stream().noneMatch(this::isInForce)) {
            now(
                    Kind.NO_AGREEMENT,
                    product,
                    Sentence.of(
                            agreements.isEmpty() ? "task.no-agreement" : "task.no-agreement.in-force",
                            names.of(product)));
        }
    }

    /** Products without a history are by far the most, and none of them can have an odd one. */
    private void decided(Product product) {
        var decisions = decisionsOn.get(product.key());
        if (decisions == null) {
            return;
        }
        ProductHistory.of(product, decisions.stream()).oddStep().ifPresent(odd -> {
            var before = Objects.requireNonNull(odd.before().status());
            var after = Objects.requireNonNull(odd.after().status());
            now(
                    Kind.ODD_STEP,
                    odd.after().item(),
                    Sentence.of(
                            odd.early() ? "task.odd-step.early" : "task.odd-step", names.of(product), before, after));
        });
    }

    private boolean isInForce(Agreement agreement) {
        return (agreement.effectiveOn() == null || !agreement.effectiveOn().isAfter(day))
                && (agreement.expiresOn() == null || !agreement.expiresOn().isBefore(day));
    }

    /** The last day of an agreement is one on which it still holds. */
    private void ends(Agreement agreement) {
        var last = agreement.expiresOn();
        if (last == null || !reliedOn.contains(agreement.key())) {
            return;
        }
        if (last.isBefore(day)) {
            add(Kind.AGREEMENT_ENDS, agreement, last, "task.agreement-ended");
        } else if (!last.isAfter(day.plusDays(AHEAD))) {
            add(Kind.AGREEMENT_ENDS, agreement, last, "task.agreement-ends");
        }
    }

    private static boolean isRefused(Product product) {
        return product.status() == ProductStatus.DENIED || product.status() == ProductStatus.RETIRED;
    }

    private void review(Policy policy) {
        var ofVersions = versionsOf.getOrDefault(policy.key(), List.of()).stream()
                .flatMap(version -> Stream.of(version.adoptedOn(), version.reviewedOn()));
        var last = Stream.concat(Stream.of(policy.adoptedOn(), policy.revisedOn(), policy.reviewedOn()), ofVersions)
                .filter(date -> date != null && !date.isAfter(day))
                .map(Objects::requireNonNull)
                .max(Comparator.naturalOrder());
        if (policy.reviewEveryMonths() == null || policy.rescindedOn() != null || last.isEmpty()) {
            return;
        }
        var due = last.get().plusMonths(policy.reviewEveryMonths());
        if (!due.isAfter(day.plusDays(AHEAD))) {
            add(
                    Kind.POLICY_REVIEW,
                    policy,
                    due,
                    due.isBefore(day) ? "task.policy-review.overdue" : "task.policy-review");
        }
    }

    private void translations(@Nullable Item item, Object name, List<Translated.Stale> stale) {
        var languages = stale.stream()
                .map(Translated.Stale::language)
                .distinct()
                .map(Sentence.Language::new)
                .toList();
        if (!languages.isEmpty()) {
            found.add(new Task(
                    Kind.STALE_TRANSLATION,
                    item == null ? null : ItemRef.of(item),
                    Urgency.SOON,
                    null,
                    Sentence.of("task.stale-translation", name, languages)));
        }
    }

    private void now(Kind kind, Item item, Sentence sentence) {
        found.add(new Task(kind, ItemRef.of(item), Urgency.NOW, null, sentence));
    }

    private void add(Kind kind, Item item, LocalDate due, String sentence) {
        found.add(new Task(
                kind,
                ItemRef.of(item),
                due.isBefore(day) ? Urgency.NOW : Urgency.SOON,
                due,
                Sentence.of(sentence, names.of(item), due)));
    }
}

package org.plainview.spi;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Item;

/**
 * A rule whose words stand under its own id: {@code UT-303.title}, {@code UT-303.duty} and whatever else it says as
 * {@code UT-303.<name>}, with the remedy of a finding under {@code UT-303.<name>.remedy}. Packs extend it so that a rule
 * holds nothing but the law it cites and how a record is read.
 */
public abstract class CitedRule implements Rule {
    private final String id;
    private final String citation;
    private final Severity severity;

    protected CitedRule(String id, String citation, Severity severity) {
        this.id = id;
        this.citation = citation;
        this.severity = severity;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String citation() {
        return citation;
    }

    @Override
    public final Severity severity() {
        return severity;
    }

    @Override
    public final Message title() {
        return say("title");
    }

    @Override
    public final Message duty() {
        return say("duty");
    }

    /** The words under {@code <id>.<name>}. */
    protected final Message say(String name, Object... arguments) {
        return Message.of(id + "." + name, arguments);
    }

    protected final Finding met(String name, Object... arguments) {
        return Finding.met(say(name, arguments));
    }

    protected final Finding notApplicable(String name) {
        return Finding.notApplicable(say(name));
    }

    /** That the record does not hold what the rule would have to read, and what to write there. */
    protected final Finding notAssessed(String name) {
        return of(Finding.Status.NOT_ASSESSED, List.of(), name);
    }

    /** That someone has to say whether the duty is met, since no record shows it. */
    protected final Finding needsAttestation(String name) {
        return of(Finding.Status.NEEDS_ATTESTATION, List.of(), name);
    }

    protected final Finding notMet(String name) {
        return of(Finding.Status.NOT_MET, List.of(), name);
    }

    /** One finding about {@code items}, whose number is its words' first argument, or none if there are none. */
    protected final Stream<Finding> notMet(String name, List<? extends Item> items) {
        return about(Finding.Status.NOT_MET, name, items);
    }

    /** One finding of {@code status} about {@code items}, whose number is its words' first argument, or none if there are none. */
    protected final Stream<Finding> about(Finding.Status status, String name, List<? extends Item> items) {
        return items.isEmpty() ? Stream.empty() : Stream.of(of(status, Finding.Subject.all(items), name, items.size()));
    }

    /** A finding with the remedy that stands beside its words. */
    protected final Finding of(
            Finding.Status status, List<Finding.Subject> subjects, String name, Object... arguments) {
        return new Finding(status, subjects, say(name, arguments), say(name + ".remedy"), null);
    }

    /** {@code findings}, or {@code otherwise} if there are none. */
    protected static List<Finding> orElse(Stream<Finding> findings, Finding otherwise) {
        var all = findings.toList();
        return all.isEmpty() ? List.of(otherwise) : all;
    }

    /** True if {@code text} says something. */
    protected static boolean has(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** A finding about one item, with the remedy that stands beside its words. */
    protected final Finding on(Finding.Status status, Item item, String name, Object... arguments) {
        return of(status, List.of(Finding.Subject.of(item)), name, arguments);
    }

    /** That {@code item} shows the duty to be met. */
    protected final Finding metBy(Item item, String name, Object... arguments) {
        return new Finding(Finding.Status.MET, List.of(Finding.Subject.of(item)), say(name, arguments), null, null);
    }

    /**
     * Whether something was done by {@code due}, as {@code day} sees it: {@code <name>-in-time} or {@code <name>-late} where it
     * was done, {@code <name>-due} or {@code <name>-missed} where it was not.
     */
    protected final Finding within(Item item, String name, @Nullable LocalDate done, LocalDate due, LocalDate day) {
        if (done != null && !done.isAfter(day)) {
            return done.isAfter(due)
                    ? on(Finding.Status.NOT_MET, item, name + "-late", done, due)
                            .by(due)
                    : metBy(item, name + "-in-time", done);
        }
        return day.isAfter(due)
                ? on(Finding.Status.NOT_MET, item, name + "-missed", due).by(due)
                : on(Finding.Status.DUE, item, name + "-due", due).by(due);
    }

    /**
     * Those of {@code items} whose choices in {@code field} lack one of {@code asked}, and those that make no choice, of which
     * someone has to say what they cover ({@code <name>-unsaid}).
     */
    protected final Stream<Finding> covers(String name, List<? extends Item> items, String field, Set<String> asked) {
        var unsaid = items.stream().filter(item -> !says(item, field)).toList();
        var lacking = items.stream()
                .filter(item -> says(item, field) && !chosen(item, field).containsAll(asked))
                .toList();
        return Stream.concat(notMet(name, lacking), about(Finding.Status.NEEDS_ATTESTATION, name + "-unsaid", unsaid));
    }

    /** What several rules of a pack say in the same words, which stand under {@code name} alone. */
    protected static Finding inCommon(Finding.Status status, String name) {
        return new Finding(status, List.of(), Message.of(name), Message.of(name + ".remedy"), null);
    }

    /** True if {@code item} says anything in the extra field. */
    public static boolean says(Item item, String field) {
        return has(item.extra().get(field));
    }

    public static boolean says(Item item, String field, String value) {
        return value.equals(item.extra().get(field));
    }

    /** What an extra field of {@link ExtraField.Type#FLAG} affirms; false where it is silent. */
    public static boolean isYes(Item item, String field) {
        return says(item, field, "yes");
    }

    /** What an extra field of {@link ExtraField.Type#FLAG} denies; false where it is silent. */
    public static boolean isNo(Item item, String field) {
        return says(item, field, "no");
    }

    /** The day in an extra field, or null where none can be read. */
    public static @Nullable LocalDate dayIn(Item item, String field) {
        var text = item.extra().get(field);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    /** The number in an extra field, or null where none can be read. */
    public static @Nullable Integer numberIn(Item item, String field) {
        var text = item.extra().get(field);
        return text == null || !text.matches("\\d{1,9}") ? null : Integer.valueOf(text);
    }

    /** The codes that an extra field of {@link ExtraField.Type#CHOICES} lists. */
    public static Set<String> chosen(Item item, String field) {
        return Arrays.stream(item.extra().getOrDefault(field, "").split("[,;\\s]+"))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}

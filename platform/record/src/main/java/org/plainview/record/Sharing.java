package org.plainview.record;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plainview.record.RecordChange.FieldChange;

/**
 * Tells changes of disclosures by what they mean to a family: which facts go to whom that did not go there before, and
 * which no longer do, whichever disclosure says so.
 */
final class Sharing {
    private static final Set<String> TOLD = Set.of("recipient", "elements");

    private final Set<Flow> before;
    private final Set<Flow> after;
    private final Names old;
    private final Names now;

    Sharing(DistrictRecord before, DistrictRecord after, Names old, Names now) {
        this.before = flows(before);
        this.after = flows(after);
        this.old = old;
        this.now = now;
    }

    private static Set<Flow> flows(DistrictRecord record) {
        return record.disclosures().stream()
                .flatMap(disclosure ->
                        disclosure.elements().stream().map(element -> new Flow(disclosure.recipient(), element)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the change of that field is told here. */
    static boolean tells(Item item, FieldChange change) {
        return item instanceof Disclosure && TOLD.contains(change.name());
    }

    void added(Disclosure disclosure, List<Sentence> sentences) {
        if (disclosure.elements().isEmpty()) {
            sentences.add(Sentence.of("shared.unstated", now.of(ItemKind.RECIPIENT, disclosure.recipient())));
        }
        came(disclosure, disclosure.elements(), sentences);
    }

    void removed(Disclosure disclosure, List<Sentence> sentences) {
        if (disclosure.elements().isEmpty()) {
            sentences.add(Sentence.of("shared.withdrawn", old.of(ItemKind.RECIPIENT, disclosure.recipient())));
        }
        gone(disclosure, disclosure.elements(), sentences);
    }

    void edited(Disclosure was, Disclosure is, List<Sentence> sentences) {
        if (!was.recipient().equals(is.recipient())) {
            removed(was, sentences);
            added(is, sentences);
            return;
        }
        came(is, without(is.elements(), was.elements()), sentences);
        gone(was, without(was.elements(), is.elements()), sentences);
    }

    private static List<Key> without(List<Key> keys, List<Key> others) {
        var left = new HashSet<>(others);
        return keys.stream().filter(key -> !left.contains(key)).toList();
    }

    private void came(Disclosure disclosure, List<Key> elements, List<Sentence> sentences) {
        tell("shared.now", disclosure, elements, before, now, sentences);
    }

    private void gone(Disclosure disclosure, List<Key> elements, List<Sentence> sentences) {
        tell("shared.ended", disclosure, elements, after, old, sentences);
    }

    /** Elements that flow to the recipient on the other side of the change too are told with the purpose that differs. */
    private static void tell(
            String key,
            Disclosure disclosure,
            List<Key> elements,
            Set<Flow> others,
            Names names,
            List<Sentence> sentences) {
        var recipient = names.of(ItemKind.RECIPIENT, disclosure.recipient());
        var parts = elements.stream()
                .collect(Collectors.partitioningBy(
                        element -> others.contains(new Flow(disclosure.recipient(), element))));
        var wholly = parts.getOrDefault(false, List.of());
        var partly = parts.getOrDefault(true, List.of());
        if (!wholly.isEmpty()) {
            sentences.add(Sentence.of(key + count(wholly), names.of(ItemKind.ELEMENT, wholly), recipient));
        }
        if (!partly.isEmpty() && disclosure.purpose() != null) {
            sentences.add(Sentence.of(
                    key + ".purpose" + count(partly),
                    names.of(ItemKind.ELEMENT, partly),
                    recipient,
                    names.of(ItemKind.PURPOSE, disclosure.purpose())));
        } else if (!partly.isEmpty()) {
            sentences.add(Sentence.of(key + ".again" + count(partly), names.of(ItemKind.ELEMENT, partly), recipient));
        }
    }

    private static String count(List<Key> elements) {
        return elements.size() == 1 ? ".one" : ".many";
    }

    /** An element that goes to a recipient. */
    private record Flow(Key recipient, Key element) {}
}

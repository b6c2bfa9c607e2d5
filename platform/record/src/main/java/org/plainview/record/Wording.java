package org.plainview.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Difference.Line;
import org.plainview.record.RecordChange.Action;
import org.plainview.record.RecordChange.Added;
import org.plainview.record.RecordChange.Edited;
import org.plainview.record.RecordChange.FieldChange;
import org.plainview.record.RecordChange.ProfileEdited;
import org.plainview.record.RecordChange.Removed;
import org.plainview.record.Sentence.FieldName;
import org.plainview.record.Sentence.Language;

/** Finds the sentences for the changes between two records. */
final class Wording {
    /** A text longer than this is not quoted in a sentence; that it changed is said instead. */
    private static final int QUOTED = 80;
    /** A description longer than this does not follow the name of a new item. */
    private static final int DESCRIBED = 200;

    private static final String CONFIRMED = "confirmed";
    /** Up to so many confirmations of one day are told one by one. */
    private static final int CONFIRMED_ALONE = 3;

    private final Names old;
    private final Names now;
    private final Sharing sharing;
    /** By sentence, because two disclosures may tell the same fact. */
    private final Map<Sentence, Line> lines = new LinkedHashMap<>();

    Wording(DistrictRecord before, DistrictRecord after) {
        old = new Names(before);
        now = new Names(after);
        sharing = new Sharing(before, after, old, now);
    }

    static List<Line> first(DistrictRecord record) {
        return Arrays.stream(ItemKind.values())
                .filter(kind -> !record.items(kind).isEmpty())
                .map(kind -> {
                    int count = record.items(kind).size();
                    var key = "first." + kind.code() + (count == 1 ? ".one" : ".many");
                    return new Line(Sentence.of(key, count), null, Action.ADDED);
                })
                .toList();
    }

    List<Line> lines(List<RecordChange> changes) {
        for (var change : changes) {
            var sentences = new ArrayList<Sentence>();
            switch (change) {
                case Added added -> added(added.after(), sentences);
                case Removed removed -> removed(removed.before(), sentences);
                case Edited edited -> edited(edited, sentences);
                case ProfileEdited edited -> {
                    edited.fields().forEach(field -> field(FieldLabels.PROFILE, now.ofDistrict(), field, sentences));
                }
            }
            sentences.forEach(
                    sentence -> lines.putIfAbsent(sentence, new Line(sentence, change.item(), change.action())));
        }
        return together(lines.values());
    }

    /** A district confirms its facts by the dozen, often on one day; told one by one they would bury every other change. */
    private static List<Line> together(Collection<Line> lines) {
        var byDay = lines.stream()
                .filter(line -> line.sentence().key().equals(CONFIRMED))
                .collect(Collectors.groupingBy(
                        line -> line.sentence().arguments().getLast()));
        var told = new ArrayList<Line>();
        for (var line : lines) {
            var arguments = line.sentence().arguments();
            var same = line.sentence().key().equals(CONFIRMED)
                    ? byDay.getOrDefault(arguments.getLast(), List.of())
                    : List.<Line>of();
            if (same.size() <= CONFIRMED_ALONE) {
                told.add(line);
            } else if (same.getFirst().equals(line)) {
                var names = same.stream()
                        .map(each -> each.sentence().arguments().getFirst())
                        .toList();
                told.add(new Line(
                        Sentence.of(CONFIRMED + ".together", names, arguments.getLast()), null, Action.EDITED));
            }
        }
        return List.copyOf(told);
    }

    private void added(Item item, List<Sentence> sentences) {
        if (item instanceof Disclosure disclosure) {
            sharing.added(disclosure, sentences);
            return;
        }
        var description = Names.description(item);
        var key = "added." + item.kind().code();
        if (description == null || description.label().length() > DESCRIBED) {
            sentences.add(Sentence.of(key, now.of(item)));
        } else {
            sentences.add(Sentence.of(key + ".described", now.of(item), description));
        }
    }

    private void removed(Item item, List<Sentence> sentences) {
        if (item instanceof Disclosure disclosure) {
            sharing.removed(disclosure, sentences);
        } else {
            sentences.add(Sentence.of("removed." + item.kind().code(), old.of(item)));
        }
    }

    private void edited(Edited edited, List<Sentence> sentences) {
        var owner = edited.after().kind().code();
        if (edited.before() instanceof Disclosure before && edited.after() instanceof Disclosure after) {
            sharing.edited(before, after, sentences);
        }
        for (var field : edited.fields()) {
            if (field.name().equals(Names.labelField(edited.after()))) {
                sentences.add(Sentence.of("renamed", old.of(edited.before()), now.of(edited.after())));
            } else if (!Sharing.tells(edited.after(), field)) {
                field(owner, now.of(edited.after()), field, sentences);
            }
        }
    }

    private void field(String owner, Object name, FieldChange change, List<Sentence> sentences) {
        switch (change.field().type()) {
            case TRANSLATIONS -> translations(name, change, sentences);
            case EXTRA -> extra(name, change, sentences);
            case SCOPE -> scope(name, change, sentences);
            case DOCUMENT -> sentences.add(unquoted(owner, name, change));
            case TEXT, KEY, CODE, DATE, INTEGER, BOOLEAN -> {
                if (change.field().list()) {
                    list(owner, name, change, sentences);
                } else {
                    single(owner, name, change, sentences);
                }
            }
        }
    }

    private void single(String owner, Object name, FieldChange change, List<Sentence> sentences) {
        var special = special(name, change);
        if (special != null) {
            sentences.add(special);
            return;
        }
        var field = new FieldName(owner, change.name());
        var before = change.before();
        var after = change.after();
        if (isLong(before) || isLong(after)) {
            sentences.add(unquoted(owner, name, change));
        } else if (after == null) {
            sentences.add(Sentence.of("value.removed", name, field));
        } else if (before == null) {
            sentences.add(Sentence.of(
                    quoted(change.field(), "added"), name, field, Names.withoutStop(now.value(change.field(), after))));
        } else {
            sentences.add(Sentence.of(
                    quoted(change.field(), "changed"),
                    name,
                    field,
                    Names.withoutStop(old.value(change.field(), before)),
                    Names.withoutStop(now.value(change.field(), after))));
        }
    }

    /** That something was added, removed or changed, where its value would tell people nothing or too much. */
    private static Sentence unquoted(String owner, Object name, FieldChange change) {
        var key = change.before() == null ? "long.added" : change.after() == null ? "long.removed" : "long.changed";
        return Sentence.of(key, name, new FieldName(owner, change.name()));
    }

    /** What the district wrote stands in quotation marks; without them it would run into the sentence around it. */
    private static String quoted(Field field, String what) {
        return (field.type() == FieldType.TEXT ? "text." : "value.") + what;
    }

    /** Facts that have words of their own. */
    private static @Nullable Sentence special(Object name, FieldChange change) {
        return switch (change.name()) {
            case "required" -> Sentence.of("required." + said(change.before()) + "." + said(change.after()), name);
            case "limitable" -> {
                var key = change.after() == Limitable.NO && change.before() == null
                        ? "limitable.never"
                        : change.after() == null
                                ? "limitable.unsaid"
                                : "limitable." + Codes.of((Limitable) change.after());
                yield Sentence.of(key, name);
            }
            case "confirmedOn" -> change.after() == null ? null : Sentence.of(CONFIRMED, name, change.after());
            case "sample" -> Sentence.of("sample." + change.after(), name);
            case "comparable" -> Sentence.of("comparable." + change.after(), name);
            default -> null;
        };
    }

    private static String said(@Nullable Object required) {
        return required == null ? "unsaid" : required.toString();
    }

    private static boolean isLong(@Nullable Object value) {
        return value instanceof String text && (text.length() > QUOTED || text.contains("\n"));
    }

    private void list(String owner, Object name, FieldChange change, List<Sentence> sentences) {
        var before = entries(change.before());
        var after = entries(change.after());
        var gone = before.stream().filter(entry -> !after.contains(entry)).toList();
        var came = after.stream().filter(entry -> !before.contains(entry)).toList();
        if (came.isEmpty() && gone.isEmpty()) {
            sentences.add(Sentence.of("list.ordered", name, new FieldName(owner, change.name())));
        }
        if (!came.isEmpty()) {
            sentences.add(entries(owner, name, change.field(), "added", now.values(change.field(), came)));
        }
        if (!gone.isEmpty()) {
            sentences.add(entries(owner, name, change.field(), "removed", old.values(change.field(), gone)));
        }
    }

    private static Sentence entries(String owner, Object name, Field field, String what, List<?> entries) {
        var own = "list." + owner + "." + field.name() + "." + what;
        return Sentences.in(Locale.ENGLISH).texts().containsKey(own)
                ? Sentence.of(own, name, entries)
                : Sentence.of("list." + what, name, new FieldName(owner, field.name()), entries);
    }

    private static List<?> entries(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private void scope(Object name, FieldChange change, List<Sentence> sentences) {
        if (change.after() instanceof Scope scope) {
            sentences.add(
                    scope.isEveryone()
                            ? Sentence.of("scope.all", name)
                            : Sentence.of("scope.some", name, now.scope(scope)));
        }
    }

    private static void translations(Object name, FieldChange change, List<Sentence> sentences) {
        if (change.before() instanceof Translations before && change.after() instanceof Translations after) {
            var languages = new TreeSet<>(before.byLanguage().keySet());
            languages.addAll(after.byLanguage().keySet());
            for (var language : languages) {
                var was = before.byLanguage().get(language);
                var is = after.byLanguage().get(language);
                if (!Objects.equals(was, is)) {
                    var key = was == null
                            ? "translation.added"
                            : is == null ? "translation.removed" : "translation.changed";
                    sentences.add(Sentence.of(key, name, new Language(language)));
                } else if (isConfirmed(before, after, language)) {
                    sentences.add(Sentence.of("translation.confirmed", name, new Language(language)));
                }
            }
        }
    }

    /** That a translation came to know what it translates, or is stale by now, is no news of its own. */
    private static boolean isConfirmed(Translations before, Translations after, String language) {
        return after.byLanguage().getOrDefault(language, Collections.emptySortedMap()).keySet().stream()
                .anyMatch(field -> before.source(language, field) != null
                        && after.source(language, field) != null
                        && !Objects.equals(before.source(language, field), after.source(language, field)));
    }

    private static void extra(Object name, FieldChange change, List<Sentence> sentences) {
        if (change.before() instanceof Map<?, ?> before && change.after() instanceof Map<?, ?> after) {
            var fields = new TreeSet<String>();
            before.keySet().forEach(field -> fields.add((String) field));
            after.keySet().forEach(field -> fields.add((String) field));
            fields.removeIf(field -> Objects.equals(before.get(field), after.get(field)));
            fields.forEach(field -> sentences.add(Sentence.of("extra.changed", name, field)));
        }
    }
}

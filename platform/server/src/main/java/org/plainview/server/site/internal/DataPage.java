package org.plainview.server.site.internal;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;
import org.plainview.record.Element;
import org.plainview.record.ElementCategory;
import org.plainview.record.Grade;
import org.plainview.record.Key;
import org.plainview.record.Sensitivity;
import org.plainview.server.shared.Frame;
import org.plainview.server.shared.Frame.Link;

/**
 * What is collected: the elements by category, as far as a filter admits them.
 *
 * @param elsewhere in a copy, the address at which the form for filters works; else null
 */
record DataPage(
        Frame frame,
        Voice voice,
        String title,
        String lead,
        Documented withheld,
        boolean hasFilter,
        String action,
        @Nullable String elsewhere,
        List<Category> categories,
        List<Select> selects,
        List<Chip> chips,
        String found,
        String emptyTitle,
        String emptyText,
        List<Group> groups,
        List<Link> pager,
        Setting.@Nullable Ask ask) {

    /** How many elements of a category stand on a page that has no room for all. */
    private static final int FIRST_FEW = 5;

    /** @param href leads to the facts of this category; from a chosen one, back to all */
    record Category(String name, int count, String href, boolean current) {}

    record Select(String id, String name, String label, List<Option> options) {}

    record Option(String value, Text text, boolean selected) {}

    /** A filter in use; its link takes it away. */
    record Chip(Text text, String href) {}

    /** @param all where the rest of the category is, if not everything stands here */
    record Group(
            String id,
            String name,
            String count,
            List<Card> cards,
            @Nullable Link all) {}

    record Card(
            Text name,
            String href,
            @Nullable Text description,
            @Nullable String sensitivity,
            String sensitivityClass,
            List<String> meta) {}

    static DataPage of(Subject.Data subject, Setting setting) {
        var voice = setting.voice();
        var reading = setting.reading();
        var filter = subject.filter();
        int all = reading.record().elements().size();
        var matches = reading.inOrder(voice).stream()
                .filter(element -> filter.admits(element, reading))
                .toList();
        var title = filter.category() != null && filter.size() == 1
                ? voice.say("data.title.category", voice.name("category", filter.category()))
                : voice.say("data.title");
        return new DataPage(
                setting.frame(
                        subject,
                        Text.of(title),
                        voice.say("data.description", reading.profile().name(), all)),
                voice,
                title,
                voice.say("data.lead"),
                Documented.of(setting),
                all > 0,
                setting.href("/data"),
                setting.elsewhere(subject),
                categories(filter, setting),
                selects(filter, setting),
                chips(filter, setting),
                filter.size() == 0
                        ? voice.say("data.found.all", matches.size())
                        : voice.say("data.found", matches.size(), all),
                voice.say(all == 0 ? "data.empty.title" : "data.nothing.title"),
                voice.say(all == 0 ? "data.empty.text" : "data.nothing.text"),
                groups(matches, filter, setting),
                pager(matches.size(), filter, setting),
                setting.ask(null, title));
    }

    static List<Element> sorted(List<Element> elements, Voice voice) {
        record Named(Element element, CollationKey key) {}
        var collator = Collator.getInstance(voice.language());
        return elements.stream()
                .map(element -> new Named(
                        element,
                        collator.getCollationKey(
                                voice.label(element, "name", element.name()).words())))
                .sorted(Comparator.comparing(Named::key))
                .map(Named::element)
                .toList();
    }

    private static List<Group> groups(List<Element> matches, DataFilter filter, Setting setting) {
        var shown = filter.pages(matches.size()) == 1
                ? matches
                : matches.subList(
                        (filter.page() - 1) * DataFilter.ROWS,
                        Math.min(matches.size(), filter.page() * DataFilter.ROWS));
        Map<ElementCategory, List<Element>> byCategory = new EnumMap<>(ElementCategory.class);
        for (var element : shown) {
            byCategory
                    .computeIfAbsent(
                            Objects.requireNonNullElse(element.category(), ElementCategory.OTHER),
                            none -> new ArrayList<>())
                    .add(element);
        }
        boolean overview = filter.category() == null && matches.size() > DataFilter.ROWS;
        return byCategory.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue(), overview, matches.size(), filter, setting))
                .toList();
    }

    private static Group group(
            ElementCategory category,
            List<Element> elements,
            boolean overview,
            int matches,
            DataFilter filter,
            Setting setting) {
        var voice = setting.voice();
        var name = voice.name("category", category);
        // On a page of one category the group is a part of all that the category has.
        int size = filter.category() == null ? elements.size() : matches;
        boolean cut = overview && elements.size() > FIRST_FEW;
        return new Group(
                "in-" + Codes.of(category),
                name,
                voice.say("data.count", size),
                elements.stream()
                        .limit(cut ? FIRST_FEW : elements.size())
                        .map(element -> card(element, setting))
                        .toList(),
                cut
                        ? Link.to(
                                voice.say("data.all-in", size, name),
                                setting.href("/data" + filter.category(category).query()))
                        : null);
    }

    private static Card card(Element element, Setting setting) {
        var voice = setting.voice();
        var meta = new ArrayList<String>();
        if (element.required() != null) {
            meta.add(voice.say(element.required() ? "required.yes" : "required.no"));
        }
        int recipients = (int) setting.reading().disclosuresOf(element).stream()
                .map(disclosure -> disclosure.recipient())
                .distinct()
                .count();
        meta.add(voice.say("data.recipients", recipients));
        return new Card(
                voice.label(element, "name", element.name()),
                setting.href("/data/" + element.key()),
                voice.text(element, "description", element.description()),
                element.sensitivity() == null ? null : voice.name("sensitivity", element.sensitivity()),
                style(element.sensitivity()),
                meta);
    }

    private static String style(@Nullable Sensitivity sensitivity) {
        return switch (sensitivity) {
            case SENSITIVE -> "pv-status--warn";
            case CONFIDENTIAL -> "pv-status--info";
            case DIRECTORY -> "";
            case null -> "";
        };
    }

    /** Every category that has elements, with their number under the other filters in use; the chosen one leads back. */
    private static List<Category> categories(DataFilter filter, Setting setting) {
        var voice = setting.voice();
        var others = filter.category(null);
        Map<ElementCategory, Integer> counts = new EnumMap<>(ElementCategory.class);
        for (var element : setting.reading().record().elements()) {
            if (element.category() != null && others.admits(element, setting.reading())) {
                counts.merge(element.category(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(count -> {
                    boolean current = count.getKey() == filter.category();
                    return new Category(
                            voice.name("category", count.getKey()),
                            count.getValue(),
                            setting.href("/data" + (current ? others : filter.category(count.getKey())).query()),
                            current);
                })
                .toList();
    }

    private static List<Select> selects(DataFilter filter, Setting setting) {
        var voice = setting.voice();
        var record = setting.reading().record();
        var used = record.elements().stream()
                .map(Element::category)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        var selects = new ArrayList<Select>();
        select(
                selects,
                voice,
                "category",
                used,
                filter.category(),
                Codes::of,
                each -> Text.of(voice.name("category", each)));
        if (!record.schools().isEmpty()) {
            select(
                    selects,
                    voice,
                    "school",
                    record.schools().stream().map(school -> school.key()).toList(),
                    filter.school(),
                    Key::value,
                    each -> schoolName(each, setting));
        }
        select(
                selects,
                voice,
                "grade",
                Arrays.asList(Grade.values()),
                filter.grade(),
                Codes::of,
                each -> Text.of(voice.name("grade", each)));
        if (!setting.reading().programs().isEmpty()) {
            select(
                    selects,
                    voice,
                    "program",
                    List.copyOf(setting.reading().programs()),
                    filter.program(),
                    Key::value,
                    each -> programName(each, voice));
        }
        select(
                selects,
                voice,
                "sensitivity",
                Arrays.asList(Sensitivity.values()),
                filter.sensitivity(),
                Codes::of,
                each -> Text.of(voice.name("sensitivity", each)));
        select(
                selects,
                voice,
                "required",
                List.of(true, false),
                filter.required(),
                each -> each ? "yes" : "no",
                each -> Text.of(voice.say(each ? "required.yes" : "required.no")));
        return selects;
    }

    private static <T> void select(
            List<Select> selects,
            Voice voice,
            String name,
            List<T> values,
            @Nullable T chosen,
            Function<T, String> code,
            Function<T, Text> text) {
        var options = new ArrayList<Option>();
        options.add(new Option("", Text.of(voice.say("filter.any." + name)), chosen == null));
        for (var value : values) {
            options.add(new Option(code.apply(value), text.apply(value), value.equals(chosen)));
        }
        selects.add(new Select("filter-" + name, name, voice.say("filter." + name), options));
    }

    private static Text schoolName(Key school, Setting setting) {
        return Text.of(setting.reading()
                .record()
                .schools()
                .find(school)
                .map(each -> each.name())
                .orElse(school.value()));
    }

    /** A program has a key but no name of its own: its words are the district's. */
    static Text programName(Key program, Voice voice) {
        var words = program.value().replace('-', ' ');
        return voice.original(Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }

    private static List<Chip> chips(DataFilter filter, Setting setting) {
        var voice = setting.voice();
        var chips = new ArrayList<Chip>();
        chip(chips, filter.category(), each -> Text.of(voice.name("category", each)), filter.category(null), setting);
        chip(chips, filter.school(), each -> schoolName(each, setting), filter.school(null), setting);
        chip(chips, filter.grade(), each -> Text.of(voice.name("grade", each)), filter.grade(null), setting);
        chip(chips, filter.program(), each -> programName(each, voice), filter.program(null), setting);
        chip(
                chips,
                filter.sensitivity(),
                each -> Text.of(voice.name("sensitivity", each)),
                filter.sensitivity(null),
                setting);
        chip(
                chips,
                filter.required(),
                each -> Text.of(voice.say(each ? "required.yes" : "required.no")),
                filter.required(null),
                setting);
        return chips;
    }

    private static <T> void chip(
            List<Chip> chips, @Nullable T value, Function<T, Text> text, DataFilter without, Setting setting) {
        if (value != null) {
            chips.add(new Chip(text.apply(value), setting.href("/data" + without.query())));
        }
    }

    private static List<Link> pager(int matches, DataFilter filter, Setting setting) {
        int pages = filter.pages(matches);
        var links = new ArrayList<Link>();
        if (filter.page() > 1) {
            links.add(page(filter.page() - 1, pages, filter, setting));
        }
        if (filter.page() < pages) {
            links.add(page(filter.page() + 1, pages, filter, setting));
        }
        return links;
    }

    private static Link page(int number, int pages, DataFilter filter, Setting setting) {
        return Link.to(
                setting.voice().say("data.page", number, pages),
                setting.href("/data" + filter.page(number).query()));
    }
}

package org.plainview.plugins.utah;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Codes;
import org.plainview.record.Disclosure;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Element;
import org.plainview.record.FerpaException;
import org.plainview.record.Justification;
import org.plainview.record.Key;
import org.plainview.record.Recipient;
import org.plainview.spi.Message;
import org.plainview.spi.Report;
import org.plainview.spi.ReportDocument;
import org.plainview.spi.ReportDocument.Column;
import org.plainview.spi.ReportDocument.Heading;
import org.plainview.spi.ReportDocument.Paragraph;
import org.plainview.spi.ReportDocument.Table;
import org.plainview.spi.ReportDocument.Text;

/**
 * The metadata dictionary (53E-9-301): who receives which data, why and by what right, in the columns of the sheet that
 * Utah districts publish, and what every element means.
 *
 * <p>The CSV form of the table {@value #SHARING} can be imported again and changes nothing. How the record stands on it:
 *
 * <ul>
 *   <li>one row a disclosure, in the order of {@code ut.order} (numbers first, by size), then recipient, then key;
 *   <li>ORDER is the disclosure's extra field {@value #ORDER}, REQ'D is {@value #REQUIRED}, the cell under
 *       "{@value StandardSheet#OTHER}" is {@value #OTHER_TEXT}, NOTES are its notes;
 *   <li>CATEGORY is the recipient's group, DATA RECIPIENT its name, PURPOSE / DESCRIPTION the disclosure's use, STUDENT
 *       POPULATION its population;
 *   <li>{@code x} under a justification or exception means that it is one of the disclosure's. The sheet has no column for
 *       three of the exceptions: each gets one after the others if any disclosure of the district names it;
 *   <li>an element stands in the column whose heading is its name, whatever the case, the accents, the spaces and the
 *       punctuation, or suggests its key; elements that the sheet does not know and that someone receives get columns of
 *       their own, in the order of their names, before "{@value StandardSheet#OTHER}", headed by the name, or by the key
 *       where another element has the same name;
 *   <li>{@code x} means disclosed; where the district set another mark, that stands there: the extra fields
 *       {@code import.mark.<element key>} and {@code import.mark.<field>.<code>} of the disclosure remember it;
 *   <li>a row is the disclosure with its recipient, its use and its population; only where two have all three alike, a last
 *       column "{@value #KEY_HEADING}" says which is which;
 *   <li>a column without any mark says nothing: an import makes no element of it.
 * </ul>
 *
 * <p>What the sheet cannot carry (purpose, agreement, identifiability, citation, frequency, scope, approval, translations)
 * stays as it is in the record.
 */
final class MetadataDictionary implements Report {
    static final String SHARING = "metadata-dictionary";
    static final String ELEMENTS = "elements";
    static final String ORDER = "ut.order";
    static final String REQUIRED = "ut.required";
    static final String OTHER_TEXT = "ut.other";
    static final String MARK = "import.mark.";
    static final String KEY_HEADING = "DISCLOSURE KEY";
    private static final String TICK = "x";

    @Override
    public String id() {
        return "metadata-dictionary";
    }

    @Override
    public Message title() {
        return Message.of("dictionary.title");
    }

    @Override
    public ReportDocument render(DistrictRecord record, LocalDate day) {
        return new ReportDocument(
                title(),
                List.of(
                        new Paragraph(Text.of(
                                Message.of("dictionary.intro", record.profile().name()))),
                        new Heading(2, Text.of(Message.of("dictionary.sharing"))),
                        sharing(record),
                        new Heading(2, Text.of(Message.of("dictionary.elements"))),
                        elements(record)));
    }

    /** One column: its headings, and what stands in it for a disclosure. */
    private record Part(String group, String heading, Function<Disclosure, @Nullable String> cell) {
        Column column() {
            return new Column(Text.of(group), Text.of(heading));
        }

        Text cell(Disclosure disclosure) {
            var words = cell.apply(disclosure);
            return Text.of(words == null ? "" : words);
        }
    }

    private static Table sharing(DistrictRecord record) {
        var parts = parts(record);
        var rows = record.disclosures().stream()
                .sorted(inOrder(record))
                .map(disclosure ->
                        parts.stream().map(part -> part.cell(disclosure)).toList())
                .toList();
        return new Table(
                SHARING,
                Message.of("dictionary.sharing"),
                parts.stream().map(Part::column).toList(),
                rows);
    }

    private static List<Part> parts(DistrictRecord record) {
        var parts = new ArrayList<Part>();
        parts.add(new Part("", "ORDER", each -> each.extra().get(ORDER)));
        parts.add(new Part("", "REQ'D", each -> each.extra().get(REQUIRED)));
        parts.add(new Part("", "CATEGORY", each -> recipient(record, each).group()));
        parts.add(new Part("", "DATA RECIPIENT", each -> recipient(record, each).name()));
        parts.add(new Part("", "PURPOSE / DESCRIPTION", Disclosure::use));
        parts.add(new Part("", "STUDENT POPULATION", Disclosure::population));
        justifications()
                .forEach((justification, heading) -> parts.add(new Part(
                        StandardSheet.JUSTIFICATION,
                        heading,
                        each -> each.justifications().contains(justification)
                                ? mark(each, "justifications", justification)
                                : null)));
        exceptions(record)
                .forEach((exception, heading) -> parts.add(new Part(
                        StandardSheet.FERPA_EXCEPTION,
                        heading,
                        each -> each.ferpaExceptions().contains(exception)
                                ? mark(each, "ferpaExceptions", exception)
                                : null)));
        parts.addAll(elementParts(record));
        parts.add(new Part(
                StandardSheet.LESS_COMMON,
                StandardSheet.OTHER,
                each -> each.extra().get(OTHER_TEXT)));
        parts.add(new Part("", StandardSheet.NOTES, Disclosure::notes));
        if (hasTwins(record)) {
            parts.add(new Part("", KEY_HEADING, each -> each.key().value()));
        }
        return parts;
    }

    /** Whether two disclosures are alike in all by which a row is known. */
    private static boolean hasTwins(DistrictRecord record) {
        var known = new HashSet<List<String>>();
        return !record.disclosures().stream()
                .map(each ->
                        List.of(folded(recipient(record, each).name()), folded(each.use()), folded(each.population())))
                .allMatch(known::add);
    }

    private static Map<Justification, String> justifications() {
        var headings = new LinkedHashMap<Justification, String>();
        headings.put(Justification.FEDERAL_REQUIREMENT, "Federal requirement");
        headings.put(Justification.STATE_REQUIREMENT, "State requirement");
        headings.put(Justification.LOCAL_DECISION, "Local (LEA) decision");
        return headings;
    }

    private static Map<FerpaException, String> exceptions(DistrictRecord record) {
        var headings = new LinkedHashMap<FerpaException, String>();
        headings.put(FerpaException.SCHOOL_OFFICIAL, "School Official");
        headings.put(FerpaException.DIRECTORY_INFORMATION, "Directory Information");
        headings.put(FerpaException.AUDIT_EVALUATION, "Audit/ Evaluation");
        headings.put(FerpaException.STUDIES, "Studies");
        headings.put(FerpaException.ACCREDITATION, "Accreditation");
        headings.put(FerpaException.CHILD_NUTRITION, "Child Nutrition");
        headings.put(FerpaException.JUVENILE_JUSTICE, "Juvenile Justice Services");
        headings.put(FerpaException.WRITTEN_CONSENT, "Written Parental Consent");
        var used = record.disclosures().stream()
                .flatMap(disclosure -> disclosure.ferpaExceptions().stream())
                .collect(Collectors.toUnmodifiableSet());
        var beside = new LinkedHashMap<FerpaException, String>();
        beside.put(FerpaException.HEALTH_SAFETY, "Health or Safety");
        beside.put(FerpaException.OTHER_SCHOOL, "Other School");
        beside.put(FerpaException.NONE_NEEDED, "None Needed");
        beside.forEach((exception, heading) -> {
            if (used.contains(exception)) {
                headings.put(exception, heading);
            }
        });
        return headings;
    }

    private static List<Part> elementParts(DistrictRecord record) {
        var headings = Stream.concat(
                        StandardSheet.MOST_COMMON_ELEMENTS.stream(), StandardSheet.LESS_COMMON_ELEMENTS.stream())
                .toList();
        var byHeading = byHeading(record, headings);
        var parts = new ArrayList<Part>();
        for (var heading : headings) {
            var group = StandardSheet.MOST_COMMON_ELEMENTS.contains(heading)
                    ? StandardSheet.MOST_COMMON
                    : StandardSheet.LESS_COMMON;
            var element = byHeading.get(heading);
            parts.add(element == null ? new Part(group, heading, _ -> null) : new Part(group, heading, marks(element)));
        }
        var shown = Set.copyOf(byHeading.values());
        var disclosed = record.disclosures().stream()
                .flatMap(disclosure -> disclosure.elements().stream())
                .collect(Collectors.toUnmodifiableSet());
        var names = byName(record);
        record.elements().stream()
                .filter(element -> disclosed.contains(element.key()) && !shown.contains(element.key()))
                .sorted(Comparator.comparing(Element::name).thenComparing(Element::key))
                .forEach(element -> parts.add(new Part(
                        StandardSheet.LESS_COMMON,
                        element.equals(names.get(folded(element.name())))
                                ? element.name()
                                : element.key().value(),
                        marks(element.key()))));
        return parts;
    }

    /** Which element stands under which heading of the sheet: the one of that name, else the one whose key it suggests. */
    private static Map<String, Key> byHeading(DistrictRecord record, List<String> headings) {
        var names = byName(record);
        var found = new HashMap<String, Key>();
        for (var heading : headings) {
            var named = names.get(folded(heading));
            if (named != null) {
                found.put(heading, named.key());
            }
        }
        var taken = new HashSet<>(found.values());
        for (var heading : headings) {
            // Narrow columns break words: "Communicat- ions".
            var suggested = Key.fromName(heading.replaceAll("(?<=\\p{Ll})- (?=\\p{Ll})", ""));
            if (!found.containsKey(heading) && record.elements().contains(suggested) && taken.add(suggested)) {
                found.put(heading, suggested);
            }
        }
        return found;
    }

    /** Of elements with one name, the one with the first key. */
    private static Map<String, Element> byName(DistrictRecord record) {
        var byName = new HashMap<String, Element>();
        record.elements().forEach(element -> byName.putIfAbsent(folded(element.name()), element));
        return byName;
    }

    private static Function<Disclosure, @Nullable String> marks(Key element) {
        return each ->
                each.elements().contains(element) ? each.extra().getOrDefault(MARK + element.value(), TICK) : null;
    }

    private static String mark(Disclosure disclosure, String field, Enum<?> value) {
        return disclosure.extra().getOrDefault(MARK + field + "." + Codes.of(value), TICK);
    }

    /** A recipient that the record does not hold still shows by its key. */
    private static Recipient recipient(DistrictRecord record, Disclosure disclosure) {
        return record.recipients()
                .find(disclosure.recipient())
                .orElseGet(() -> Recipient.named(
                        disclosure.recipient(), disclosure.recipient().value()));
    }

    private static Comparator<Disclosure> inOrder(DistrictRecord record) {
        return Comparator.<Disclosure, Long>comparing(
                        each -> number(each.extra().get(ORDER)))
                .thenComparing(each -> each.extra().getOrDefault(ORDER, ""))
                .thenComparing(each -> recipient(record, each).name())
                .thenComparing(Disclosure::key);
    }

    private static Long number(@Nullable String order) {
        return order != null && order.matches("\\d{1,15}") ? Long.valueOf(order) : Long.valueOf(Long.MAX_VALUE);
    }

    /** A name without what does not tell names apart on a sheet. An import compares headings and names the same way. */
    private static String folded(@Nullable String name) {
        return Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static Table elements(DistrictRecord record) {
        var columns = List.of(
                heading("dictionary.element"), heading("dictionary.definition"), heading("dictionary.recipients"));
        var recipients = recipientsByElement(record);
        var rows = record.elements().stream()
                .sorted(Comparator.comparing(Element::name).thenComparing(Element::key))
                .map(element -> List.of(
                        Text.of(element.name()),
                        element.description() == null
                                ? Text.of(Message.of("dictionary.undefined"))
                                : Text.of(element.description()),
                        Text.of(String.join(
                                "; ", recipients.getOrDefault(element.key(), Collections.emptySortedSet())))))
                .toList();
        return new Table(ELEMENTS, Message.of("dictionary.elements"), columns, rows);
    }

    private static Column heading(String key) {
        return new Column(Text.of(""), Text.of(Message.of(key)));
    }

    private static Map<Key, SortedSet<String>> recipientsByElement(DistrictRecord record) {
        var recipients = new HashMap<Key, SortedSet<String>>();
        for (var disclosure : record.disclosures()) {
            var name = recipient(record, disclosure).name();
            disclosure
                    .elements()
                    .forEach(element -> recipients
                            .computeIfAbsent(element, _ -> new TreeSet<>())
                            .add(name));
        }
        return recipients;
    }
}

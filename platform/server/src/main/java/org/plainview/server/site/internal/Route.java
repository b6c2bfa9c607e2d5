package org.plainview.server.site.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.ElementCategory;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.record.Notice;
import org.plainview.record.Policy;
import org.plainview.record.PolicyVersion;
import org.plainview.record.ProductStatus;
import org.plainview.server.publishing.EditionSummary;
import org.plainview.server.shared.Words;

/**
 * A page that exists, in one language and form.
 *
 * @param json whether its content is asked for as JSON
 * @param on the day of the past as of which it is asked for; null where it is asked for as it stands
 */
record Route(
        Locale language,
        Subject subject,
        boolean json,
        @Nullable LocalDate on) {
    private static final String JSON = ".json";
    private static final String CSV = ".csv";
    private static final String PDF = ".pdf";
    private static final String OPEN_DATA = "/open-data/";

    Route(Locale language, Subject subject, boolean json) {
        this(language, subject, json, null);
    }

    /** The same as of a day of the past; as it stands where it has no past. */
    Route on(LocalDate day) {
        return subject.hasPast() ? new Route(language, subject, json, day) : this;
    }

    /** The same for people. */
    Route html() {
        return new Route(language, subject, false, on);
    }

    /** The one address of this page in its site, with language and query: begins with a slash. */
    String target() {
        return AsOf.in(Place.prefix(language) + (json ? subject.jsonPath() : subject.path()) + subject.query(), on);
    }

    /**
     * Finds the page for an address in a site.
     *
     * @param path as it came, not decoded: no address of a site needs an escape
     * @param acceptsJson whether the reader prefers JSON at an address of a page
     */
    static Optional<Route> parse(
            String path, @Nullable String query, boolean acceptsJson, Reading reading, Library library) {
        for (var language : Words.PUBLIC_LANGUAGES) {
            var prefix = "/" + language.toLanguageTag();
            if (path.equals(prefix) || path.startsWith(prefix + "/")) {
                return parse(language, path.substring(prefix.length()), query, acceptsJson, reading, library);
            }
        }
        return parse(Words.PUBLIC_LANGUAGES.getFirst(), path, query, acceptsJson, reading, library);
    }

    private static Optional<Route> parse(
            Locale language,
            String path,
            @Nullable String query,
            boolean acceptsJson,
            Reading reading,
            Library library) {
        for (var file : SiteFile.values()) {
            if (path.equals(file.path())) {
                // A file has no language, so it has one address only.
                return Optional.of(new Route(Words.PUBLIC_LANGUAGES.getFirst(), new Subject.Download(file), false));
            }
        }
        var file = editionFile(path, library).or(() -> sitemap(path, reading, library));
        if (file.isPresent()) {
            return file.map(subject -> new Route(Words.PUBLIC_LANGUAGES.getFirst(), subject, false));
        }
        var list = list(path);
        if (list.isPresent()) {
            return list.map(found ->
                    new Route(found.form().isSpoken() ? language : Words.PUBLIC_LANGUAGES.getFirst(), found, false));
        }
        for (var form : HandedForm.values()) {
            if (path.endsWith(form.ending())) {
                var page = path.substring(0, path.length() - form.ending().length());
                return shared(page, query, language, reading, library)
                        .map(found -> new Route(language, new Subject.Handed(found, form), false));
            }
        }
        boolean json = path.endsWith(JSON);
        var bare = json ? path.substring(0, path.length() - JSON.length()) : path;
        var steps = (bare.equals("/index") && json ? "/" : bare).split("/");
        return subject(steps, Query.of(query), language, reading, library)
                .map(subject -> new Route(language, subject, json || (acceptsJson && subject.hasJson())));
    }

    private static Optional<Subject> editionFile(String path, Library library) {
        var name = path.startsWith(OPEN_DATA) ? path.substring(OPEN_DATA.length()) : "";
        if (!name.startsWith("edition-")) {
            return Optional.empty();
        }
        return library.editions().stream()
                .map(EditionSummary::number)
                .flatMap(number ->
                        Stream.of(new Subject.EditionFile(number, false), new Subject.EditionFile(number, true)))
                .filter(subject -> subject.path().equals(path))
                .<Subject>map(subject -> subject)
                .findFirst();
    }

    /** A page that others may see too. */
    private static Optional<Subject> shared(
            String path, @Nullable String query, Locale language, Reading reading, Library library) {
        return subject(path.split("/"), Query.of(query), language, reading, library)
                .filter(subject -> subject.hasJson() && !subject.isPassing());
    }

    private static Optional<Subject.ListFile> list(String path) {
        int dot = path.lastIndexOf('.');
        return !path.startsWith(OPEN_DATA) || dot < OPEN_DATA.length()
                ? Optional.empty()
                : ItemKind.byCode(path.substring(OPEN_DATA.length(), dot))
                        .flatMap(kind -> Arrays.stream(ListForm.values())
                                .map(form -> new Subject.ListFile(kind, form))
                                .filter(subject -> subject.path().equals(path))
                                .findFirst());
    }

    private static Optional<Subject> sitemap(String path, Reading reading, Library library) {
        return !path.startsWith("/sitemap")
                ? Optional.empty()
                : Stream.iterate(0, part -> part + 1)
                        .limit(1L + Sitemap.parts(reading, library))
                        .map(Subject.Sitemap::new)
                        .filter(subject -> subject.path().equals(path))
                        .<Subject>map(subject -> subject)
                        .findFirst();
    }

    /** @param steps the parts between slashes, the first of them empty; a slash at the end leaves no part */
    private static Optional<Subject> subject(
            String[] steps, Query query, Locale language, Reading reading, Library library) {
        return switch (steps.length) {
            case 0, 1 -> Optional.of(new Subject.Home());
            case 2 -> page(steps[1], query, reading, library);
            case 3 -> item(steps[1], steps[2], reading, library);
            case 4, 5 ->
                steps[1].equals("policies")
                        ? policy(steps, query, reading)
                        : steps.length == 5 && steps[1].equals("sharing")
                                ? recipientComparison(steps, reading, library)
                                : steps.length == 4
                                        ? report(steps, language, library)
                                        : table(steps, language, library);
            default -> Optional.empty();
        };
    }

    private static Optional<Subject> page(String name, Query query, Reading reading, Library library) {
        return switch (name) {
            case "data" -> Optional.of(new Subject.Data(DataFilter.parse(query, reading)));
            case "guide" -> Optional.of(new Subject.Guide());
            case "rights" -> Optional.of(new Subject.Rights());
            case "search" ->
                Optional.of(
                        new Subject.Search(query.first("q").map(Route::decoded).orElse("")));
            case "my-child" -> Optional.of(new Subject.MyChild(Child.parse(query, reading)));
            case "sharing" -> Optional.of(new Subject.Sharing());
            case "products" ->
                Optional.of(new Subject.Products(
                        query.code(ProductStatus.class, "status").orElse(null)));
            case "changes" -> Optional.of(changes(query, reading, library));
            case "changes.atom" -> Optional.of(new Subject.Feed());
            case "open-data" -> Optional.of(new Subject.OpenData());
            case "reports" -> Optional.of(new Subject.Reports());
            case "compare" -> canCompare(reading) ? Optional.of(new Subject.Comparisons()) : Optional.empty();
            default -> ListingKind.byCode(name).map(Subject.Listing::new);
        };
    }

    /** Between two editions in whichever order they are named, where two are; else of the newest or an older stretch. */
    private static Subject changes(Query query, Reading reading, Library library) {
        var named = Stream.of("from", "to")
                .flatMap(end -> query.number(end).stream())
                .distinct()
                .sorted()
                .flatMap(number -> library.editions().stream().filter(edition -> edition.number() == number))
                .toList();
        if (named.size() == 2) {
            return new Subject.Between(named.getFirst(), named.getLast());
        }
        int newest = reading.edition().number();
        int upTo = query.number("up-to").orElse(newest);
        return upTo >= 1 && upTo < newest ? new Subject.Changes(upTo, false) : new Subject.Changes(newest, true);
    }

    /** A draft has agreed to nothing yet. */
    private static boolean canCompare(Reading reading) {
        return reading.profile().comparable() && reading.edition().summary().isSealed();
    }

    /** @param steps {@code sharing/<recipient>/compare/<other district>}; nothing where the two do not share with the same */
    private static Optional<Subject> recipientComparison(String[] steps, Reading reading, Library library) {
        return !steps[3].equals("compare") || !Key.isValid(steps[2]) || !canCompare(reading)
                ? Optional.empty()
                : reading.record()
                        .recipients()
                        .find(Key.of(steps[2]))
                        .filter(recipient -> Likeness.isReceiving(recipient, reading))
                        .flatMap(recipient -> library.neighbor(steps[4])
                                .flatMap(other -> Likeness.recipient(recipient, other.reading())
                                        .map(twin -> new Subject.RecipientComparison(
                                                new Compared.Pair<>(recipient, twin), other))));
    }

    private static Optional<Subject> item(String page, String key, Reading reading, Library library) {
        if (page.equals("notices") && key.endsWith(PDF)) {
            return notice(key.substring(0, key.length() - PDF.length()), reading)
                    .map(Subject.NoticePaper::new);
        }
        if (page.equals("embed")) {
            return WithinKind.byCode(key).map(Subject.Within::new);
        }
        if (page.equals(ShortLinks.FOLDER)) {
            return reading.shortLinked(key);
        }
        if (!Key.isValid(key)) {
            return Optional.empty();
        }
        return switch (page) {
            case "data" -> reading.record().elements().find(Key.of(key)).<Subject>map(Subject.OneElement::new);
            case "sharing" -> reading.record().recipients().find(Key.of(key)).<Subject>map(Subject.OneRecipient::new);
            case "products" -> reading.record().products().find(Key.of(key)).<Subject>map(Subject.OneProduct::new);
            case "policies" -> reading.record().policies().find(Key.of(key)).<Subject>map(Subject.OnePolicy::new);
            case "notices" -> notice(key, reading).map(Subject.OneNotice::new);
            case "resources" ->
                reading.record()
                        .resources()
                        .find(Key.of(key))
                        .filter(resource -> ResourcePage.frame(resource) != null)
                        .<Subject>map(Subject.OneResource::new);
            case "compare" ->
                canCompare(reading) ? library.neighbor(key).map(Subject.Comparison::new) : Optional.empty();
            case "editions" ->
                key.equals("verify") && reading.edition().summary().isSealed()
                        ? Optional.of(new Subject.Verification())
                        : library.editions().stream()
                                .filter(edition ->
                                        String.valueOf(edition.number()).equals(key))
                                .findFirst()
                                .<Subject>map(Subject.OneEdition::new);
            default -> Optional.empty();
        };
    }

    private static Optional<Notice> notice(String key, Reading reading) {
        return Optional.of(key)
                .filter(Key::isValid)
                .flatMap(valid -> reading.record().notices().find(Key.of(valid)));
    }

    /** @param steps {@code policies/<key>/compare} or {@code policies/<key>/versions/<version>} */
    private static Optional<Subject> policy(String[] steps, Query query, Reading reading) {
        var policy = Optional.of(steps[2])
                .filter(Key::isValid)
                .flatMap(key -> reading.record().policies().find(Key.of(key)));
        return switch (steps[3]) {
            case "compare" ->
                steps.length == 4 ? policy.flatMap(found -> changes(found, query, reading)) : Optional.empty();
            case "versions" ->
                steps.length == 5
                        ? policy.flatMap(found -> version(found, steps[4], reading)
                                .map(version -> new Subject.OnePolicyVersion(found, version)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Between the two newest versions, where the query does not name two. */
    private static Optional<Subject> changes(Policy policy, Query query, Reading reading) {
        var versions = reading.versionsOf(policy);
        if (versions.size() < 2) {
            return Optional.empty();
        }
        var from = query.first("from").flatMap(key -> version(policy, key, reading));
        var to = query.first("to").flatMap(key -> version(policy, key, reading));
        return Optional.of(
                new Subject.PolicyChanges(policy, from.orElse(versions.get(1)), to.orElse(versions.getFirst())));
    }

    private static Optional<PolicyVersion> version(Policy policy, String key, Reading reading) {
        return reading.versionsOf(policy).stream()
                .filter(version -> version.key().value().equals(key))
                .findFirst();
    }

    /** What is no escape stays as it is. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException junk) {
            return text;
        }
    }

    private static Optional<Subject> report(String[] steps, Locale language, Library library) {
        return isReport(steps)
                        && library.reports(language.toLanguageTag()).stream()
                                .anyMatch(report -> report.plugin().equals(steps[2])
                                        && report.report().equals(steps[3]))
                ? Optional.of(new Subject.OneReport(steps[2], steps[3]))
                : Optional.empty();
    }

    private static Optional<Subject> table(String[] steps, Locale language, Library library) {
        if (!isReport(steps) || !steps[4].endsWith(CSV)) {
            return Optional.empty();
        }
        var table = steps[4].substring(0, steps[4].length() - CSV.length());
        return library.report(steps[2], steps[3], language.toLanguageTag())
                .filter(report ->
                        report.tables().stream().anyMatch(each -> each.id().equals(table)))
                .map(report -> new Subject.ReportTable(steps[2], steps[3], table));
    }

    private static boolean isReport(String[] steps) {
        return steps[1].equals("reports") && Key.isValid(steps[2]) && Key.isValid(steps[3]);
    }

    /** The address of the list of elements in a category. */
    static String dataIn(ElementCategory category) {
        return "/data" + DataFilter.NONE.category(category).query();
    }
}

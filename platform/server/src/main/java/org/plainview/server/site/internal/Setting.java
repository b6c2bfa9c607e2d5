package org.plainview.server.site.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Contact;
import org.plainview.record.DocumentHash;
import org.plainview.record.Item;
import org.plainview.record.Key;
import org.plainview.server.shared.Frame;
import org.plainview.server.shared.Frame.Link;
import org.plainview.server.shared.Words;
import org.plainview.server.site.internal.Label.Line;

/** All that a page of a district's site is made from. What is made is a function of this and the route alone. */
record Setting(Reading reading, Library library, Place place, Voice voice, Words words, List<String> styleSheets) {

    static Setting of(
            Reading reading, Library library, Place place, Locale language, Words words, List<String> styleSheets) {
        var voice = new Voice(words, language, reading.profile().language());
        return new Setting(reading, library, place, voice, words, styleSheets);
    }

    /** @param path in the site, beginning with a slash */
    String href(String path) {
        return place.href(voice.language(), path);
    }

    String href(Subject subject) {
        return href(subject.path() + subject.query());
    }

    /** Leads to the page of {@code subject} as it stands, whatever day this page shows. */
    private String hrefNow(Subject subject) {
        return place.on(null).href(voice.language(), subject.path() + subject.query());
    }

    /** Leads to a file, which has no language and so one address only. */
    String file(Subject subject) {
        return place.on(subject.hasPast() ? place.on() : null).href(Words.PUBLIC_LANGUAGES.getFirst(), subject.path());
    }

    /** The absolute address of what is shown, on the day of which it is shown. */
    String fullAddress(Locale language, Subject subject) {
        return AsOf.in(
                place.permanent(language, subject.path() + subject.query()), subject.hasPast() ? place.on() : null);
    }

    /** Says what a document is and links to it; nothing where there is none. */
    List<Line> document(@Nullable DocumentHash hash) {
        return Said.list(hash).stream()
                .flatMap(each -> document(Text.of(each.value())).stream())
                .toList();
    }

    /** As {@link #document(DocumentHash)}, with what is to be known of it. */
    List<Line> document(Text named) {
        return library.document(new DocumentHash(named.words())).stream()
                .map(document -> Line.of(voice.say("document.open"))
                        .href(place.file(DocumentFiles.path(document)))
                        .note(new Text(
                                voice.say("document.kind", document.type().name(), voice.size(document.size())),
                                null,
                                named.note())))
                .toList();
    }

    /** Whether the page is one of a copy that no server answers for. */
    boolean isCopy() {
        return place.copied() != null;
    }

    /** The permanent address of a page of the site. */
    private String address(Subject subject) {
        return place.permanent(voice.language(), subject.path() + subject.permanentQuery());
    }

    /** In a copy, the address of the page that can do what needs a server; null where this is that page. */
    @Nullable
    String elsewhere(Subject subject) {
        return isCopy() ? address(subject) : null;
    }

    /** A link to what only the server can do; from a copy it leads to the site itself. */
    Link linkToServer(String key, String path) {
        return Link.to(
                voice.say(key),
                isCopy()
                        ? place.permanent(voice.language(), path)
                        : place.on(null).href(voice.language(), path));
    }

    /** Where the editions can be checked; null where the page shows a draft, which nobody signed. */
    @Nullable
    Link linkToVerification() {
        return reading.edition().summary().isSealed()
                ? Link.to(voice.say("verify.link"), href(new Subject.Verification()))
                : null;
    }

    Link link(String key, String path) {
        return Link.to(voice.say(key), href(path));
    }

    /**
     * @param title of the page
     * @param description one sentence about it, or null
     * @param above the pages between the front page and this one
     */
    Frame frame(Subject subject, Text title, @Nullable String description, Link... above) {
        var trail = trail(subject, title, above);
        return new Frame(
                voice.tag(),
                title.words(),
                // A page that says nothing of its own is still found as one of this site.
                description == null
                        ? voice.say("home.description", reading.profile().name())
                        : description,
                masthead(subject),
                isCopy() ? null : address(subject),
                href(subject.jsonPath() + subject.query()),
                trail,
                languages(subject),
                footer(),
                footnotes(),
                styled(),
                Frame.Labels.of(words, voice.language()),
                feed(),
                untranslated(),
                past(subject),
                Onwards.of(subject, title, description, trail, this));
    }

    private @Nullable String untranslated() {
        var original = voice.original("").language();
        return original == null
                ? null
                : voice.say(
                        "translation.missing", Locale.forLanguageTag(original).getDisplayLanguage(voice.language()));
    }

    private Frame.@Nullable Past past(Subject subject) {
        var day = place.on();
        return day == null
                ? null
                : new Frame.Past(
                        day.toString(),
                        voice.say("past.notice", voice.date(day), edition()),
                        Link.to(voice.say("past.now"), hrefNow(subject)));
    }

    /** The address of the feed; null where the page shows a draft, of which there is no news. */
    @Nullable
    String feed() {
        return reading.edition().summary().isSealed() ? hrefNow(new Subject.Feed()) : null;
    }

    private Frame.Masthead masthead(Subject subject) {
        var profile = reading.profile();
        var sections = new ArrayList<Link>();
        section(sections, "data", subject instanceof Subject.Data || subject instanceof Subject.OneElement);
        section(sections, "sharing", subject instanceof Subject.Sharing || subject instanceof Subject.OneRecipient);
        section(sections, "changes", isOfChanges(subject));
        if (reading.edition().summary().isSealed()) {
            section(sections, "open-data", subject instanceof Subject.OpenData);
        }
        return new Frame.Masthead(profile.name(), voice.say("tagline"), href("/"), sections, logo(), ribbon());
    }

    private static boolean isOfChanges(Subject subject) {
        return subject instanceof Subject.Changes
                || subject instanceof Subject.Between
                || subject instanceof Subject.OneEdition;
    }

    private @Nullable String logo() {
        return Optional.ofNullable(reading.profile().logo())
                .flatMap(library::document)
                .filter(document -> document.type().isPicture())
                .map(document -> place.file(DocumentFiles.path(document)))
                .orElse(null);
    }

    /** Those of every site, and then what makes this one's color its own. */
    List<String> styled() {
        var accent = Optional.ofNullable(reading.profile().accent())
                .map(color -> Accent.of(color).address());
        return Stream.concat(styleSheets.stream(), accent.stream())
                .map(place::asset)
                .toList();
    }

    private Frame.@Nullable Ribbon ribbon() {
        if (!reading.edition().summary().isSealed()) {
            return new Frame.Ribbon(voice.say("draft.label"), voice.say("draft.text"));
        }
        var profile = reading.profile();
        return profile.sample()
                ? new Frame.Ribbon(voice.say("sample.label"), voice.say("sample.text", profile.name()))
                : null;
    }

    private List<String> footnotes() {
        var notes = new ArrayList<>(List.of(footnote(), voice.say("foot.promise")));
        if (isCopy()) {
            notes.add(voice.say("copy.note"));
        }
        return notes;
    }

    private String footnote() {
        return reading.edition().summary().isSealed()
                ? voice.say("foot.edition", edition(), voice.date(reading.day()))
                : voice.say("foot.draft", edition());
    }

    private void section(List<Link> sections, String page, boolean current) {
        sections.add(new Link(voice.say("nav." + page), href("/" + page), null, current));
    }

    private List<Link> trail(Subject subject, Text title, Link... above) {
        if (subject instanceof Subject.Home) {
            return List.of();
        }
        var trail = new ArrayList<Link>();
        trail.add(link("nav.home", "/"));
        trail.addAll(List.of(above));
        trail.add(new Link(title.words(), href(subject), title.language(), true));
        return trail;
    }

    /** Those in which the page can be read. A copy, which is to be small, has those of the district only. */
    List<Locale> languages() {
        return isCopy() ? CopiedSites.languages(reading.profile()) : Words.PUBLIC_LANGUAGES;
    }

    private List<Link> languages(Subject subject) {
        return languages().stream()
                .map(language -> new Link(
                        words.say(language, "frame.own-name"),
                        place.href(language, subject.path() + subject.query()),
                        language.toLanguageTag(),
                        language.equals(voice.language())))
                .toList();
    }

    private List<Link> footer() {
        var links = new ArrayList<Link>();
        links.add(Link.to(voice.say("guide.title"), href(new Subject.Guide())));
        links.add(link("nav.products", "/products"));
        for (var kind : ListingKind.values()) {
            links.add(link("nav." + kind.code(), "/" + kind.code()));
        }
        if (!library.reports(voice.tag()).isEmpty()) {
            links.add(link("nav.reports", "/reports"));
        }
        var website = Links.safe(reading.profile().website());
        if (website != null) {
            links.add(Link.to(voice.say("foot.website"), website));
        }
        if (isCopy()) {
            return links;
        }
        links.add(Link.to(voice.say("foot.sign-in"), place.platform() + "/login/" + place.slug()));
        links.add(Link.to(voice.say("foot.plainview"), place.platform() + Place.prefix(voice.language()) + "/"));
        return links;
    }

    int edition() {
        return reading.edition().number();
    }

    /**
     * Whom to ask about a page: the contact of what it shows, or the district's, and the form on which to ask; null where there is
     * neither.
     */
    @Nullable
    Ask ask(@Nullable Key contact, String about) {
        return ask(contact, about, "");
    }

    /** The same for the page of {@code item}, which the form then names. */
    @Nullable
    Ask ask(@Nullable Key contact, String about, Item item) {
        return ask(contact, about, "?about=" + item.kind().code() + "/" + item.key());
    }

    private @Nullable Ask ask(@Nullable Key contact, String about, String query) {
        var form = requestForm(query);
        var found = reading.contact(contact).orElse(null);
        if (found == null) {
            return form == null ? null : new Ask(null, null, null, null, null, null, form);
        }
        return ask(found, about, form);
    }

    /** How to reach one office, without the form, which is nobody's own. */
    Ask office(Contact contact, String about) {
        return ask(contact, about, null);
    }

    private Ask ask(Contact found, String about, @Nullable Link form) {
        var email = found.email();
        return new Ask(
                voice.label(found, "office", found.office()),
                found.person(),
                email,
                email == null ? null : Links.mail(email, voice.say("ask.subject", about)),
                found.phone(),
                found.phone() == null ? null : Links.telephone(found.phone()),
                form);
    }

    /** Where a family asks, corrects, limits or complains; null for a draft, which takes no requests. */
    @Nullable
    Link requestForm(String query) {
        return reading.edition().summary().isSealed() ? linkToServer("ask.form", "/requests/new" + query) : null;
    }

    /**
     * An office that answers, and how to reach it.
     *
     * @param office null where the district has named none
     * @param form where to ask without knowing anybody
     */
    record Ask(
            @Nullable Text office,
            @Nullable String person,
            @Nullable String email,
            @Nullable String mailHref,
            @Nullable String phone,
            @Nullable String phoneHref,
            @Nullable Link form) {}
}

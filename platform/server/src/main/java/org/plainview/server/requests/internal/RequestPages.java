package org.plainview.server.requests.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Sentences;
import org.plainview.server.forms.FormPages;
import org.plainview.server.forms.FormPages.Page;
import org.plainview.server.forms.FormPlaces;
import org.plainview.server.shared.Assets;
import org.plainview.server.shared.Frame.Link;
import org.plainview.server.shared.Words;
import org.plainview.server.tenancy.District;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Renders the pages of requests. They work without scripts. */
@Component
final class RequestPages {
    /** What a search engine may find: the forms, and no page that an address with a secret leads to. */
    private static final Set<String> FOR_ALL = Set.of("ask", "find", "form");

    private final FormPages pages;
    private final Words words;
    private final Assets assets;
    private final FormPlaces places;

    RequestPages(FormPages pages, Words words, Assets assets, FormPlaces places) {
        this.pages = pages;
        this.words = words;
        this.assets = assets;
        this.places = places;
    }

    /**
     * What the templates say and where they lead, in one language and district.
     *
     * @param stampScript the address of the script that stamps a form; null where the frontend was not built
     */
    record Voice(
            Words words,
            Locale language,
            District district,
            FormPlaces places,
            @Nullable String stampScript) {
        String say(String key, Object... arguments) {
            return words.say(language, "requests." + key, arguments);
        }

        /** By what to call what went wrong, when one writes about it. */
        String reference(String id) {
            return words.say(language, "problem.reference", id);
        }

        String date(LocalDate day) {
            return Sentences.in(language).date(day);
        }

        /** An address in the site. */
        String href(String path) {
            return places.href(district, language, path);
        }
    }

    /** @param path in the site, where the page has the same address in every language */
    ResponseEntity<String> page(
            HttpStatus status,
            District district,
            Locale language,
            String template,
            String title,
            String path,
            Map<String, Object> parameters) {
        var voice = new Voice(
                words, language, district, places, assets.script("stamp.js").orElse(null));
        var all = new HashMap<>(parameters);
        all.put("voice", voice);
        return pages.answer(
                status,
                new Page(
                        district,
                        language,
                        "requests/internal/" + template + ".jte",
                        voice.say(title),
                        voice.say("tagline"),
                        path,
                        List.of(
                                Link.to(voice.say("to-rights"), voice.href("/rights")),
                                Link.to(voice.say("to-products"), voice.href("/products"))),
                        FOR_ALL.contains(template)),
                all);
    }
}

package org.plainview.server.subscriptions.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.plainview.server.forms.FormPages;
import org.plainview.server.forms.FormPages.Page;
import org.plainview.server.forms.FormPlaces;
import org.plainview.server.shared.Frame.Link;
import org.plainview.server.shared.Words;
import org.plainview.server.tenancy.District;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Renders the pages of subscriptions. They work without scripts. */
@Component
final class SubscriptionPages {
    /** What a search engine may find; the others are reached by a secret. */
    private static final Set<String> FOR_ALL = Set.of("form");

    private final FormPages pages;
    private final Words words;
    private final FormPlaces places;

    SubscriptionPages(FormPages pages, Words words, FormPlaces places) {
        this.pages = pages;
        this.words = words;
        this.places = places;
    }

    /** What the templates say and where they lead, in one language and district. */
    record Voice(Words words, Locale language, District district, FormPlaces places) {
        String say(String key, Object... arguments) {
            return words.say(language, "subscriptions." + key, arguments);
        }

        /** By what to call what went wrong, when one writes about it. */
        String reference(String id) {
            return words.say(language, "problem.reference", id);
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
        var voice = new Voice(words, language, district, places);
        var all = new HashMap<>(parameters);
        all.put("voice", voice);
        return pages.answer(
                status,
                new Page(
                        district,
                        language,
                        "subscriptions/internal/" + template + ".jte",
                        voice.say(title),
                        voice.say("tagline"),
                        path,
                        List.of(Link.to(voice.say("to-changes"), voice.href("/changes"))),
                        FOR_ALL.contains(template)),
                all);
    }
}

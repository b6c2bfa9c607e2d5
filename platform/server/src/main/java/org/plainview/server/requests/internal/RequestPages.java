package org.plainview.server.requests.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plainview.server.shared.Assets;
import org.plainview.server.shared.Frame;
import org.plainview.server.shared.Frame.Link;
import org.plainview.server.shared.Templates;
import org.plainview.server.shared.Words;
import org.plainview.server.tenancy.District;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Renders the pages of requests. They work without scripts. */
@Component
final class RequestPages {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** What a search engine may find: the forms, and no page that an address with a secret leads to. */
    private static final Set<String> FOR_ALL = Set.of("ask", "find", "form");

    private final Templates templates;
    private final Words words;
    private final Assets assets;
    private final RequestPlaces places;

    RequestPages(Templates templates, Words words, Assets assets, RequestPlaces places) {
        this.templates = templates;
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
            RequestPlaces places,
            @Nullable String stampScript) {
        String say(String key, Object... arguments) {
            return words.say(language, "requests." + key, arguments);
        }

        /** By what to call what went wrong, when one writes about it. */
        String reference(String id) {
            return words.say(language, "problem.reference", id);
        }

        String date(LocalDate day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(new Locale.Builder()
                            .setLocale(language)
                            .setRegion("US")
                            .build())
                    .format(day);
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
        all.put("frame", frame(voice, voice.say(title), path));
        all.put("voice", voice);
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", FOR_ALL.contains(template) ? "all" : "noindex")
                .body(templates.render("requests/internal/" + template + ".jte", all));
    }

    private Frame frame(Voice voice, String title, String path) {
        var district = voice.district();
        var language = voice.language();
        var languages = Words.PUBLIC_LANGUAGES.stream()
                .map(each -> new Link(
                        words.say(each, "frame.own-name"),
                        places.href(district, each, path),
                        each.toLanguageTag(),
                        each.equals(language)))
                .toList();
        return new Frame(
                language.toLanguageTag(),
                title,
                null,
                new Frame.Masthead(
                        district.name(),
                        voice.say("tagline"),
                        places.href(district, language, "/"),
                        List.of(
                                Link.to(voice.say("to-rights"), voice.href("/rights")),
                                Link.to(voice.say("to-products"), voice.href("/products"))),
                        null,
                        null),
                places.permanent(district, language, path),
                null,
                List.of(),
                languages,
                List.of(),
                List.of(),
                assets.styleSheets(),
                Frame.Labels.of(words, language));
    }
}

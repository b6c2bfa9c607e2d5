package org.plainview.server.forms;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** Renders pages with forms in the frame of a district's site. They work without scripts, and nobody on the way keeps them. */
@Component
public final class FormPages {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Templates templates;
    private final Words words;
    private final Assets assets;
    private final FormPlaces places;

    FormPages(Templates templates, Words words, Assets assets, FormPlaces places) {
        this.templates = templates;
        this.words = words;
        this.assets = assets;
        this.places = places;
    }

    /**
     * A page in one language of one district.
     *
     * @param template its file below the folder of templates
     * @param tagline under the district's name
     * @param path in the site, where the page has the same address in every language
     * @param sections where else the reader may want to go
     * @param isForAll whether a search engine may find it: no page to which an address with a secret leads
     */
    public record Page(
            District district,
            Locale language,
            String template,
            String title,
            String tagline,
            String path,
            List<Link> sections,
            boolean isForAll) {}

    /** @param parameters of the template, beside its {@code frame} */
    public ResponseEntity<String> answer(HttpStatus status, Page page, Map<String, Object> parameters) {
        var all = new HashMap<>(parameters);
        all.put("frame", frame(page));
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", page.isForAll() ? "all" : "noindex")
                .body(templates.render(page.template(), all));
    }

    private Frame frame(Page page) {
        var district = page.district();
        var language = page.language();
        var languages = Words.PUBLIC_LANGUAGES.stream()
                .map(each -> new Link(
                        words.say(each, "frame.own-name"),
                        places.href(district, each, page.path()),
                        each.toLanguageTag(),
                        each.equals(language)))
                .toList();
        return new Frame(
                language.toLanguageTag(),
                page.title(),
                null,
                new Frame.Masthead(
                        district.name(),
                        page.tagline(),
                        places.href(district, language, "/"),
                        page.sections(),
                        null,
                        null),
                places.permanent(district, language, page.path()),
                null,
                List.of(),
                languages,
                List.of(),
                List.of(),
                assets.styleSheets(),
                Frame.Labels.of(words, language));
    }
}

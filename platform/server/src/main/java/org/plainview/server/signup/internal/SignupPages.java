package org.plainview.server.signup.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.plainview.server.shared.Assets;
import org.plainview.server.shared.Frame;
import org.plainview.server.shared.Frame.Link;
import org.plainview.server.shared.Templates;
import org.plainview.server.shared.Words;
import org.plainview.server.tenancy.Addresses;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Renders the pages of a sign-up. They work without scripts. */
@Component
final class SignupPages {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8);

    private final Templates templates;
    private final Words words;
    private final Assets assets;
    private final Addresses addresses;

    SignupPages(Templates templates, Words words, Assets assets, Addresses addresses) {
        this.templates = templates;
        this.words = words;
        this.assets = assets;
        this.addresses = addresses;
    }

    /** What the templates say and where they lead, in one language. */
    record Voice(Words words, Locale language) {
        String say(String key, Object... arguments) {
            return words.say(language, "signup." + key, arguments);
        }

        String state(String state) {
            return words.say(language, "state." + state);
        }

        /** By what to call what went wrong, when one writes about it. */
        String reference(String id) {
            return words.say(language, "problem.reference", id);
        }

        /** An address of the sign-up in this language. */
        String href(String path) {
            return prefix(language) + "/signup" + path;
        }
    }

    /** A choice in a list, already in the page's language. */
    record Choice(String value, String label) {}

    static String prefix(Locale language) {
        return language.equals(Words.LANGUAGES.getFirst()) ? "" : "/" + language.toLanguageTag();
    }

    static Locale languageOf(String requestPath) {
        return Words.LANGUAGES.stream()
                .skip(1)
                .filter(language -> requestPath.startsWith(prefix(language) + "/"))
                .findFirst()
                .orElse(Words.LANGUAGES.getFirst());
    }

    /** @param path below {@code /signup}, where the page has the same address in every language */
    ResponseEntity<String> page(
            HttpStatus status,
            Locale language,
            String template,
            String title,
            String path,
            Map<String, Object> parameters) {
        var voice = new Voice(words, language);
        var all = new java.util.HashMap<>(parameters);
        all.put("frame", frame(voice, voice.say(title), path));
        all.put("voice", voice);
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(templates.render("signup/internal/" + template + ".jte", all));
    }

    /** The states in the order of their names in that language. */
    List<Choice> states(Locale language) {
        var collator = java.text.Collator.getInstance(language);
        return Stream.of(UsState.values())
                .map(state -> new Choice(state.name(), words.say(language, "state." + state)))
                .sorted((one, other) -> collator.compare(one.label(), other.label()))
                .toList();
    }

    private Frame frame(Voice voice, String title, String path) {
        var language = voice.language();
        var languages = Words.LANGUAGES.stream()
                .map(each -> new Link(
                        words.say(each, "frame.own-name"),
                        prefix(each) + "/signup" + path,
                        each.toLanguageTag(),
                        each.equals(language)))
                .toList();
        return new Frame(
                language.toLanguageTag(),
                title,
                null,
                new Frame.Masthead("Plainview", voice.say("tagline"), prefix(language) + "/", List.of(), null, null),
                addresses.platform() + prefix(language) + "/signup" + path,
                null,
                List.of(),
                languages,
                List.of(),
                List.of(),
                assets.styleSheets(),
                Frame.Labels.of(words, language));
    }
}

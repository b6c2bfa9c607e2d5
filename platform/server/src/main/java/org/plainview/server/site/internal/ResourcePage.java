package org.plainview.server.site.internal;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainview.record.Resource;
import org.plainview.server.shared.Frame;

/**
 * A page of another site in a frame. Nothing was asked of that site before the reader came here, which is the click that loads it;
 * the page says so and whose it is.
 *
 * @param host who hears of the visit
 * @param source of the frame
 */
record ResourcePage(
        Frame frame,
        Voice voice,
        Text title,
        @Nullable Text description,
        @Nullable Text attribution,
        String host,
        String source,
        Setting.@Nullable Ask ask) {

    static ResourcePage of(Subject.OneResource subject, Setting setting) {
        var voice = setting.voice();
        var resource = subject.resource();
        var title = voice.label(resource, "title", resource.title());
        var source = Objects.requireNonNull(frame(resource));
        return new ResourcePage(
                setting.frame(subject, title, null, setting.link("ask.resources", "/resources")),
                voice,
                title,
                voice.text(resource, "description", resource.description()),
                voice.text(resource, "attribution", resource.attribution()),
                URI.create(source).getHost(),
                source,
                setting.ask(null, title.words()));
    }

    /** What a frame may show of the resource; null where it names nothing, or nothing that is sent encrypted. */
    static @Nullable String frame(Resource resource) {
        var safe = Links.safe(resource.embed());
        return safe != null && safe.startsWith("https:") ? safe : null;
    }
}

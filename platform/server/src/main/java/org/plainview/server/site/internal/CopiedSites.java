package org.plainview.server.site.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.plainview.record.DistrictProfile;
import org.plainview.server.documents.Document;
import org.plainview.server.documents.PublicDocuments;
import org.plainview.server.shared.Assets;
import org.plainview.server.shared.Words;
import org.plainview.server.site.SiteCopies;
import org.plainview.server.tenancy.Addresses;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.Districts;
import org.springframework.stereotype.Component;

/** Makes every page to which a link leads from the front page, and holds none of them longer than it takes to hand it on. */
@Component
final class CopiedSites implements SiteCopies {
    private static final int PART = 1 << 20;

    private final Sites sites;
    private final SitePages pages;
    private final PublicDocuments documents;
    private final Districts districts;
    private final Addresses addresses;
    private final Assets assets;
    private final Words words;

    CopiedSites(
            Sites sites,
            SitePages pages,
            PublicDocuments documents,
            Districts districts,
            Addresses addresses,
            Assets assets,
            Words words) {
        this.sites = sites;
        this.pages = pages;
        this.documents = documents;
        this.districts = districts;
        this.addresses = addresses;
        this.assets = assets;
        this.words = words;
    }

    @Override
    public void write(DistrictId id, int edition, Sink sink) throws IOException {
        var district = districts.byId(id).orElseThrow();
        var place = Place.of(district.slug(), addresses.of(district), addresses.platform());
        var holding = sites.holding(new Sites.Site(district, place, edition));
        new Copy(id, place, holding, sink).write();
    }

    /** English, and those of the interface that the district writes in. */
    static List<Locale> languages(DistrictProfile profile) {
        return Words.PUBLIC_LANGUAGES.stream()
                .filter(language -> language.equals(Words.PUBLIC_LANGUAGES.getFirst())
                        || profile.languages().contains(language.toLanguageTag()))
                .toList();
    }

    /** One copy under way. */
    private final class Copy {
        private final DistrictId district;
        private final Place place;
        private final Reading reading;
        private final Library library;
        private final Sink sink;
        private final Queue<String> next = new ArrayDeque<>();
        private final Set<String> seen = new HashSet<>();

        Copy(DistrictId district, Place place, Sites.Holding holding, Sink sink) {
            this.district = district;
            this.place = place;
            this.reading = holding.reading();
            this.library = holding.library();
            this.sink = sink;
        }

        void write() throws IOException {
            languages(reading.profile()).forEach(language -> found(Place.prefix(language) + "/"));
            for (var target = next.poll(); target != null; target = next.poll()) {
                write(target);
            }
        }

        private void found(String target) {
            if (seen.add(target)) {
                next.add(target);
            }
        }

        private void write(String target) throws IOException {
            var file = new CopiedFile(target, this::found);
            var document = DocumentFiles.parse(target).flatMap(name -> library.document(name.hash()));
            if (document.isPresent()) {
                sink.file(file.path(), content(document.get()));
                return;
            }
            var bytes = target.startsWith(StaticFiles.ASSETS) ? asset(target) : page(target, file);
            if (bytes.isPresent()) {
                sink.file(file.path(), out -> out.write(bytes.get()));
            }
        }

        private Content content(Document document) {
            return out -> {
                for (long at = 0; at < document.size(); at += PART) {
                    out.write(documents.part(district, document.hash(), at, PART));
                }
            };
        }

        private Optional<byte[]> asset(String target) {
            return Accent.sheet(target)
                    .map(css -> css.getBytes(StandardCharsets.UTF_8))
                    .or(() -> assets.read(target));
        }

        private Optional<byte[]> page(String target, CopiedFile file) {
            int question = target.indexOf('?');
            var path = question < 0 ? target : target.substring(0, question);
            var query = question < 0 ? null : target.substring(question + 1);
            return Route.parse(path, query, false, reading, library)
                    .flatMap(route -> pages.make(
                            route,
                            Setting.of(
                                    reading,
                                    library,
                                    place.copied(file),
                                    route.language(),
                                    words,
                                    assets.styleSheets())))
                    .map(Page::bytes);
        }
    }
}

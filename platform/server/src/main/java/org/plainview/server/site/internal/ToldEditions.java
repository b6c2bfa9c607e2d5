package org.plainview.server.site.internal;

import java.util.List;
import java.util.Locale;
import org.plainview.server.shared.Words;
import org.plainview.server.site.EditionNews;
import org.plainview.server.tenancy.Addresses;
import org.plainview.server.tenancy.DistrictId;
import org.plainview.server.tenancy.Districts;
import org.springframework.stereotype.Component;

/** Tells of an edition from the same words as the page of changes, with links that lead there from anywhere. */
@Component
final class ToldEditions implements EditionNews {
    private final Sites sites;
    private final Districts districts;
    private final Addresses addresses;
    private final Words words;

    ToldEditions(Sites sites, Districts districts, Addresses addresses, Words words) {
        this.sites = sites;
        this.districts = districts;
        this.addresses = addresses;
        this.words = words;
    }

    @Override
    public List<Piece> of(DistrictId id, int edition, Locale language) {
        var district = districts.byId(id).orElseThrow();
        var address = addresses.of(district);
        var place = new Place(district.slug(), address, address, addresses.platform());
        var holding = sites.holding(new Sites.Site(district, place, edition));
        return ChangesPage.news(
                edition, Setting.of(holding.reading(), holding.library(), place, language, words, List.of()));
    }
}

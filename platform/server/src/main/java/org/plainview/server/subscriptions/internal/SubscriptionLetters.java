package org.plainview.server.subscriptions.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plainview.record.Sentences;
import org.plainview.server.forms.FormPlaces;
import org.plainview.server.mail.Letter;
import org.plainview.server.mail.Mailer;
import org.plainview.server.publishing.Edition;
import org.plainview.server.shared.Words;
import org.plainview.server.site.EditionNews.Piece;
import org.plainview.server.tenancy.District;
import org.plainview.server.tenancy.DistrictScope;
import org.plainview.server.tenancy.Districts;
import org.springframework.stereotype.Component;

/** The letters to those who want to hear of changes, each in the language in which they asked. */
@Component
final class SubscriptionLetters {
    /** A letter is to be read; the page has the rest. */
    private static final int MOST_LINES = 40;

    private final Mailer mailer;
    private final Words words;
    private final FormPlaces places;
    private final Districts districts;

    SubscriptionLetters(Mailer mailer, Words words, FormPlaces places, Districts districts) {
        this.mailer = mailer;
        this.words = words;
        this.places = places;
        this.districts = districts;
    }

    void sendLink(SubscriptionRow row, String token) {
        var district = district();
        var language = row.locale();
        mailer.send(new Letter(
                row.email(),
                language,
                say(language, "link.subject", district.name()),
                List.of(say(language, "link.text", district.name())),
                say(language, "link.button"),
                places.permanent(district, language, "/subscribe/confirm/" + token),
                List.of(
                        say(language, "link.lasts", Subscriptions.LINK_LASTS.toHours()),
                        say(language, "link.not-you"))));
    }

    /** @param news all that changed with {@code edition}, in the language of whoever gets the letter */
    void sendNews(Rounds.Due due, Edition edition, List<Piece> news) {
        var district = district();
        var language = due.to().locale();
        var chosen = due.to().chosen();
        var told = news.stream()
                .filter(piece -> chosen.stream().anyMatch(topic -> Rounds.covers(topic, piece)))
                .map(piece -> new Letter.Line(piece.words(), piece.address()))
                .toList();
        int left = Math.max(0, told.size() - MOST_LINES);
        var paragraphs = new ArrayList<String>();
        paragraphs.add(say(language, "news.text", district.name(), edition.number(), day(edition, language)));
        if (!edition.note().isBlank()) {
            paragraphs.add(say(language, "news.note", edition.note().strip()));
        }
        var after = new ArrayList<String>();
        if (left > 0) {
            after.add(say(language, "news.rest", left));
        }
        after.add(say(language, "news.why", district.name()));
        mailer.send(new Letter(
                due.to().email(),
                language,
                say(language, "news.subject", district.name(), edition.number()),
                paragraphs,
                told.subList(0, told.size() - left),
                say(language, "news.button"),
                places.permanent(district, language, "/editions/" + edition.number()),
                after,
                new Letter.OfList(
                        say(language, "news.stop"),
                        places.permanent(district, language, "/subscribe/stop/" + due.stop()),
                        due.returnTo())));
    }

    private static String day(Edition edition, Locale language) {
        LocalDate day = edition.record().profile().day(edition.publishedAt());
        return Sentences.in(language).date(day);
    }

    private District district() {
        return districts.byId(DistrictScope.current()).orElseThrow();
    }

    private String say(Locale language, String key, Object... arguments) {
        return words.say(language, "subscriptions.letter." + key, arguments);
    }
}

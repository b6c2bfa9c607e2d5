package org.plainview.server.subscriptions.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plainview.server.mail.LetterNotTakenException;
import org.plainview.server.mail.Refusal;
import org.plainview.server.publishing.Edition;
import org.plainview.server.publishing.Editions;
import org.plainview.server.shared.Words;
import org.plainview.server.site.EditionNews;
import org.plainview.server.site.EditionNews.Piece;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.stereotype.Component;

/** Sends the letters about an edition of the district in scope, some seconds at a time. */
@Component
final class EditionRound {
    private static final Duration SLICE = Duration.ofSeconds(5);

    private final Rounds rounds;
    private final SubscriptionLetters letters;
    private final Editions editions;
    private final EditionNews news;

    EditionRound(Rounds rounds, SubscriptionLetters letters, Editions editions, EditionNews news) {
        this.rounds = rounds;
        this.letters = letters;
        this.editions = editions;
        this.news = news;
    }

    /**
     * Nothing of the database is held while the mail server is asked.
     *
     * @return when to go on; null where there is nothing more to send
     */
    @Nullable
    Instant slice(int number) {
        var edition = editions.find(DistrictScope.current(), number).orElse(null);
        if (edition == null) {
            return null;
        }
        var told = new HashMap<Locale, List<Piece>>();
        rounds.begin(number, edition.publishedAt(), told(edition, Words.PUBLIC_LANGUAGES.getFirst(), told));
        var end = Instant.now().plus(SLICE);
        while (Instant.now().isBefore(end)) {
            var due = rounds.take(number).orElse(null);
            if (due == null) {
                return rounds.nextDue(number);
            }
            send(due, edition, told(edition, due.to().locale(), told));
        }
        return Instant.now();
    }

    private List<Piece> told(Edition edition, Locale language, Map<Locale, List<Piece>> known) {
        return known.computeIfAbsent(language, each -> news.of(edition.district(), edition.number(), each));
    }

    private void send(Rounds.Due due, Edition edition, List<Piece> told) {
        var subscription = due.to().id();
        try {
            letters.sendNews(due, edition, told);
            rounds.sent(edition.number(), subscription);
        } catch (LetterNotTakenException notTaken) {
            rounds.notTaken(edition.number(), subscription, notTaken.refusal());
            if (notTaken.refusal() == Refusal.UNREACHABLE) {
                throw notTaken;
            }
        }
    }
}

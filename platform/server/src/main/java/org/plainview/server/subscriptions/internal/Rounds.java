package org.plainview.server.subscriptions.internal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.server.mail.Refusal;
import org.plainview.server.site.EditionNews.Piece;
import org.plainview.server.tenancy.DistrictScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters about each edition of the district in scope. One is marked before it is sent: where it is not known whether it
 * was, because the server died or the connection broke, it is not sent again.
 */
@Component
class Rounds {
    private static final String SENT = "SENT";
    private static final String REFUSED = "REFUSED";
    /** So many letters in a row that came to nothing are the last. */
    private static final int LAST = 3;

    private static final int MINUTES = 15;
    private static final int MOST_TRIES = 6;

    private final RoundMapper mapper;
    private final SubscriptionMapper subscriptions;
    private final Secrets secrets = new Secrets();

    Rounds(RoundMapper mapper, SubscriptionMapper subscriptions) {
        this.mapper = mapper;
        this.subscriptions = subscriptions;
    }

    /**
     * A letter to write and send now.
     *
     * @param stop the secret of its way out
     * @param returnTo by what it is known when it comes back
     */
    record Due(SubscriptionRow to, String stop, String returnTo) {
        @Override
        public String toString() {
            return "Due[" + to.id() + "]";
        }
    }

    /** Says, once an edition, who gets a letter: whoever had asked by then for a topic that it touches. */
    @Transactional
    public void begin(int edition, Instant published, List<Piece> news) {
        if (mapper.begin(edition) == 1) {
            mapper.fill(edition, published, SubscriptionRow.write(touched(news)));
        }
    }

    private static Set<Topic> touched(List<Piece> news) {
        var touched = EnumSet.noneOf(Topic.class);
        for (var topic : Topic.values()) {
            if (news.stream().anyMatch(piece -> covers(topic, piece))) {
                touched.add(topic);
            }
        }
        return touched;
    }

    static boolean covers(Topic topic, Piece piece) {
        var item = piece.item();
        return topic.covers(item == null ? null : item.kind());
    }

    /** The next letter, marked as on its way; nothing where none is due. */
    @Transactional
    public Optional<Due> take(int edition) {
        var id = mapper.next(edition);
        if (id == null) {
            return Optional.empty();
        }
        var due = new Due(
                Optional.ofNullable(subscriptions.byId(id)).orElseThrow(),
                secrets.link(),
                secrets.returnTo(DistrictScope.current()));
        mapper.take(edition, id, Secrets.hash(due.stop()), Secrets.hash(due.returnTo()));
        return Optional.of(due);
    }

    @Transactional
    public void sent(int edition, UUID subscription) {
        if (mapper.move(edition, subscription, SENT) == 1) {
            mapper.countSent(edition);
        }
    }

    /** What becomes of a letter that certainly was not sent, and of whoever was to get it. */
    @Transactional
    public void notTaken(int edition, UUID subscription, Refusal refusal) {
        switch (refusal) {
            case UNREACHABLE -> mapper.untake(edition, subscription);
            case LATER -> mapper.putBack(edition, subscription, MINUTES, MOST_TRIES);
            case REFUSED, NO_MAILBOX -> refused(edition, subscription, refusal);
        }
    }

    /** The letter with this mark came back. */
    @Transactional
    public void returned(String returnTo, Refusal refusal) {
        var letter = mapper.byReturn(Secrets.hash(returnTo));
        if (letter != null) {
            refused(letter.edition(), letter.subscription(), refusal);
        }
    }

    private void refused(int edition, UUID subscription, Refusal refusal) {
        mapper.countRefused(edition);
        mapper.refuse(edition, subscription);
        if (refusal == Refusal.NO_MAILBOX || isTheLast(subscription)) {
            subscriptions.deleteAddress(subscription);
        }
    }

    private boolean isTheLast(UUID subscription) {
        var newest = mapper.newest(subscription, LAST);
        return newest.size() == LAST && newest.stream().allMatch(REFUSED::equals);
    }

    /** When the next letter is due that waits; null where none does, and then the round is over. */
    @Transactional
    public @Nullable Instant nextDue(int edition) {
        var due = mapper.nextDue(edition);
        if (due == null) {
            mapper.finish(edition);
        }
        return due;
    }
}

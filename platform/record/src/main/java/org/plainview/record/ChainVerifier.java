package org.plainview.record;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plainview.record.ChainVerdict.Break;
import org.plainview.record.ChainVerdict.Problem;

/**
 * Checks a district's editions against each other and the keys that may sign them, needing nothing else: no server, no
 * database, no network.
 *
 * <p>That the newest editions were left out cannot be seen from the rest; compare the last hash with one that was noted
 * elsewhere, such as in a feed reader or a mail.
 */
public final class ChainVerifier {
    private final Map<String, PublicKey> keys;
    private final List<Break> breaks = new ArrayList<>();
    private final Set<Integer> broken = new HashSet<>();

    private ChainVerifier(Map<String, PublicKey> keys) {
        this.keys = keys;
    }

    /**
     * Checks from edition 1 on. What is changed in an edition is held against that edition, not against the next one,
     * whose link to it no longer fits.
     *
     * @param keys the keys that may sign, by {@link EditionKeys#idOf}
     */
    public static ChainVerdict verify(List<SealedEdition> editions, Map<String, PublicKey> keys) {
        var verifier = new ChainVerifier(keys);
        verifier.check(editions.stream()
                .sorted(Comparator.comparingInt(edition -> edition.header().number()))
                .toList());
        return new ChainVerdict(editions.size(), verifier.breaks);
    }

    private void check(List<SealedEdition> editions) {
        editions.forEach(this::alone);
        int expected = 1;
        var previous = EditionChain.NO_PREVIOUS;
        for (var edition : editions) {
            int number = edition.header().number();
            if (number < expected) {
                found(number, Problem.NUMBER_TWICE);
            }
            // A forged number must not make millions of missing ones: one line tells where the gap begins.
            if (number > expected) {
                found(expected, Problem.NUMBER_MISSING);
            }
            var follows = edition.header().previousSha256().equals(previous);
            if (!follows && number == expected && !broken.contains(number) && !broken.contains(number - 1)) {
                found(number, Problem.LINK_BROKEN);
            }
            previous = EditionChain.hash(edition.header());
            expected = number + 1;
        }
        districts(editions);
    }

    /** What can be seen of an edition without the others. */
    private void alone(SealedEdition edition) {
        var header = edition.header();
        int number = header.number();
        if (!EditionChain.sha256(edition.content()).equals(header.contentSha256())) {
            found(number, Problem.CONTENT_DIFFERS);
        }
        if (!EditionChain.hash(header).equals(edition.sha256())) {
            found(number, Problem.HEADER_DIFFERS);
        }
        var key = keys.get(header.keyId());
        if (key == null) {
            found(number, Problem.KEY_UNKNOWN);
        } else if (!EditionSigner.verify(header, edition.signature(), key)) {
            found(number, Problem.SIGNATURE_WRONG);
        }
    }

    /** Which district it is, only an edition can say that is itself as it was signed. */
    private void districts(List<SealedEdition> editions) {
        var sound = editions.stream()
                .map(SealedEdition::header)
                .filter(header -> !broken.contains(header.number()))
                .toList();
        for (var header : sound) {
            if (!header.district().equals(sound.getFirst().district())) {
                found(header.number(), Problem.DISTRICT_DIFFERS);
            }
        }
    }

    private void found(int edition, Problem problem) {
        breaks.add(new Break(edition, problem));
        broken.add(edition);
    }
}

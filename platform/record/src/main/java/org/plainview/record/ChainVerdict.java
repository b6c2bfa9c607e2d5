package org.plainview.record;

import java.util.List;

/**
 * What a check of a chain of editions found.
 *
 * @param checked how many editions were there
 * @param breaks what is wrong, by edition; empty where everything holds
 */
public record ChainVerdict(int checked, List<Break> breaks) {
    public ChainVerdict {
        breaks = List.copyOf(breaks);
    }

    public boolean ok() {
        return breaks.isEmpty();
    }

    /** One thing that is wrong with one edition. */
    public record Break(int edition, Problem problem) {
        /** What to tell people about it. */
        public Sentence sentence() {
            return Sentence.of("chain." + Codes.of(problem), String.valueOf(edition));
        }
    }

    /** How an edition can be broken. */
    public enum Problem {
        /** The content is not the one whose hash the header carries. */
        CONTENT_DIFFERS,
        /** The header is not the one whose hash was recorded. */
        HEADER_DIFFERS,
        /** The signature is not one of this header by the key that it names. */
        SIGNATURE_WRONG,
        /** The header names a key that is not among those trusted. */
        KEY_UNKNOWN,
        /** The header does not carry the hash of the edition before. */
        LINK_BROKEN,
        /** There is no edition of this number though there are later ones. */
        NUMBER_MISSING,
        /** There are two editions of this number. */
        NUMBER_TWICE,
        /** The header names another district than the first edition does. */
        DISTRICT_DIFFERS
    }
}

package org.plainview.server.requests.internal;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * The secret that opens a request to who made it: 120 random bits in the letters of Crockford's Base32, which leave out those that
 * people mistake for another when they copy from paper.
 */
record RequestCode(String letters) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 24;
    private static final int GROUP = 4;

    static RequestCode random(SecureRandom random) {
        var letters = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new RequestCode(letters.toString());
    }

    /** However it was copied: small letters, spaces, marks of direction, and the letters that look like digits. What is no code stays none. */
    static RequestCode typed(String typed) {
        var letters = typed.substring(0, Math.min(typed.length(), 4 * LENGTH))
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-\u2010-\u2015\u200e\u200f]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return new RequestCode(letters);
    }

    /** As it stands in addresses and on paper: {@code 7K3M-0QRS-…}. */
    String inGroups() {
        return letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    byte[] hash() {
        return RequestSeals.hash(letters);
    }

    @Override
    public String toString() {
        return "RequestCode[]";
    }
}

package org.plainview.server.subscriptions.internal;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.plainview.server.tenancy.DistrictId;

/** What stands in letters and nowhere else: the database knows no more of it than its hash. */
final class Secrets {
    private static final int LINK_BYTES = 32;
    private static final int RETURN_DIGITS = 20;
    private static final int BASE = 36;
    /** A district, which is 128 bits, in digits that an address holds in every mail server. */
    private static final int DISTRICT_DIGITS = 25;

    private static final Pattern RETURN =
            Pattern.compile("([a-z0-9]{" + DISTRICT_DIGITS + "})[a-z0-9]{" + RETURN_DIGITS + "}");

    private final SecureRandom random = new SecureRandom();

    String link() {
        var bytes = new byte[LINK_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** By what a letter of {@code district} is known when it comes back. */
    String returnTo(DistrictId district) {
        var id = district.value();
        var digits = new StringBuilder(number(id).toString(BASE));
        while (digits.length() < DISTRICT_DIGITS) {
            digits.insert(0, '0');
        }
        for (int i = 0; i < RETURN_DIGITS; i++) {
            digits.append(Character.forDigit(random.nextInt(BASE), BASE));
        }
        return digits.toString();
    }

    /** Which district {@link #returnTo} was made for; some other, or nothing, where somebody made it up. */
    static Optional<DistrictId> districtOf(String returnTo) {
        var parts = RETURN.matcher(returnTo);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var number = new BigInteger(parts.group(1), BASE);
        return Optional.of(new DistrictId(new UUID(number.shiftRight(Long.SIZE).longValue(), number.longValue())));
    }

    private static BigInteger number(UUID id) {
        return new BigInteger(id.toString().replace("-", ""), 16);
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

package org.plainview.server.mail.internal;

import org.jspecify.annotations.Nullable;
import org.plainview.server.mail.Letter;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param from the address that letters come from
 * @param returned the mailbox to which letters come back that could not be delivered after all; null where there is none
 */
@ConfigurationProperties("plainview.mail")
record MailSettings(
        @DefaultValue("plainview@localhost") String from,
        @Nullable Returned returned) {

    /**
     * A mailbox that takes mail to {@code name+anything@host} as well as to {@code name@host} (RFC 5233), read by IMAP.
     *
     * @param address {@code name@host}
     * @param host the IMAP server
     * @param tls false only for trying things out
     */
    record Returned(
            String address,
            String host,
            @DefaultValue("993") int port,
            String username,
            String password,
            @DefaultValue("true") boolean tls) {
        /** Of an address before its at-sign (RFC 5321). */
        private static final int LONGEST_NAME = 64;

        Returned {
            int at = address.indexOf('@');
            if (at < 1 || at + 1 + Letter.OfList.LONGEST_RETURN > LONGEST_NAME) {
                throw new IllegalStateException(
                        "plainview.mail.returned.address must be name@host, with a name of at most "
                                + (LONGEST_NAME - 1 - Letter.OfList.LONGEST_RETURN) + " characters");
            }
        }

        String name() {
            return address.substring(0, address.indexOf('@'));
        }

        String domain() {
            return address.substring(address.indexOf('@') + 1);
        }

        /** Where a letter comes back to that says {@code returnTo}. */
        String address(String returnTo) {
            return name() + "+" + returnTo + "@" + domain();
        }

        @Override
        public String toString() {
            return "Returned[]";
        }
    }
}

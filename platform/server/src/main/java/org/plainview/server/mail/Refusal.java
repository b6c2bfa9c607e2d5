package org.plainview.server.mail;

import java.util.Set;
import java.util.regex.Pattern;

/** Why a letter did not reach a mailbox, by the reply of a mail server (RFC 5321) and its fuller code (RFC 3463), if any. */
public enum Refusal {
    /** There is no such mailbox, nor will there be: to write again is of no use. */
    NO_MAILBOX,
    /** For good, but it may be this letter, its sender or a full mailbox. */
    REFUSED,
    /** This mailbox takes none now and may later. */
    LATER,
    /** Nobody was asked, or none would take anything from this platform now. Says nothing of the mailbox. */
    UNREACHABLE;

    private static final Pattern FULLER = Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.])");
    /** Bad mailbox, system, syntax; moved away; a system that takes no mail (RFC 7505); a disabled mailbox. */
    private static final Set<String> OF_THE_MAILBOX = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1");

    private static final Set<Integer> BARE_OF_THE_MAILBOX = Set.of(550, 551, 553);

    /**
     * @param reply three digits, from 400
     * @param words of the reply, where the fuller code stands
     */
    public static Refusal ofReply(int reply, String words) {
        var fuller = FULLER.matcher(words);
        if (reply < 500) {
            return LATER;
        }
        if (fuller.find()) {
            return ofStatus(fuller.group());
        }
        return BARE_OF_THE_MAILBOX.contains(reply) ? NO_MAILBOX : REFUSED;
    }

    /** @param status of a letter that was given up: one that failed for now then has failed for good */
    public static Refusal ofStatus(String status) {
        var fuller = FULLER.matcher(status);
        return fuller.find() && OF_THE_MAILBOX.contains(fuller.group()) ? NO_MAILBOX : REFUSED;
    }
}

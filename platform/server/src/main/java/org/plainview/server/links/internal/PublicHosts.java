package org.plainview.server.links.internal;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;

/**
 * The one door from a host to the addresses that are connected to: a name is looked up once, and it is refused unless every
 * address that it has is one of the public internet. What was looked at is what is connected to, so a name cannot lead
 * elsewhere a moment later. An address that is written out passes the same door. Safe to use from many threads.
 */
final class PublicHosts implements DnsResolver {
    /** IPv4 networks that are not the public internet (IANA's registry of special-purpose addresses). */
    private static final List<Network> CLOSED_4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");
    /** The part of IPv6 that is given out. */
    private static final Network OPEN_6 = Network.of("2000::/3");
    /** What of it is not the public internet, or holds an IPv4 address inside: Teredo and others, documentation, 6to4. */
    private static final List<Network> CLOSED_6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");
    /** IPv4 inside IPv6, for machines that have only the latter (RFC 6052). */
    private static final Network NAT64 = Network.of("64:ff9b::/96");

    /** What ends in a number is an IPv4 address to a browser (WHATWG URL, 3.5). */
    private static final Pattern NUMERIC = Pattern.compile("(?:.*\\.)?(?:\\d+|0[xX]\\p{XDigit}*)\\.?");

    private static final Pattern FOUR_DECIMALS = Pattern.compile("(?:0|[1-9]\\d{0,2})(?:\\.(?:0|[1-9]\\d{0,2})){3}");

    private final DnsResolver names;
    private final Set<String> allowed;

    /**
     * @param names looks names up
     * @param allowed hosts, in lower case, of which nothing is asked
     */
    PublicHosts(DnsResolver names, Set<String> allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    /** @throws NotPublicException if one of its addresses is not public, or it can be read as several */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        // Octal, hexadecimal and shortened: one program reads another address there than the next.
        if (NUMERIC.matcher(host).matches() && !FOUR_DECIMALS.matcher(host).matches()) {
            throw new NotPublicException();
        }
        var found = names.resolve(host);
        if (found == null || found.length == 0) {
            throw new UnknownHostException("no address");
        }
        if (!isAllowed(host) && !Arrays.stream(found).allMatch(PublicHosts::isPublic)) {
            throw new NotPublicException();
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        // Asked for by no connection; a second look-up would be a second door.
        return host;
    }

    /** Whether the operator vouches for this very name. */
    boolean isAllowed(String host) {
        return allowed.contains(host.toLowerCase(Locale.ROOT));
    }

    static boolean isPublic(InetAddress address) {
        if (address instanceof Inet4Address) {
            return CLOSED_4.stream().noneMatch(network -> network.holds(address));
        }
        // Where a host has no IPv4 of its own, its resolver writes every IPv4 address so.
        return NAT64.holds(address)
                ? isPublic(lastFourBytes(address))
                : OPEN_6.holds(address) && CLOSED_6.stream().noneMatch(network -> network.holds(address));
    }

    private static InetAddress lastFourBytes(InetAddress six) {
        var bytes = six.getAddress();
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Network> networks(String... networks) {
        return Arrays.stream(networks).map(Network::of).toList();
    }

    /** A network by its first address and the number of bits that all of its addresses share. */
    private record Network(List<Byte> first, int bits) {
        static Network of(String text) {
            var parts = text.split("/");
            return new Network(bytes(InetAddress.ofLiteral(parts[0])), Integer.parseInt(parts[1]));
        }

        boolean holds(InetAddress address) {
            var other = bytes(address);
            if (other.size() != first.size()) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((first.get(bit / 8) & mask) != (other.get(bit / 8) & mask)) {
                    return false;
                }
            }
            return true;
        }

        private static List<Byte> bytes(InetAddress address) {
            var bytes = address.getAddress();
            var list = new Byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                list[i] = bytes[i];
            }
            return List.of(list);
        }
    }

    /** A host has an address that is not of the public internet. Does not say which. */
    static final class NotPublicException extends UnknownHostException {
        NotPublicException() {
            super("not a public host");
        }
    }
}

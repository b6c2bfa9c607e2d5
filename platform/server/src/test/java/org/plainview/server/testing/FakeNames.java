package org.plainview.server.testing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;

/** Names of hosts that tests make up. Nothing leaves the machine: every other name is unknown. */
public final class FakeNames implements DnsResolver {
    private final Map<String, InetAddress[]> known = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();

    /** @param addresses written out in digits */
    public FakeNames with(String host, String... addresses) {
        var found = new InetAddress[addresses.length];
        for (int i = 0; i < addresses.length; i++) {
            found[i] = InetAddress.ofLiteral(addresses[i]);
        }
        known.put(host, found);
        return this;
    }

    /** How many names were looked up so far. */
    public int asked() {
        return asked.get();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        asked.incrementAndGet();
        var found = known.get(host);
        if (found == null) {
            throw new UnknownHostException(host);
        }
        return found.clone();
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}

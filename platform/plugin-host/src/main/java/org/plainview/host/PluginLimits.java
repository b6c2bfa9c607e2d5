package org.plainview.host;

import java.time.Duration;

/**
 * What a plugin may take.
 *
 * <p>What the limits on a call can do: it runs on a thread of its own, and the plugin's classes ask at every method and
 * every turn of a loop whether they should stop, so one that loops or recurses for ever ends soon after its time is up. What
 * they cannot do: code of the JDK does not ask. A plugin that hands endless work to the JDK (a stream without end, a regular
 * expression without hope) is given up: its caller goes on, and the thread burns one core until the work ends or the server
 * is restarted. Memory is watched, not walled off: a pack of rules that allocates more than {@code allocatedBytes} in one
 * call is stopped the same way, but between two looks it can take what the heap has. A plugin is trusted code with a leash,
 * not untrusted code in a box; that is what signatures are for.
 *
 * @param jarBytes size of the JAR
 * @param unpackedBytes size of all its entries together
 * @param entries how many it may have
 * @param rulesCall how long one call into a pack of rules may compute; its caller waits six times as long, because on a busy
 *     machine a good pack takes longer than it computes
 * @param ssoCall how long one call into a sign-in provider may take, the identity side included
 * @param allocatedBytes what one call into a pack of rules may allocate
 * @param findings how many findings one rule may return
 * @param characters how much text one call may return
 */
public record PluginLimits(
        long jarBytes,
        long unpackedBytes,
        int entries,
        Duration rulesCall,
        Duration ssoCall,
        long allocatedBytes,
        int findings,
        long characters) {

    public static PluginLimits standard() {
        return new PluginLimits(
                8 << 20, 32 << 20, 2_000, Duration.ofSeconds(5), Duration.ofSeconds(20), 1L << 30, 50_000, 20_000_000);
    }

    BoundedCall.Bounds ofRules() {
        return new BoundedCall.Bounds(rulesCall.multipliedBy(6), rulesCall, allocatedBytes);
    }

    /** Classes are read and prepared only once, and that takes longest. */
    BoundedCall.Bounds ofLoading() {
        return new BoundedCall.Bounds(rulesCall.multipliedBy(12), rulesCall.multipliedBy(6), allocatedBytes);
    }

    BoundedCall.Bounds ofSso() {
        return new BoundedCall.Bounds(ssoCall, ssoCall, Long.MAX_VALUE);
    }

    public PluginLimits withRulesCall(Duration limit) {
        return new PluginLimits(jarBytes, unpackedBytes, entries, limit, ssoCall, allocatedBytes, findings, characters);
    }

    public PluginLimits withSsoCall(Duration limit) {
        return new PluginLimits(
                jarBytes, unpackedBytes, entries, rulesCall, limit, allocatedBytes, findings, characters);
    }

    public PluginLimits withAllocatedBytes(long limit) {
        return new PluginLimits(jarBytes, unpackedBytes, entries, rulesCall, ssoCall, limit, findings, characters);
    }

    public PluginLimits withOutput(int findingsLimit, long charactersLimit) {
        return new PluginLimits(
                jarBytes, unpackedBytes, entries, rulesCall, ssoCall, allocatedBytes, findingsLimit, charactersLimit);
    }
}

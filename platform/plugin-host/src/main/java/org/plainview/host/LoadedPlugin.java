package org.plainview.host;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plainview.host.BoundedCall.Bounds;
import org.plainview.host.BoundedCall.Outcome;
import org.plainview.host.PluginFailure.Fault;
import org.plainview.record.DistrictRecord;
import org.plainview.spi.Message;
import org.plainview.spi.SsoUnavailable;
import org.plainview.spi.StateRules;

/**
 * A plugin that the host has loaded. Every call into it is bounded as {@link PluginLimits} says; a pack of rules that
 * fails once is quarantined, which its callers and the host's listener are told.
 */
public final class LoadedPlugin {
    private final PluginManifest manifest;
    private final PluginMessages messages;
    private final PluginLimits limits;
    private final InstantSource clock;
    private final PluginListener listener;
    private final AtomicReference<@Nullable Live> live;
    private final AtomicReference<@Nullable PluginFailure> quarantine = new AtomicReference<>();
    private final AtomicInteger running = new AtomicInteger();
    private volatile @Nullable StateRules rules;
    private volatile @Nullable SettingsSchema schema;

    LoadedPlugin(
            PluginManifest manifest,
            PluginMessages messages,
            PluginLimits limits,
            InstantSource clock,
            PluginListener listener,
            Live live) {
        this.manifest = manifest;
        this.messages = messages;
        this.limits = limits;
        this.clock = clock;
        this.listener = listener;
        this.live = new AtomicReference<>(live);
    }

    public PluginManifest manifest() {
        return manifest;
    }

    public PluginId id() {
        return manifest.id();
    }

    public PluginStatus status() {
        if (live.get() == null) {
            return PluginStatus.UNLOADED;
        }
        return quarantine.get() == null ? PluginStatus.ACTIVE : PluginStatus.QUARANTINED;
    }

    /** Why it is in quarantine, if it is. */
    public Optional<PluginFailure> quarantine() {
        return Optional.ofNullable(quarantine.get());
    }

    /** What people call this plugin. */
    public String title(Locale locale) {
        return message(Message.of(PluginMessages.TITLE), locale);
    }

    /**
     * The words of one of the plugin's messages, in English where it does not speak {@code locale}'s language. Works in
     * quarantine and after unloading too.
     *
     * @throws IllegalArgumentException if the plugin has no such message
     */
    public String message(Message message, Locale locale) {
        return messages.text(message, locale);
    }

    /**
     * The pack's rules and reports, every call bounded: it answers, or throws {@link PluginFailed}. What describes a rule
     * (id, citation, title…) was read when the plugin was loaded and costs no call.
     *
     * @throws IllegalStateException if this is not a pack of rules
     */
    public StateRules stateRules() {
        var found = rules;
        if (found == null) {
            throw new IllegalStateException(id() + " is not a pack of rules");
        }
        return found;
    }

    /**
     * What every rule in force on {@code day} says about {@code record}, in the order of the pack.
     *
     * @throws PluginFailed if the pack fails at any of them
     */
    public List<RuleFindings> evaluate(DistrictRecord record, LocalDate day) {
        return stateRules().rules().stream()
                .filter(rule -> rule.inForceOn(day))
                .map(rule -> new RuleFindings(rule, rule.evaluate(record, day)))
                .toList();
    }

    Answers answers() {
        return new Answers(limits, messages);
    }

    /** @throws IllegalStateException if this is not a sign-in plugin */
    SettingsSchema settingsSchema() {
        var found = schema;
        if (found == null) {
            throw new IllegalStateException(id() + " is not a sign-in plugin");
        }
        return found;
    }

    void serveRules(StateRules guarded) {
        rules = guarded;
    }

    void serveSettings(SettingsSchema settings) {
        schema = settings;
    }

    /** Into quarantine, because others say so: nobody is told. */
    void quarantine(PluginFailure failure) {
        quarantine.compareAndSet(null, failure);
    }

    void release() {
        quarantine.set(null);
    }

    /** Takes no more calls, waits a moment for those under way, and lets go of the plugin's classes. */
    void unload() {
        var last = live.getAndSet(null);
        if (last == null) {
            return;
        }
        var patience = System.nanoTime() + limits.rulesCall().toNanos();
        while (running.get() > 0 && System.nanoTime() - patience < 0) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        last.isolation().end();
    }

    /** A call into a pack of rules: if it fails, the pack is quarantined. */
    <T> T callRules(String call, Function<Live, T> work) {
        try {
            return callBounded(call, limits.ofRules(), work);
        } catch (PluginFailed failed) {
            if (live.get() == null) {
                throw new PluginFailed(id(), "is not loaded");
            }
            failed.failure()
                    .filter(failure -> quarantine.compareAndSet(null, failure))
                    .ifPresent(failure -> {
                        listener.quarantined(this, failure);
                        // Somebody who had not heard of the failure may have released the plugin meanwhile.
                        quarantine(failure);
                    });
            throw failed;
        }
    }

    /** The first call into a plugin of any kind, before anybody has been told of it. */
    <T> T callLoading(Function<Live, T> work) {
        return callBounded("load", limits.ofLoading(), work);
    }

    private <T> T callBounded(String call, Bounds bounds, Function<Live, T> work) {
        return switch (run(call, bounds, work)) {
            case Outcome.Answered<T>(T answer) -> answer;
            case Outcome.Failed<T> outcome -> throw failed(call, outcome);
            case Outcome.Unavailable<T>(String detail) ->
                throw failed(call, new Outcome.Failed<T>(Fault.THREW, detail, null));
        };
    }

    private PluginFailed failed(String call, Outcome.Failed<?> outcome) {
        return new PluginFailed(
                id(), new PluginFailure(clock.instant(), call, outcome.fault(), outcome.detail()), outcome.flaw());
    }

    /**
     * A call into a sign-in provider. It is not quarantined when it fails: one odd sign-in must not lock everyone out.
     *
     * @throws SsoUnavailable if the identity side does not answer in time
     */
    <T> T callSso(String call, Function<Live, T> work) {
        return switch (run(call, limits.ofSso(), work)) {
            case Outcome.Answered<T>(T answer) -> answer;
            case Outcome.Unavailable<T>(String detail) -> throw new SsoUnavailable(detail);
            case Outcome.Failed<T> outcome
            when outcome.fault() == Fault.TOO_SLOW ->
                throw new SsoUnavailable(id() + " did not answer within " + outcome.detail());
            case Outcome.Failed<T> outcome -> throw failed(call, outcome);
        };
    }

    private <T> Outcome<T> run(String call, Bounds bounds, Function<Live, T> work) {
        var failure = quarantine.get();
        if (failure != null) {
            throw new PluginFailed(id(), failure);
        }
        running.incrementAndGet();
        var began = System.nanoTime();
        try {
            var now = live.get();
            if (now == null) {
                throw new PluginFailed(id(), "is not loaded");
            }
            return BoundedCall.run(id().value(), bounds, () -> work.apply(now));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PluginFailed(id(), "was not waited for");
        } finally {
            running.decrementAndGet();
            listener.called(this, call, Duration.ofNanos(System.nanoTime() - began));
        }
    }
}

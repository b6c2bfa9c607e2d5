package org.plainview.server.history.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plainview.record.ItemKind;
import org.plainview.record.Key;
import org.plainview.server.history.Change;
import org.plainview.server.history.History;
import org.plainview.server.shared.CurrentMember;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcHistory implements History {
    private static final int MOST = 500;
    private static final ScopedValue<String> IN_THE_NAME_OF = ScopedValue.newInstance();

    private final ChangeMapper mapper;
    private final ObjectProvider<CurrentMember> member;

    JdbcHistory(ChangeMapper mapper, ObjectProvider<CurrentMember> member) {
        this.mapper = mapper;
        this.member = member;
    }

    @Override
    @Transactional
    public void append(Entry entry) {
        mapper.append(
                actor(),
                entry,
                entry.kind() == null ? null : entry.kind().code(),
                entry.key() == null ? null : entry.key().value());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Change> list(Wanted wanted, Optional<UUID> before, int limit) {
        return mapper.list(
                wanted.kind().map(ItemKind::code).orElse(null),
                wanted.key().map(Key::value).orElse(null),
                wanted.who().orElse(null),
                wanted.actions().toArray(String[]::new),
                wanted.from().orElse(null),
                wanted.until().orElse(null),
                before.orElse(null),
                Math.clamp(limit, 1, MOST));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> before(ItemKind kind, Key key, UUID change) {
        return Optional.ofNullable(mapper.before(kind.code(), key.value(), change));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Key, Change> latest(ItemKind kind, Collection<Key> keys) {
        var wanted = keys.stream().map(Key::value).toArray(String[]::new);
        return mapper.latest(kind.code(), wanted).stream()
                .collect(Collectors.toUnmodifiableMap(
                        change -> Key.of(Objects.requireNonNull(change.key())), Function.identity()));
    }

    @Override
    public Actor actor() {
        if (IN_THE_NAME_OF.isBound()) {
            return new Actor(IN_THE_NAME_OF.get(), null);
        }
        return Optional.ofNullable(member.getIfAvailable())
                .flatMap(CurrentMember::find)
                .map(who -> new Actor(who.name(), who.id()))
                .orElseThrow(() -> new IllegalStateException(
                        "the history must say who did this: sign in, or do it with History.as"));
    }

    @Override
    public void as(String who, Runnable work) {
        ScopedValue.where(IN_THE_NAME_OF, who).run(work);
    }
}

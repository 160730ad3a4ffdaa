package io.haneul.engine.core;

import io.haneul.engine.core.Setting.Scope;
import io.haneul.model.Id;
import io.haneul.store.Store;
import io.haneul.store.Tx;
import io.haneul.store.setting.SettingRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What operators have set, read from memory. Areas define their settings while the engine is assembled and read them where
 * they are needed: a change holds from the next read on, here at once and on the other servers after {@link #refresh}.
 */
public final class Settings {
    /** The place of what is set for the whole cloud. */
    private static final UUID GLOBAL = new UUID(0, 0);

    private final Map<String, Setting> defined = new ConcurrentSkipListMap<>();
    private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();
    private final Map<String, Function<String, Optional<String>>> rules = new ConcurrentHashMap<>();
    private volatile Map<Key, String> values = Map.of();

    private record Key(String name, Scope scope, UUID of) {}

    /** Makes settings known. */
    public void define(Setting... settings) {
        for (Setting setting : settings) {
            if (defined.putIfAbsent(setting.name(), setting) != null) {
                throw new IllegalArgumentException("two settings are named " + setting.name());
            }
            setting.complaint(setting.defaultValue()).ifPresent(rule -> {
                throw new IllegalArgumentException("the default of " + setting.name() + " " + rule);
            });
        }
    }

    /** Names what is called after a setting was changed, on the thread that noticed; it must not throw and not block. */
    public void onChange(String name, Runnable listener) {
        require(name);
        listeners.computeIfAbsent(name, n -> new ArrayList<>()).add(listener);
    }

    /**
     * Adds a rule that values must keep to when they are set: one that depends on what is there at that moment, so that the
     * default and what is set already are not asked.
     *
     * @param rule answers which rule a value breaks, if any
     */
    public void rule(String name, Function<String, Optional<String>> rule) {
        require(name);
        rules.put(name, rule);
    }

    /** {@return which rule the value breaks, if any} */
    public Optional<String> complaint(String name, String value) {
        Optional<String> complaint = require(name).complaint(value);
        return complaint.isPresent() || !rules.containsKey(name)
                ? complaint
                : rules.get(name).apply(value);
    }

    /** {@return all settings, by name} */
    public Collection<Setting> all() {
        return new TreeMap<>(defined).values();
    }

    /** {@return the setting of that name} */
    public Optional<Setting> find(String name) {
        return Optional.ofNullable(defined.get(name));
    }

    /** {@return the value for the whole cloud} */
    public String textOf(String name) {
        return value(require(name), Scope.GLOBAL, GLOBAL)
                .orElseGet(() -> require(name).defaultValue());
    }

    /** {@return the value for the whole cloud} */
    public long longOf(String name) {
        return Long.parseLong(textOf(name));
    }

    /** {@return the value for the whole cloud} */
    public double decimalOf(String name) {
        return Double.parseDouble(textOf(name));
    }

    /** {@return the value for the whole cloud} */
    public boolean flagOf(String name) {
        return Boolean.parseBoolean(textOf(name));
    }

    /** {@return the value for the whole cloud of a setting that counts seconds} */
    public Duration secondsOf(String name) {
        return Duration.ofSeconds(longOf(name));
    }

    /** {@return the settings as they hold for one thing: what is set for it, else what holds for the whole cloud} */
    public Scoped at(Scope scope, Id of) {
        return new Scoped(this, scope, of.value());
    }

    /**
     * The settings of one thing.
     *
     * @param settings of the cloud
     * @param scope    kind of the thing
     * @param of       its id
     */
    public record Scoped(Settings settings, Scope scope, UUID of) {
        /** {@return what was set for this very thing} */
        public Optional<String> own(String name) {
            return settings.value(settings.require(name), scope, of);
        }

        /** {@return the value that holds for the thing} */
        public String textOf(String name) {
            return own(name).orElseGet(() -> settings.textOf(name));
        }

        /** {@return the value that holds for the thing} */
        public long longOf(String name) {
            return Long.parseLong(textOf(name));
        }

        /** {@return the value that holds for the thing} */
        public double decimalOf(String name) {
            return Double.parseDouble(textOf(name));
        }

        /** {@return the value that holds for the thing} */
        public boolean flagOf(String name) {
            return Boolean.parseBoolean(textOf(name));
        }

        /** Sets a value for the thing, within the caller's transaction; it holds when that commits. */
        public void put(Tx tx, String name, String value) {
            settings.put(tx, new Key(name, scope, of), value);
        }
    }

    /** Sets a value for the whole cloud, within the caller's transaction; it holds when that commits. */
    public void put(Tx tx, String name, String value) {
        put(tx, new Key(name, Scope.GLOBAL, GLOBAL), value);
    }

    private void put(Tx tx, Key key, String value) {
        complaint(key.name(), value).ifPresent(rule -> {
            throw new IllegalArgumentException(key.name() + " " + rule);
        });
        tx.settings().put(new SettingRow(key.name(), key.scope().row(), key.of(), value));
        tx.afterCommit(() -> {
            remember(key, value);
            tell(Set.of(key.name()));
        });
    }

    private synchronized void remember(Key key, String value) {
        Map<Key, String> next = new java.util.HashMap<>(values);
        next.put(key, value);
        values = Map.copyOf(next);
    }

    /** Reads all that is set anew: at the start, and regularly for what another server has changed. */
    public void refresh(Store store) {
        Map<Key, String> read = store.read(tx -> tx.settings().all()).stream()
                .flatMap(row -> key(row).map(key -> Map.entry(key, row.value())).stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<Key, String> before;
        synchronized (this) {
            before = values;
            values = read;
        }
        Set<Key> keys = new HashSet<>(before.keySet());
        keys.addAll(read.keySet());
        tell(keys.stream()
                .filter(key -> !Objects.equals(before.get(key), read.get(key)))
                .map(Key::name)
                .collect(Collectors.toSet()));
    }

    private static Optional<Key> key(SettingRow row) {
        for (Scope scope : Scope.values()) {
            if (scope.row().equals(row.scope())) {
                return Optional.of(new Key(row.name(), scope, row.scopeId()));
            }
        }
        return Optional.empty();
    }

    private void tell(Set<String> changed) {
        changed.forEach(name -> listeners.getOrDefault(name, List.of()).forEach(Runnable::run));
    }

    private Optional<String> value(Setting setting, Scope scope, UUID of) {
        return Optional.ofNullable(values.get(new Key(setting.name(), scope, of)));
    }

    private Setting require(String name) {
        Setting setting = defined.get(name);
        if (setting == null) {
            throw new IllegalArgumentException("no setting is named " + name);
        }
        return setting;
    }
}

package io.haneul.plugins.simulator.world;

import io.haneul.model.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Obeys {@code faults.json}. The file is looked at before each call, so whoever has written it can count on it from his next
 * request on.
 */
final class Control {
    private static final Logger LOG = LoggerFactory.getLogger(Control.class);

    private final StateDirectory directory;
    private final Supplier<SimulatedState> state;
    private final Faults faults;
    private final Accidents accidents;
    private final Journal<ControlEntry> journal;
    private final Map<String, Integer> struck = new LinkedHashMap<>();
    private final Map<String, String> happened = new LinkedHashMap<>();
    private volatile String seen = "";
    private Set<FaultRule> ordered = Set.of();
    private Optional<String> dumped = Optional.empty();

    Control(StateDirectory directory, Supplier<SimulatedState> state, Faults faults, Accidents accidents) {
        this.directory = directory;
        this.state = state;
        this.faults = faults;
        this.accidents = accidents;
        this.journal = directory.controlJournal();
    }

    synchronized void load() throws IOException {
        journal.replay(this::apply);
    }

    private void apply(ControlEntry entry) {
        if (entry instanceof ControlEntry.Struck is) {
            struck.put(is.fault(), is.times());
        } else if (entry instanceof ControlEntry.Happened is) {
            happened.put(is.id(), is.outcome());
        }
    }

    /** On return the file, as it was when this was called, is in force. */
    void obey() {
        String stamp = directory.stampOfOrders();
        if (!stamp.equals(seen)) {
            obey(stamp);
        }
    }

    private synchronized void obey(String stamp) {
        if (stamp.equals(seen)) {
            return;
        }
        try {
            Orders orders = stamp.isEmpty() ? Orders.NONE : directory.readOrders();
            putInForce(orders.rules());
            orders.toHappen().forEach(this::letHappen);
            if (orders.dump() != null && !dumped.equals(Optional.of(orders.dump()))) {
                directory.writeState(orders.dump(), state.get());
                dumped = Optional.of(orders.dump());
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("faults.json is not obeyed, what was ordered before stays: {}", e.getMessage());
        }
        seen = stamp;
    }

    private void putInForce(List<FaultRule> rules) {
        ordered.stream().filter(rule -> !rules.contains(rule)).forEach(rule -> faults.remove(rule.name()));
        for (FaultRule rule : rules) {
            if (!ordered.contains(rule)) {
                faults.add(rule, struck.getOrDefault(rule.toString(), 0), times -> count(rule, times));
            }
        }
        ordered = rules.stream().collect(Collectors.toUnmodifiableSet());
    }

    private synchronized void count(FaultRule rule, int times) {
        if (rule.times() > 0) {
            write(new ControlEntry.Struck(rule.toString(), times));
        }
    }

    private void letHappen(Orders.Accident accident) {
        String id = Objects.toString(accident.id(), "");
        if (id.isBlank() || happened.containsKey(id)) {
            return;
        }
        String outcome = "done";
        try {
            accidents.happen(accident);
        } catch (Fault | IllegalArgumentException e) {
            outcome = String.valueOf(e.getMessage());
        }
        LOG.info("accident {} ({}): {}", id, accident.kind(), outcome);
        write(new ControlEntry.Happened(id, outcome));
    }

    private void write(ControlEntry entry) {
        try {
            journal.append(entry);
        } catch (IOException e) {
            LOG.warn(
                    "{} cannot be written, after a restart what was ordered may strike again: {}",
                    journal,
                    e.toString());
        }
        apply(entry);
        journal.tidy(struck.size() + happened.size(), this::entries);
    }

    private List<ControlEntry> entries() {
        List<ControlEntry> entries = new ArrayList<>();
        struck.forEach((fault, times) -> entries.add(new ControlEntry.Struck(fault, times)));
        happened.forEach((id, outcome) -> entries.add(new ControlEntry.Happened(id, outcome)));
        return entries;
    }
}

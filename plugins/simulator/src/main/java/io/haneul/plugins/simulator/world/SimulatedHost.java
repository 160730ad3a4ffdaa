package io.haneul.plugins.simulator.world;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.hypervisor.VmObservation.Power;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One simulated host: what it does with each verb. Its lock is held while its journal is written, so hosts do not wait for
 * each other.
 */
public final class SimulatedHost {
    private final String path;
    private final SimulatedPools pools;
    private final Journal<HostEntry> journal;
    private final HostContents contents = new HostContents();
    private final Uptimes uptimes = new Uptimes();

    SimulatedHost(String path, SimulatedPools pools, Journal<HostEntry> journal) {
        this.path = path;
        this.pools = pools;
        this.journal = journal;
    }

    synchronized void load() throws IOException {
        journal.replay(contents::apply);
        contents.machines().stream().filter(Machine::runs).forEach(machine -> pools.remember(machine, path));
    }

    public synchronized HostFacts probe(HostFacts facts) throws Fault {
        if (contents.isDead()) {
            throw dead();
        }
        if (!contents.facts().equals(Optional.of(facts))) {
            write(new HostEntry.Probed(path, facts));
        }
        if (contents.boot().isEmpty()) {
            write(new HostEntry.Booted(aBoot()));
        }
        return facts;
    }

    /** {@return the name of its run since it was last switched on} */
    public synchronized String boot() throws Fault {
        requireAlive();
        return contents.boot();
    }

    private static String aBoot() {
        return UUID.randomUUID().toString();
    }

    /** {@return everything that is said of it at one moment} */
    public synchronized Seen seen() throws Fault {
        return new Seen(boot(), machines());
    }

    /** A host at one moment. */
    public record Seen(String boot, List<Machine> machines) {}

    public synchronized List<Machine> machines() throws Fault {
        requireAlive();
        return List.copyOf(contents.machines());
    }

    /** As {@link #ensureRunning(Machine)}, with settings that are in force from the start. */
    public synchronized Machine ensureRunning(Machine wanted, MachineSettings settings) throws Fault {
        if (contents.machine(wanted.id()).filter(Machine::runs).isEmpty()) {
            requireAlive();
            set(settings);
        }
        return ensureRunning(wanted);
    }

    public synchronized Machine ensureRunning(Machine wanted) throws Fault {
        HostFacts facts = requireAlive();
        Optional<Machine> present = contents.machine(wanted.id());
        if (present.isPresent()) {
            refuseOlder(present.get(), wanted.epoch());
            if (present.get().runs()) {
                return keep(present.get(), present.get().heldBy(wanted.epoch()));
            }
        }
        if (contents.extras().service() == HostExtras.Service.MAINTENANCE) {
            throw new Fault(FaultKind.CONFLICT, "host " + path + " is in maintenance");
        }
        requireWires(wanted);
        requireRoom(wanted, facts);
        Machine started = wanted.started(present.map(Machine::boots).orElse(0L));
        pools.use(started, path);
        try {
            write(new HostEntry.MachineIs(started));
        } catch (Fault e) {
            pools.release(started, path);
            throw e;
        }
        return started;
    }

    void requireWires(Machine wanted) throws Fault {
        for (Machine.Nic nic : wanted.nics()) {
            if (!contents.hasSegment(nic.segment())) {
                throw new Fault(
                        FaultKind.INVALID,
                        "host " + path + " does not carry segment " + nic.segment() + " for machine " + wanted.name());
            }
        }
        for (Machine.Disk disk : wanted.disks()) {
            requirePool(disk.pool(), wanted);
        }
    }

    void requirePool(String pool, Machine wanted) throws Fault {
        if (!contents.hasPool(pool)) {
            throw new Fault(
                    FaultKind.INVALID,
                    "host " + path + " has no access to pool " + pool + " for machine " + wanted.name());
        }
    }

    void requireRoom(Machine wanted, HostFacts facts) throws Fault {
        requireRoom(wanted, facts, Optional.empty());
    }

    /** Of a machine that runs here already, with another size. */
    void requireRoomInPlaceOf(Machine scaled) throws Fault {
        requireRoom(scaled, requireAlive(), Optional.of(scaled.id()));
    }

    private void requireRoom(Machine wanted, HostFacts facts, Optional<UUID> inPlaceOf) throws Fault {
        Optional<String> lack = contents.lackOf(wanted, facts, inPlaceOf);
        if (lack.isPresent()) {
            throw new Fault(FaultKind.NO_CAPACITY, "host " + path + ": " + lack.get());
        }
    }

    public synchronized void ensureStopped(UUID id, long epoch) throws Fault {
        requireAlive();
        Optional<Machine> present = contents.machine(id);
        if (present.isPresent()) {
            refuseOlder(present.get(), epoch);
            keep(present.get(), present.get().stopped(epoch));
            pools.release(present.get(), path);
        }
    }

    public synchronized void ensureAbsent(UUID id, long epoch) throws Fault {
        requireAlive();
        Optional<Machine> present = contents.machine(id);
        if (present.isPresent()) {
            refuseOlder(present.get(), epoch);
            remove(present.get());
        }
    }

    public synchronized void ensureRebooted(UUID id, long epoch, String wish) throws Fault {
        requireAlive();
        Machine machine = running(id);
        refuseOlder(machine, epoch);
        boolean done = machine.rebootedFor().equals(wish);
        keep(machine, done ? machine.heldBy(epoch) : machine.rebooted(epoch, wish));
    }

    public synchronized void ensureSegment(String segment) throws Fault {
        requireAlive();
        if (!contents.hasSegment(segment)) {
            write(new HostEntry.SegmentIs(segment));
        }
    }

    public synchronized void ensureSegmentAbsent(String segment) throws Fault {
        requireAlive();
        for (Machine machine : contents.machines()) {
            if (machine.runs()
                    && machine.nics().stream().anyMatch(nic -> nic.segment().equals(segment))) {
                throw inUse("segment " + segment, machine);
            }
        }
        if (contents.hasSegment(segment)) {
            write(new HostEntry.SegmentGone(segment));
        }
    }

    public synchronized void ensurePool(String pool) throws Fault {
        requireAlive();
        if (!contents.hasPool(pool)) {
            write(new HostEntry.PoolIs(pool));
        }
    }

    public synchronized void ensurePoolAbsent(String pool) throws Fault {
        requireAlive();
        for (Machine machine : contents.machines()) {
            if (machine.runs()
                    && machine.disks().stream().anyMatch(disk -> disk.pool().equals(pool))) {
                throw inUse("pool " + pool, machine);
            }
        }
        if (contents.hasPool(pool)) {
            write(new HostEntry.PoolGone(pool));
        }
    }

    private Fault inUse(String what, Machine machine) {
        return new Fault(FaultKind.CONFLICT, what + " is used by machine " + machine.name() + " on host " + path);
    }

    public synchronized long deliver(UUID id, long revision, String content) throws Fault {
        requireAlive();
        Machine machine = running(id);
        if (content.isBlank()) {
            throw new Fault(FaultKind.INVALID, "machine " + machine.name() + " was given an empty document");
        }
        Machine.Document document = new Machine.Document(id, machine.boots(), revision, content);
        Optional<Machine.Document> present = contents.document(id);
        boolean older = present.isPresent() && present.get().revision() > revision;
        if (!older && !present.equals(Optional.of(document))) {
            write(new HostEntry.DocumentIs(document));
        }
        return older ? present.get().revision() : revision;
    }

    public synchronized void ensureContent(UUID id, String hash) throws Fault {
        requireAlive();
        Machine.Content content = new Machine.Content(id, running(id).boots(), hash);
        if (!contents.holds(content)) {
            write(new HostEntry.ContentIs(content));
        }
    }

    /** {@return what an appliance says of itself: which run of it this is, and what it was told} */
    public synchronized String report(UUID id) throws Fault {
        requireAlive();
        Machine machine = running(id);
        long revision = contents.document(id).map(Machine.Document::revision).orElse(0L);
        return "{\"boot\":" + machine.boots() + ",\"revision\":" + revision + "}";
    }

    /** All machines are gone at once, and the host answers no more until it is revived. */
    public synchronized void die() throws Fault {
        List<Machine> lost = List.copyOf(contents.machines());
        write(new HostEntry.Died());
        lost.forEach(machine -> pools.release(machine, path));
    }

    /** The host answers again, with nothing on it: no machine, no segment, no pool. */
    public synchronized void revive() throws Fault {
        write(new HostEntry.Revived(aBoot()));
    }

    /** The guest shuts itself down; nobody is told. */
    public synchronized void powerOff(String machineName) throws Fault {
        Machine machine = named(machineName);
        keep(machine, machine.stopped(machine.epoch()));
        pools.release(machine, path);
    }

    /** Somebody removes the machine with the host's own tools; nobody is told. */
    public synchronized void removeBehindBack(String machineName) throws Fault {
        remove(named(machineName));
    }

    synchronized Optional<SimulatedState.HostState> snapshot() {
        return contents.snapshot(path);
    }

    private Machine named(String name) throws Fault {
        return contents.machines().stream()
                .filter(machine -> machine.name().equals(name))
                .findAny()
                .orElseThrow(() -> new Fault(FaultKind.NOT_FOUND, "host " + path + " has no machine " + name));
    }

    private Machine running(UUID id) throws Fault {
        return contents.machine(id)
                .filter(Machine::runs)
                .orElseThrow(() -> new Fault(FaultKind.NOT_FOUND, "machine " + id + " does not run on host " + path));
    }

    HostFacts requireAlive() throws Fault {
        if (contents.isDead()) {
            throw dead();
        }
        return contents.facts()
                .orElseThrow(() ->
                        new Fault(FaultKind.UNREACHABLE, "no host answers at " + path + ": none was probed there"));
    }

    private Fault dead() {
        return new Fault(FaultKind.UNREACHABLE, "host " + path + " does not answer: it is dead");
    }

    private void refuseOlder(Machine present, long epoch) throws Fault {
        if (epoch < present.epoch()) {
            throw new Fault(
                    FaultKind.CONFLICT,
                    "machine " + present.name() + " on host " + path + " is held by epoch " + present.epoch()
                            + ", this call is of " + epoch);
        }
    }

    String path() {
        return path;
    }

    HostContents contents() {
        return contents;
    }

    HostExtras extras() {
        return contents.extras();
    }

    /** A machine that runs, held by an epoch from now on; it is kept when it is put. */
    Machine held(UUID id, long epoch) throws Fault {
        requireAlive();
        Machine machine = running(id);
        refuseOlder(machine, epoch);
        return machine.heldBy(epoch);
    }

    Optional<Machine> heldIfThere(UUID id, long epoch) throws Fault {
        requireAlive();
        Optional<Machine> machine = contents.machine(id);
        if (machine.isPresent()) {
            refuseOlder(machine.get(), epoch);
        }
        return machine.map(there -> there.heldBy(epoch));
    }

    Machine put(Machine machine) throws Fault {
        if (!contents.machine(machine.id()).equals(Optional.of(machine))) {
            write(new HostEntry.MachineIs(machine));
        }
        return machine;
    }

    void set(MachineSettings settings) throws Fault {
        if (!extras().settings(settings.machine()).equals(settings)) {
            write(new HostEntry.SettingsAre(settings));
        }
    }

    /** Switches a machine on or off. */
    Machine power(Machine machine, Power power) throws Fault {
        if (power == Power.RUNNING && !machine.runs()) {
            pools.use(machine, path);
            return put(machine.started(machine.boots()));
        }
        if (power == Power.STOPPED && machine.runs()) {
            Machine stopped = put(machine.stopped(machine.epoch()));
            pools.release(machine, path);
            return stopped;
        }
        return put(machine);
    }

    /** {@return for how long the machine runs, as far as this process knows} */
    Duration runningFor(UUID machine) {
        return uptimes.of(machine);
    }

    private Machine keep(Machine before, Machine after) throws Fault {
        if (!before.equals(after)) {
            write(new HostEntry.MachineIs(after));
        }
        return after;
    }

    void remove(Machine machine) throws Fault {
        write(new HostEntry.MachineGone(machine.id()));
        pools.release(machine, path);
    }

    void write(HostEntry entry) throws Fault {
        try {
            journal.append(entry);
        } catch (IOException e) {
            // nothing happened, and there may be room again later
            throw new Fault(FaultKind.UNREACHABLE, "the simulator cannot write " + journal + ": " + e.getMessage(), e);
        }
        contents.apply(entry);
        uptimes.note(entry);
        journal.tidy(contents.size(), contents::entries);
    }
}

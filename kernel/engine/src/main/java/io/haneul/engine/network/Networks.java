package io.haneul.engine.network;

import io.haneul.engine.catalog.NetworkServices;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.infrastructure.Hosts;
import io.haneul.engine.infrastructure.InUse;
import io.haneul.jobs.AdmissionBuilder;
import io.haneul.jobs.Run;
import io.haneul.jobs.Subject;
import io.haneul.model.Fault;
import io.haneul.model.HostId;
import io.haneul.model.HypervisorType;
import io.haneul.model.IpAddress;
import io.haneul.model.JobId;
import io.haneul.model.NetworkId;
import io.haneul.spi.hypervisor.NicSpec;
import io.haneul.spi.network.ApplianceSpec;
import io.haneul.spi.network.SegmentSpec;
import io.haneul.store.Tx;
import io.haneul.store.network.NetworkRow;
import io.haneul.store.network.NicAddressRow;
import io.haneul.store.network.NicDescription;
import io.haneul.store.network.NicMark;
import io.haneul.store.network.NicRow;
import io.haneul.store.network.WireRow;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/**
 * Guest networks, as the area of machines uses them. A machine is plugged in when it is made; before it starts the network is
 * {@link #ready}, its wire was {@linkplain #bring brought} to the host, and what the network must know of it is
 * {@link #applied}.
 */
public final class Networks implements AutoCloseable {
    private final Kernel kernel;
    private final Segments segments;
    private final Pushing pushing;
    private final Convergence convergence;
    private final Plugging plugging;
    private final ImplementNetwork implement;
    private final Scripts scripts;
    private final NetworkServices services;
    private final Filters filters;
    private final Readdressing readdressing;
    private final List<BiConsumer<Tx, UUID>> left = new CopyOnWriteArrayList<>();

    /** The scripts of the area. */
    record Scripts(ImplementNetwork implement, RestartNetwork restart, TakeDown shutDown, TakeDown delete) {
        static Scripts of(Work work) {
            return new Scripts(
                    new ImplementNetwork(work),
                    new RestartNetwork(work),
                    TakeDown.shuttingDown(work),
                    TakeDown.deleting(work));
        }
    }

    public Networks(Kernel kernel, Hosts hosts, NetworkServices services) {
        this.kernel = kernel;
        this.services = services;
        this.segments = new Segments(kernel, hosts);
        this.filters = new Filters(kernel, hosts);
        Revisions revisions = new Revisions(kernel.store());
        this.pushing = new Pushing(kernel, hosts, revisions);
        this.convergence = new Convergence(kernel, pushing, revisions);
        this.plugging = new Plugging(convergence);
        this.readdressing = new Readdressing(convergence);
        hosts.onRestart(segments::forget);
        this.scripts = Scripts.of(new Work(kernel, segments, pushing, convergence));
        this.implement = scripts.implement();
    }

    /** Adds settings, commands, references, views and scripts; once, while the engine is assembled. */
    public void register() {
        NetworkSettings.define(kernel.settings());
        kernel.belongings().add(new DomainNetworks(kernel, scripts.delete()));
        kernel.jobs().register(scripts.implement());
        kernel.jobs().register(scripts.restart());
        kernel.jobs().register(scripts.shutDown());
        kernel.jobs().register(scripts.delete());
        NetworkLists lists = new NetworkLists(kernel, services);
        lists.register();
        new NetworkCommands(kernel, scripts, lists).register();
        new AddressLists(kernel).register();
        new AddressCommands(kernel).register();
        NetworkReferences.addTo(kernel.references());
    }

    /** Names what of networks stands on things of the infrastructure; once, while the engine is assembled. */
    public void guard(InUse inUse) {
        NetworkUse.addTo(inUse);
    }

    /** Names what runs appliances; once, while the engine is assembled. */
    public void use(Appliances appliances) {
        pushing.use(appliances);
    }

    /** Begins recurring work. */
    public void start() {
        convergence.start();
        new GarbageCollection(kernel, scripts.shutDown()).start(convergence);
    }

    @Override
    public void close() {
        convergence.close();
    }

    /**
     * Plugs a user's machine into a network, within the transaction that makes the machine: takes an address and a MAC, both
     * held until {@link #unplug}. After the commit the network's providers are told.
     *
     * @return the interface as stored, to be awaited with {@link #applied}
     * @throws Refusal when no address is free (533), the wanted one is taken or not the network's (431), or the network is being
     *     deleted (536)
     */
    public NicRow plug(Tx tx, Plug plug) {
        return plugging.plug(tx, plug);
    }

    /** As {@link #plug(Tx, Plug)}, into a network that the transaction shares already. */
    public NicRow plug(Tx tx, NetworkRow shared, Plug plug) {
        return plugging.plug(tx, shared, plug);
    }

    /**
     * Plugs an appliance into the network it serves, an interface for each role of its spec for which the network has a use,
     * in their order: towards the public only where there is a way out.
     */
    public List<NicRow> plugAppliance(Tx tx, UUID vm, NetworkId network, ApplianceSpec spec) {
        return plugging.plugAppliance(tx, vm, network, spec);
    }

    /** Takes an interface out of its network and lets go of its address. After the commit the providers are told. */
    public void unplug(Tx tx, NicRow nic) {
        plugging.unplug(tx, nic);
        left.forEach(listener -> listener.accept(tx, nic.vmId()));
    }

    /** Names who is told, within the transaction, that a machine was taken out of a network; while the engine is assembled. */
    public void onLeft(BiConsumer<Tx, UUID> listener) {
        left.add(listener);
    }

    /** On return the hosts of these machines let through their interfaces what their security groups say now. */
    public void refilter(Run run, List<UUID> vms) throws Fault, InterruptedException {
        filters.refresh(run, vms);
    }

    /** On return the host lets through the machine's filtered interfaces what is wanted, from their first packet on. */
    public void filter(Run run, UUID vm, HostId host) throws Fault, InterruptedException {
        filters.bring(run, vm, host);
    }

    /** On return the host, where the machine does not run any more, keeps no filter of its interfaces. */
    public void leave(Run run, UUID vm, HostId host) throws Fault, InterruptedException {
        filters.takeAway(run, vm, host);
    }

    /**
     * Says whether the machine runs or is about to. A network in which no machine is active is shut down after a while; a
     * machine that was made active and has not yet asked whether its network is {@link #ready} finds that out then.
     */
    public void activate(Tx tx, UUID vm, boolean active) {
        tx.nics().activate(vm, active);
    }

    /**
     * Notes that rules about a network were changed in the transaction; after the commit its providers are told.
     *
     * @return the number of the change, to be awaited with {@link #awaiting}
     */
    public long changed(Tx tx, NetworkId network) {
        return plugging.changed(tx, network);
    }

    /**
     * {@return what to wait for until the change is in force at all providers of the network} Empty when it is, and when the
     * network is not implemented: then it will be as soon as it is.
     *
     * @throws Fault when a provider does not take the network's state
     */
    public Optional<CompletionStage<Void>> awaiting(NetworkId network, long change) throws Fault, InterruptedException {
        boolean there = kernel.store()
                .read(tx -> tx.networks().find(network))
                .filter(row -> row.state() == io.haneul.store.network.NetworkState.IMPLEMENTED
                        || row.state() == io.haneul.store.network.NetworkState.IMPLEMENTING)
                .isPresent();
        return there ? convergence.awaitingChange(network, change) : Optional.empty();
    }

    /** Has the providers of a network told everything again: an appliance of theirs began anew. */
    public void forgotten(Tx tx, NetworkId network) {
        plugging.changed(tx, network);
    }

    /** {@return the IPv4 address in a parameter} */
    public IpAddress address(String parameter, String text) {
        return Ipv4.address(parameter, text);
    }

    /** Has the networks of a machine told of its interfaces, which the transaction has changed. */
    public void told(Tx tx, UUID vm) {
        List<NicRow> nics = tx.nics().of(vm);
        tx.afterCommit(() -> nics.forEach(nic -> convergence.changed(nic.networkId(), Mark.of(nic))));
    }

    /** Gives an interface of a machine that does not run another address: the one that is wanted, or any that is free. */
    public void readdress(Tx tx, NicRow nic, Optional<String> wanted) {
        readdressing.move(tx, nic, wanted);
    }

    /** {@return a further address of an interface, taken now: the one that is wanted, or any that is free} */
    public NicAddressRow takeSecondary(Tx tx, NicRow nic, Optional<String> wanted) {
        return readdressing.take(tx, nic, wanted);
    }

    /** Changes what the machine's networks know of it; after the commit the providers are told. */
    public void describe(Tx tx, UUID vm, Plug plug) {
        tx.nics()
                .describe(
                        vm,
                        new NicDescription(
                                plug.hostName(),
                                Metadata.write(plug.metadata()),
                                plug.userDataHash().orElse(null),
                                plug.passwordHash().orElse(null),
                                tx.now()));
        List<NicRow> nics = tx.nics().of(vm);
        tx.afterCommit(() -> nics.forEach(nic -> convergence.changed(nic.networkId(), Mark.of(nic))));
    }

    /**
     * {@return the job to wait for before machines may start in the network; none when they may now} When it is merely defined, the job that implements it is admitted:
     * one, however many ask.
     *
     * @param asking the job that wants to start a machine: one that waited in vain is told why
     * @throws Refusal with the failure of the job that could not implement the network, begun after the asking one; when the
     *     network is gone or being deleted (536)
     */
    public Optional<JobId> ready(WireRow wire, JobId asking) {
        return wire.state() == io.haneul.store.network.NetworkState.IMPLEMENTED
                ? Optional.empty()
                : ready(wire.networkId(), asking);
    }

    private Optional<JobId> ready(NetworkId id, JobId asking) {
        NetworkRow network = kernel.store()
                .read(tx -> tx.networks().find(id))
                .orElseThrow(() -> new Refusal(ApiCode.IN_USE, "Network " + id + " was deleted"));
        return switch (network.state()) {
            case IMPLEMENTED -> Optional.empty();
            case IMPLEMENTING, SHUTDOWN -> Optional.of(Objects.requireNonNull(network.jobId()));
            case ALLOCATED -> implement(network, asking);
            case DESTROY -> throw new Refusal(ApiCode.IN_USE, "Network " + network.name() + " is being deleted");
        };
    }

    private Optional<JobId> implement(NetworkRow seen, JobId asking) {
        JobId failed = seen.failedJobId();
        Integer code = seen.failureCode();
        // ids are ordered by time: that job was begun for the asking one, or after it asked
        if (failed != null && code != null && failed.toString().compareTo(asking.toString()) > 0) {
            throw new Unready(code, "Network " + seen.name() + " could not be implemented: " + seen.failureText());
        }
        Optional<JobId> job = kernel.store().inTransaction(tx -> begin(tx, seen.id()));
        return job.isPresent() ? job : ready(seen.id(), asking);
    }

    private Optional<JobId> begin(Tx tx, NetworkId id) {
        boolean mayBegin = tx.networks()
                .lock(id)
                .filter(network -> network.state() == io.haneul.store.network.NetworkState.ALLOCATED)
                .isPresent();
        if (!mayBegin) {
            return Optional.empty();
        }
        JobId job = kernel.jobs()
                .admit(
                        tx,
                        AdmissionBuilder.<NetworkBaton>builder()
                                .script(implement)
                                .baton(NetworkBaton.of(id))
                                .subjects(List.of(subject(id)))
                                .build());
        if (tx.networks().beginImplementing(id, job) == 0) {
            throw new IllegalStateException("network " + id + " changed while it was locked");
        }
        return Optional.of(job);
    }

    static Subject subject(NetworkId id) {
        return Subject.of("network", id);
    }

    static Events.Resource resource(NetworkRow network) {
        return new Events.Resource("Network", network.id().value(), network.name());
    }

    /** The failure of the job that could not implement a network. */
    private static final class Unready extends RuntimeException implements io.haneul.jobs.Failure.Source {
        private static final long serialVersionUID = 1L;

        private final int code;

        Unready(int code, String text) {
            super(text, null, false, false);
            this.code = code;
        }

        @Override
        public io.haneul.jobs.Failure failure() {
            return new io.haneul.jobs.Failure(code, String.valueOf(getMessage()));
        }
    }

    /**
     * {@return what completes when all providers of its network know the interface as it was at that revision, or as it is
     * now} Exceptionally with the {@link Fault} when one of them does not take it; asked for again a moment later, it fails at
     * once with the same. Asked for again however late, what was applied is applied.
     */
    public CompletionStage<Void> applied(NetworkId network, NicMark nic) {
        return convergence.applied(network, nic);
    }

    /** Writes down in the transaction that the interfaces, as they were read, are {@link #applied}. */
    public void settle(Tx tx, List<NicMark> nics) {
        if (!nics.isEmpty()) {
            tx.nics().inForce(nics);
        }
    }

    /** Brings the wire of an implemented network to a host, once for each; on return machines there can be plugged into it. */
    public void bring(Run run, NetworkRow network, HostId host) throws Fault, InterruptedException {
        segments.bring(() -> pushing.call(run.label(), network.id(), run.attempt()), network, host);
    }

    /** As {@link #bring(Run, NetworkRow, HostId)}, for an interface of a machine. */
    public void bring(Run run, WireRow wire, HostId host) throws Fault, InterruptedException {
        segments.bring(() -> pushing.call(run.label(), wire.networkId(), run.attempt()), wire, host);
    }

    /** {@return an interface of a user's machine as its host is told of it} Its network must be implemented. */
    public NicSpec spec(WireRow wire) {
        return Segments.spec(wire);
    }

    /** Has wires brought to the host anew: it was away and may have lost them. */
    public void forget(HostId host) {
        segments.forget(host);
    }

    /** {@return the wire of an implemented network, as it is called where the hypervisor runs} */
    public SegmentSpec segment(NetworkRow network, HypervisorType hypervisor) {
        return segments.of(network, hypervisor);
    }

    /**
     * {@return the machine's interfaces as its host is told of them, in device order} All networks of the machine must be
     * implemented.
     */
    public List<NicSpec> specs(UUID vm, HypervisorType hypervisor) {
        return segments.specs(vm, hypervisor);
    }
}

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
import io.haneul.model.JobId;
import io.haneul.model.NetworkId;
import io.haneul.spi.hypervisor.NicSpec;
import io.haneul.spi.network.ApplianceSpec;
import io.haneul.spi.network.SegmentSpec;
import io.haneul.store.Tx;
import io.haneul.store.network.NetworkRow;
import io.haneul.store.network.NicRow;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

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
        this.pushing = new Pushing(kernel, hosts);
        this.convergence = new Convergence(kernel, pushing);
        this.plugging = new Plugging(convergence);
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
     * @return the interface as stored; its revision is what to await with {@link #applied}
     * @throws Refusal when no address is free (533), the wanted one is taken or not the network's (431), or the network is being
     *     deleted (536)
     */
    public NicRow plug(Tx tx, Plug plug) {
        return plugging.plug(tx, plug);
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
    }

    /**
     * Says whether the machine runs or is about to. A network in which no machine is active is shut down after a while; a
     * machine that was made active and has not yet asked whether its network is {@link #ready} finds that out then.
     */
    public void activate(Tx tx, UUID vm, boolean active) {
        tx.nics().activate(vm, active);
    }

    /** Has the providers of a network told everything again: an appliance of theirs began anew. */
    public void forgotten(Tx tx, NetworkId network) {
        plugging.changed(tx, network);
    }

    /** Changes what the machine's networks know of it; after the commit the providers are told. */
    public void describe(Tx tx, UUID vm, Plug plug) {
        tx.nics()
                .describe(
                        vm,
                        plug.hostName(),
                        Metadata.write(plug.metadata()),
                        plug.userDataHash().orElse(null));
        tx.nics().of(vm).stream().map(NicRow::networkId).distinct().forEach(network -> plugging.changed(tx, network));
    }

    /**
     * {@return whether machines may start in the network} When it is merely defined, the job that implements it is admitted:
     * one, however many ask.
     *
     * @param asking the job that wants to start a machine: one that waited in vain is told why
     * @throws Refusal with the failure of the job that could not implement the network, begun after the asking one; when the
     *     network is gone or being deleted (536)
     */
    public Readiness ready(NetworkId id, JobId asking) {
        NetworkRow network = kernel.store()
                .read(tx -> tx.networks().find(id))
                .orElseThrow(() -> new Refusal(ApiCode.IN_USE, "Network " + id + " was deleted"));
        return switch (network.state()) {
            case IMPLEMENTED -> new Readiness.Ready(network);
            case IMPLEMENTING, SHUTDOWN -> new Readiness.Wait(Objects.requireNonNull(network.jobId()));
            case ALLOCATED -> implement(network, asking);
            case DESTROY -> throw new Refusal(ApiCode.IN_USE, "Network " + network.name() + " is being deleted");
        };
    }

    private Readiness implement(NetworkRow seen, JobId asking) {
        JobId failed = seen.failedJobId();
        Integer code = seen.failureCode();
        // ids are ordered by time: that job was begun for the asking one, or after it asked
        if (failed != null && code != null && failed.toString().compareTo(asking.toString()) > 0) {
            throw new Unready(code, "Network " + seen.name() + " could not be implemented: " + seen.failureText());
        }
        Optional<JobId> job = kernel.store().inTransaction(tx -> begin(tx, seen.id()));
        return job.<Readiness>map(Readiness.Wait::new).orElseGet(() -> ready(seen.id(), asking));
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
     * {@return what completes when the change is in force at all providers of the network} Exceptionally with the {@link Fault}
     * when one of them does not take it; asked for again a moment later, it fails at once with the same.
     *
     * @param revision of an interface, see {@link NicRow#revision}
     */
    public CompletionStage<Void> applied(NetworkId network, long revision) {
        return convergence.applied(network, revision);
    }

    /**
     * Brings the wire of an implemented network to a host, once for each; on return machines there can be plugged into it.
     *
     * @param network from {@link Readiness.Ready}
     */
    public void bring(Run run, NetworkRow network, HostId host) throws Fault, InterruptedException {
        segments.bring(() -> pushing.call(run.label(), network.id(), run.attempt()), network, host);
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

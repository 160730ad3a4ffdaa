package io.haneul.engine.network;

import io.haneul.commands.network.CreateNetwork;
import io.haneul.commands.network.DeleteNetwork;
import io.haneul.commands.network.NetworkResponse;
import io.haneul.commands.network.RestartNetwork;
import io.haneul.commands.network.UpdateNetwork;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Limits;
import io.haneul.engine.core.OneStep;
import io.haneul.jobs.Admission;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Subject;
import io.haneul.model.JobId;
import io.haneul.model.NetworkId;
import io.haneul.store.Tx;
import io.haneul.store.network.Audience;
import io.haneul.store.network.NetworkRow;
import io.haneul.store.network.NetworkState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Defines, renames, restarts and removes guest networks. */
final class NetworkCommands {
    private static final String KIND = "Network";

    private final Kernel kernel;
    private final Networks.Scripts scripts;
    private final NetworkLists lists;

    NetworkCommands(Kernel kernel, Networks.Scripts scripts, NetworkLists lists) {
        this.kernel = kernel;
        this.scripts = scripts;
        this.lists = lists;
    }

    void register() {
        kernel.belongings().add(new AccountNetworks(this));
        kernel.commands().single(CreateNetwork.class, this::create);
        kernel.commands().on(DeleteNetwork.class, this::delete);
        kernel.commands().on(RestartNetwork.class, this::restart);
        kernel.oneStep()
                .on(
                        UpdateNetwork.class,
                        (tx, request) ->
                                OneStep.Plan.of(KIND, request.command().id().value()),
                        NetworkCommands::update);
    }

    private NetworkResponse create(Request<CreateNetwork> request) {
        String suffix = kernel.settings().textOf(NetworkSettings.DOMAIN_SUFFIX);
        return kernel.store().inTransaction(tx -> {
            NetworkRow network = new Definition(tx, request, suffix).row();
            tx.networks().insert(network);
            tx.networks().insertRevision(network.id());
            Integer number = network.segmentNumber();
            if (network.segmentFixed()
                    && number != null
                    && number != 0
                    && tx.networks().takeSegment(network.physicalNetworkId(), number, network.id()) == 0) {
                throw Refusal.parameter("vlan", number + " is taken by another network");
            }
            if (network.audience() == Audience.ACCOUNT) {
                Limits.require(tx, network.accountId(), network.domainId(), Map.of(Limits.Resource.NETWORK, 1L));
            }
            Events.completed(tx, "NETWORK.CREATE", told(request.caller(), network), Networks.resource(network));
            return lists.one(tx, request.caller(), network.id().value()).orElseThrow();
        });
    }

    private static Events.Owner told(Caller caller, NetworkRow network) {
        return Events.Owner.of(caller).tellingTo(network.accountId(), network.domainId());
    }

    private static void update(Tx tx, OneStep.Work<UpdateNetwork> work) {
        UpdateNetwork command = work.command();
        command.name().filter(String::isBlank).ifPresent(name -> {
            throw Refusal.parameter("name", "must not be empty");
        });
        int renamed = tx.networks()
                .rename(
                        command.id(),
                        command.name().orElse(null),
                        command.displayText().orElse(null),
                        command.networkDomain().orElse(null));
        if (renamed == 0) {
            throw Refusal.reference("id", command.id());
        }
        NetworkRow network = tx.networks().find(command.id()).orElseThrow();
        Events.completed(tx, "NETWORK.UPDATE", told(work.caller(), network), Networks.resource(network));
    }

    private Answer delete(Request<DeleteNetwork> request) {
        boolean forced = request.command().forced().orElse(false);
        return accepted(tx -> {
            NetworkRow network = locked(tx, request.command().id());
            return delete(
                    tx, network, baton(request, network).withForced(forced), origin(request.caller(), "deleteNetwork"));
        });
    }

    /** Gives a locked network to a job that removes it. */
    JobId delete(Tx tx, NetworkRow network, NetworkBaton baton, Run.Origin origin) {
        JobId job = kernel.jobs().admit(tx, admission(network, scripts.delete(), baton.withDelete(true), origin));
        if (tx.networks().beginDestroying(network.id(), job) == 0) {
            long machines = tx.nics().countUsers(network.id());
            throw new Refusal(
                    ApiCode.IN_USE,
                    machines > 0
                            ? "Network " + network.name() + " has " + machines + " machines in it"
                            : "Network " + network.name() + " is being changed by another call");
        }
        return job;
    }

    private Answer restart(Request<RestartNetwork> request) {
        boolean rebuild = request.command().cleanup().orElse(false);
        return accepted(tx -> {
            NetworkRow network = locked(tx, request.command().id());
            if (network.state() != NetworkState.IMPLEMENTED) {
                throw new Refusal(
                        ApiCode.PARAMETER,
                        "Network " + network.name() + " is " + network.state().wire()
                                + "; only one that is Implemented can be restarted");
            }
            Admission<NetworkBaton> admission = admission(
                    network,
                    scripts.restart(),
                    baton(request, network).withRebuild(rebuild),
                    origin(request.caller(), "restartNetwork"));
            JobId job = kernel.jobs().admit(tx, admission);
            if (tx.networks().beginRestart(network.id(), job) == 0) {
                throw new Refusal(ApiCode.IN_USE, "Network " + network.name() + " is being changed by another call");
            }
            return job;
        });
    }

    private static NetworkRow locked(Tx tx, NetworkId id) {
        return tx.networks().lock(id).orElseThrow(() -> Refusal.reference("id", id));
    }

    private static NetworkBaton baton(Request<?> request, NetworkRow network) {
        return NetworkBaton.of(network.id()).withWho(Optional.of(told(request.caller(), network)));
    }

    private static Run.Origin origin(Caller caller, String command) {
        return new Run.Origin(caller.user(), caller.account(), caller.domain(), command);
    }

    private static Admission<NetworkBaton> admission(
            NetworkRow network, Script<NetworkBaton> script, NetworkBaton baton, Run.Origin origin) {
        return new Admission<>(
                script,
                baton,
                List.of(Subject.of("network", network.id())),
                false,
                Optional.of(origin),
                Optional.of(new Admission.Instance(KIND, network.id().value())));
    }

    private Answer accepted(io.haneul.store.Store.Work<JobId> work) {
        return new Answer.Accepted(kernel.store().inTransaction(work), Optional.empty());
    }
}

package io.haneul.engine.infrastructure;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.jobs.Admission;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.jobs.Subject;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.Fault;
import io.haneul.model.HostId;
import io.haneul.model.JobId;
import io.haneul.model.UserId;
import io.haneul.store.Store.Write;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.HostView;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Looks at a host anew because somebody asked for it. */
final class ReconnectScript implements Script<ReconnectScript.Baton> {
    private static final String EVENT = "HOST.RECONNECT";

    private final Kernel kernel;
    private final Connecting connecting;

    /** Which host, and for whom. */
    record Baton(HostId host, UserId user, AccountId account, DomainId domain) {
        Events.Happening happening(String name) {
            return new Events.Happening(
                    EVENT,
                    new Events.Owner(user, account, domain),
                    new Events.Resource(HostCommands.KIND, host.value(), name));
        }
    }

    ReconnectScript(Kernel kernel, Connecting connecting) {
        this.kernel = kernel;
        this.connecting = connecting;
    }

    JobId admit(Tx tx, Caller caller, HostId host) {
        Baton baton = new Baton(host, caller.user(), caller.account(), caller.domain());
        return kernel.jobs()
                .admit(
                        tx,
                        new Admission<>(
                                this,
                                baton,
                                List.of(Subject.of("host", host)),
                                false,
                                Optional.of(new Run.Origin(
                                        caller.user(), caller.account(), caller.domain(), "reconnectHost")),
                                Optional.of(new Admission.Instance(HostCommands.KIND, host.value()))));
    }

    @Override
    public String name() {
        return "reconnectHost";
    }

    @Override
    public Class<Baton> baton() {
        return Baton.class;
    }

    @Override
    public List<Step<Baton>> steps() {
        return List.of(Step.of("connect", this::connect));
    }

    /** Somebody waits for the answer, and the host is looked at again anyway. */
    @Override
    public Duration limit() {
        return Duration.ofSeconds(30);
    }

    private Outcome<Baton> connect(Run run, Baton baton) throws Fault, InterruptedException {
        HostView host = kernel.store().read(tx -> tx.hosts().view(baton.host())).orElseThrow(ReconnectScript::gone);
        HostView now = connecting.connect(host, connecting.call(run.label())).orElseThrow(ReconnectScript::gone);
        Events.Happening what = baton.happening(now.name());
        return Outcome.end(baton, tx -> Events.tell(tx, Events.Stage.COMPLETED, what));
    }

    private static Refusal gone() {
        return new Refusal(ApiCode.RESOURCE_UNAVAILABLE, "The host was removed");
    }

    @Override
    public Write failed(Baton baton, Failure failure) {
        return tx -> Events.failed(tx, baton.happening(baton.host().toString()), failure.text());
    }
}

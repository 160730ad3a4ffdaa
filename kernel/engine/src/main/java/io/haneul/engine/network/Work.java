package io.haneul.engine.network;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Kernel;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.ProviderMissing;
import io.haneul.jobs.Run;
import io.haneul.model.Fault;
import io.haneul.model.JobId;
import io.haneul.model.NetworkId;
import io.haneul.spi.Call;
import io.haneul.spi.network.ApplianceSpec;
import io.haneul.spi.network.NetworkProviderFacts;
import io.haneul.store.catalog.OfferedService;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import io.haneul.store.network.NetworkRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What jobs about networks do, each part of it converging: done again, it ends in the same state. */
final class Work {
    private static final Logger LOG = LoggerFactory.getLogger(Work.class);
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    private final Kernel kernel;
    private final Segments segments;
    private final Pushing pushing;
    private final Convergence convergence;

    Work(Kernel kernel, Segments segments, Pushing pushing, Convergence convergence) {
        this.kernel = kernel;
        this.segments = segments;
        this.pushing = pushing;
        this.convergence = convergence;
    }

    NetworkRow network(NetworkId id) {
        return kernel.store()
                .read(tx -> tx.networks().find(id))
                .orElseThrow(() -> new Refusal(ApiCode.PARAMETER, "Network " + id + " is gone"));
    }

    Segments segments() {
        return segments;
    }

    Convergence convergence() {
        return convergence;
    }

    Kernel kernel() {
        return kernel;
    }

    Call call(Run run, NetworkId network) {
        return pushing.call(run.label(), network, run.attempt());
    }

    List<String> providers(NetworkRow network) {
        return kernel.store().read(tx -> tx.networkOfferings().services(network.offeringId())).stream()
                .map(OfferedService::provider)
                .distinct()
                .toList();
    }

    /** {@return the job of each appliance that has to start first} */
    List<JobId> startAppliances(NetworkRow network) throws Fault {
        List<JobId> jobs = new ArrayList<>();
        for (String provider : providers(network)) {
            NetworkProviderFacts facts =
                    pushing.facts(provider).orElseThrow(() -> new ProviderMissing("network " + provider));
            if (facts.appliance().isPresent()) {
                ApplianceSpec spec = facts.appliance().get();
                pushing.appliances().ensureRunning(network.id(), spec, provider).ifPresent(jobs::add);
            }
        }
        return jobs;
    }

    /** {@return what to wait for while one of the jobs has not ended} One that failed fails this one, in its words. */
    Optional<Outcome<NetworkBaton>> awaitAppliances(NetworkBaton baton) {
        for (JobId job : baton.appliances()) {
            Optional<JobRow> row = kernel.jobs().find(job);
            if (row.isPresent() && !row.get().state().isEnd()) {
                return Optional.of(Outcome.awaitJob(job));
            }
            if (row.isPresent() && row.get().state() == JobState.FAILED) {
                throw new Failed(row.get());
            }
        }
        return Optional.empty();
    }

    /** {@return what to wait for while appliances of the network are there} */
    Optional<Outcome<NetworkBaton>> removeAppliances(NetworkId network) {
        return pushing.appliances()
                .remove(network)
                .map(job -> Outcome.await(kernel.jobs().ended(job), AT_MOST));
    }

    /** On return all providers have the network's newest state. */
    void push(Run run, NetworkId network) throws Fault, InterruptedException {
        pushing.push(convergence.read(network), run.attempt());
    }

    /** On return no provider has anything of the network; forced, one that does not let go is passed over. */
    void leaveProviders(Run run, NetworkRow network, boolean forced) throws Fault, InterruptedException {
        if (network.segmentUri() == null) {
            return;
        }
        NetworkSnapshot snapshot = convergence.read(network.id());
        for (String provider : snapshot.providers()) {
            try {
                pushing.ensureAbsent(snapshot, provider, run.attempt());
            } catch (Fault fault) {
                passOver(forced, network, fault);
            } catch (ProviderMissing missing) {
                if (!forced) {
                    throw missing;
                }
            }
        }
    }

    private static void passOver(boolean forced, NetworkRow network, Fault fault) throws Fault {
        if (!forced) {
            throw fault;
        }
        LOG.warn("network {} is removed by force: {}", network.id(), fault.getMessage());
    }

    /** The failure of another job, on which this one depended. */
    private static final class Failed extends RuntimeException implements io.haneul.jobs.Failure.Source {
        private static final long serialVersionUID = 1L;

        private final int code;

        Failed(JobRow job) {
            super(String.valueOf(job.errorText()), null, false, false);
            Integer number = job.errorCode();
            this.code = number == null ? ApiCode.INTERNAL.number() : number;
        }

        @Override
        public io.haneul.jobs.Failure failure() {
            return new io.haneul.jobs.Failure(code, String.valueOf(getMessage()));
        }
    }
}

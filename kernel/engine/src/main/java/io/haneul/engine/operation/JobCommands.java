package io.haneul.engine.operation;

import io.haneul.commands.operation.ListHaneulJobs;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Kernel;
import io.haneul.store.job.JobState;
import io.haneul.store.job.JobWatchFilter;
import io.haneul.store.query.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows the jobs of the whole cloud. */
final class JobCommands {
    private final Kernel kernel;
    private final JobFaces faces;

    JobCommands(Kernel kernel, JobFaces faces) {
        this.kernel = kernel;
        this.faces = faces;
    }

    void register() {
        kernel.commands().on(ListHaneulJobs.class, this::list);
    }

    private Answer list(Request<ListHaneulJobs> request) {
        ListHaneulJobs wanted = request.command();
        if (wanted.id().isPresent()) {
            return kernel.store()
                    .read(tx -> tx.jobWatch().find(wanted.id().get()))
                    .map(job -> new Answer.Listing(1, List.of(faces.whole(job))))
                    .orElseGet(() -> new Answer.Listing(0, List.of()));
        }
        JobWatchFilter filter = new JobWatchFilter(
                states(wanted.state(), wanted.instanceId().isPresent()),
                wanted.script().orElse(null),
                wanted.instanceId().orElse(null));
        Page page = kernel.listing().page(wanted.paging());
        return kernel.store()
                .read(tx -> new Answer.Listing(
                        tx.jobWatch().count(filter),
                        tx.jobWatch().page(filter, page).stream()
                                .map(faces::brief)
                                .toList()));
    }

    private static List<JobState> states(Optional<String> wanted, boolean aboutSomething) {
        if (wanted.isEmpty()) {
            return aboutSomething
                    ? List.of()
                    : Stream.of(JobState.values())
                            .filter(state -> !state.isEnd())
                            .toList();
        }
        if (wanted.get().equalsIgnoreCase("all")) {
            return List.of();
        }
        return List.of(Stream.of(JobState.values())
                .filter(state -> state.name().equalsIgnoreCase(wanted.get()))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.parameter("state", "must be QUEUED, RUNNING, PARKED, SUCCEEDED, FAILED or all")));
    }
}

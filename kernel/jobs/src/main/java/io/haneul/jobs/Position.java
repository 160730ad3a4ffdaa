package io.haneul.jobs;

import io.haneul.model.Epoch;
import io.haneul.model.Fault;
import io.haneul.store.job.Direction;
import io.haneul.store.job.JobRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a job stands: its script, its row, and its baton read from it. */
record Position<B extends Record>(Script<B> script, JobRow job, B baton) {
    Step<B> step() {
        return script.steps().get(job.step());
    }

    boolean isForward() {
        return job.direction() == Direction.FORWARD;
    }

    boolean isLast() {
        return job.step() == script.steps().size() - 1;
    }

    boolean isOver(Instant now) {
        Instant begun = job.begun();
        return begun != null && now.isAfter(begun.plus(script.limit()));
    }

    int indexOf(String name) {
        List<Step<B>> steps = script.steps();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalStateException("script " + script.name() + " has no step " + name);
    }

    Position<B> with(JobRow other) {
        return new Position<>(script, other, baton);
    }

    Outcome<B> act() throws Fault, InterruptedException {
        Step.Act<B> act = isForward() ? step().act() : step().undo();
        return act.on(run(), baton);
    }

    String label() {
        return run().label() + (isForward() ? "" : " (undoing)");
    }

    private Run run() {
        Optional<Run.Origin> origin = Optional.ofNullable(job.userId())
                .flatMap(user -> Optional.ofNullable(job.accountId())
                        .flatMap(account -> Optional.ofNullable(job.domainId())
                                .map(domain -> new Run.Origin(user, account, domain, String.valueOf(job.command())))));
        return new Run(job.id(), step().name(), new Epoch(Math.max(1, job.fence())), job.attempt(), origin);
    }
}

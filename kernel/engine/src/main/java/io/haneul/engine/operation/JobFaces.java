package io.haneul.engine.operation;

import io.haneul.commands.operation.HaneulJobResponse;
import io.haneul.commands.operation.HaneulJobResponseBuilder;
import io.haneul.commands.operation.HaneulStepResponse;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Wire;
import io.haneul.jobs.History;
import io.haneul.store.job.JobRow;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Jobs as operators are told of them. */
final class JobFaces {
    private final Kernel kernel;

    JobFaces(Kernel kernel) {
        this.kernel = kernel;
    }

    HaneulJobResponse brief(JobRow job) {
        return face(job, List.of());
    }

    HaneulJobResponse whole(JobRow job) {
        return face(
                job,
                kernel.jobs().history(job).entries().stream()
                        .map(JobFaces::step)
                        .toList());
    }

    private HaneulJobResponse face(JobRow job, List<HaneulStepResponse> steps) {
        List<String> names = kernel.jobs().stepNames(job);
        Instant until = Objects.requireNonNullElseGet(
                job.ended(), () -> kernel.store().clock().instant());
        return HaneulJobResponseBuilder.builder()
                .id(job.id())
                .script(job.script())
                .state(job.state().name())
                .direction(job.direction().name())
                .step(job.step() + 1)
                .stepName(job.step() < names.size() ? names.get(job.step()) : null)
                .attempt(job.attempt())
                .waitingFor(job.waitingFor())
                .wakeAt(date(job.wakeAt()))
                .subjects(job.subjects())
                .command(job.command())
                .instanceType(job.instanceKind())
                .instanceId(job.instanceId())
                .server(job.owner())
                .created(Wire.date(job.created()))
                .begun(date(job.begun()))
                .ended(date(job.ended()))
                .millis(Duration.between(job.created(), until).toMillis())
                .errorCode(job.errorCode())
                .errorText(job.errorText())
                .steps(steps)
                .build();
    }

    private static @Nullable OffsetDateTime date(@Nullable Instant moment) {
        return moment == null ? null : Wire.date(moment);
    }

    private static HaneulStepResponse step(History.Entry entry) {
        return new HaneulStepResponse(
                entry.step(),
                entry.direction().name(),
                Wire.date(entry.begun()),
                entry.millis(),
                entry.runs(),
                entry.end(),
                entry.note().orElse(null));
    }
}

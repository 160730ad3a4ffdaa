package io.haneul.engine.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.haneul.commands.Success;
import io.haneul.commands.job.AsyncJobResponse;
import io.haneul.commands.job.AsyncJobResponseBuilder;
import io.haneul.commands.job.ListAsyncJobs;
import io.haneul.commands.job.QueryAsyncJobResult;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.CommandTable;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.engine.core.Wire;
import io.haneul.model.JobId;
import io.haneul.store.Tx;
import io.haneul.store.job.JobFilter;
import io.haneul.store.job.JobState;
import io.haneul.store.job.JobView;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What has become of the jobs that calls have made. */
final class JobQueries {
    private static final int STATUS_PENDING = 0;
    private static final int STATUS_SUCCEEDED = 1;
    private static final int STATUS_FAILED = 2;
    private static final int INTERNAL = 530;

    private final Kernel kernel;
    private final ObjectMapper json = new ObjectMapper();

    JobQueries(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        kernel.references()
                .add(JobId.class, (tx, ids) -> tx
                        .apiJobs()
                        .all(ids.stream().map(JobId::new).toList())
                        .stream()
                        .collect(Collectors.toMap(job -> job.id().value(), JobQueries::ownership)));
        kernel.commands().single(QueryAsyncJobResult.class, this::query);
        kernel.commands().on(ListAsyncJobs.class, this::list);
    }

    private static Ownership ownership(JobView job) {
        var account = job.accountId();
        String path = job.domainPath();
        return account == null || path == null
                ? new Ownership.Infrastructure()
                : new Ownership.OfAccount(account, path, false);
    }

    private AsyncJobResponse query(Request<QueryAsyncJobResult> request) {
        JobId id = request.command().jobId();
        return kernel.store()
                .read(tx -> tx.apiJobs().find(id).map(job -> face(tx, request.caller(), job)))
                .orElseThrow(() -> Refusal.reference("jobid", id));
    }

    private Answer list(Request<ListAsyncJobs> request) {
        ListAsyncJobs wanted = request.command();
        Page page = kernel.listing().page(wanted.paging());
        JobFilter filter = new JobFilter(
                wanted.startDate().map(OffsetDateTime::toInstant).orElse(null),
                Listing.like(wanted.paging().keyword()).orElse(null));
        return kernel.store().read(tx -> {
            Visibility see = Listing.visible(tx, request.caller(), wanted.owner());
            return new Answer.Listing(
                    tx.apiJobs().count(see, filter),
                    tx.apiJobs().page(see, filter, page).stream()
                            .map(job -> face(tx, request.caller(), job))
                            .toList());
        });
    }

    private AsyncJobResponse face(Tx tx, Caller viewer, JobView job) {
        String path = job.domainPath();
        AsyncJobResponseBuilder face = AsyncJobResponseBuilder.builder()
                .jobId(job.id())
                .jobStatus(status(job.state()))
                .jobProcStatus(0)
                .jobResultCode(0)
                .jobInstanceType(job.instanceKind())
                .jobInstanceId(job.instanceId())
                .cmd(job.command())
                .created(Wire.date(job.created()))
                .accountId(job.accountId())
                .account(job.accountName())
                .domainId(job.domainId())
                .domainPath(path == null ? null : Wire.domainPath(path))
                .userId(job.userId());
        if (job.state().isEnd()) {
            face.completed(Optional.ofNullable(job.ended()).map(Wire::date).orElse(null));
            face.jobResultType("object");
            face.jobResult(job.state() == JobState.FAILED ? failure(job) : result(tx, viewer, job));
        }
        if (job.state() == JobState.FAILED) {
            face.jobResultCode(Objects.requireNonNullElse(job.errorCode(), INTERNAL));
        }
        return face.build();
    }

    private static int status(JobState state) {
        return switch (state) {
            case QUEUED, RUNNING, PARKED -> STATUS_PENDING;
            case SUCCEEDED -> STATUS_SUCCEEDED;
            case FAILED -> STATUS_FAILED;
        };
    }

    private static Map<String, Object> failure(JobView job) {
        Map<String, Object> failure = new LinkedHashMap<>();
        failure.put("errorcode", Objects.requireNonNullElse(job.errorCode(), INTERNAL));
        failure.put("errortext", Objects.requireNonNullElse(job.errorText(), ""));
        return failure;
    }

    /** What the job itself has left as its result, else what it was about, as that is now. */
    private Map<String, Object> result(Tx tx, Caller viewer, JobView job) {
        String own = job.result();
        if (own != null) {
            return parsed(own);
        }
        return Optional.ofNullable(job.command())
                .flatMap(name -> kernel.commands().find(name))
                .map(CommandTable.Entry::descriptor)
                .flatMap(command -> view(tx, viewer, command, job))
                .orElseGet(() -> Map.of("success", true));
    }

    private Optional<Map<String, Object>> view(Tx tx, Caller viewer, CommandDescriptor command, JobView job) {
        Class<? extends Record> form = command.response().record();
        if (form == Success.class) {
            return Optional.empty();
        }
        return Optional.ofNullable(job.instanceId())
                .flatMap(id -> kernel.views().load(tx, viewer, form, id))
                .map(object -> Map.of(command.object(), object));
    }

    private Map<String, Object> parsed(String result) {
        try {
            return json.readValue(result, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a job's result is no JSON object", e);
        }
    }
}

package io.haneul.shell;

import io.haneul.commands.operation.HaneulJobResponse;
import io.haneul.commands.operation.HaneulStepResponse;
import io.haneul.shell.HaneulCommand.Manual;
import java.io.PrintStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.karaf.shell.support.CommandException;

/** What the cloud is at. */
final class JobsCommands {
    static final Manual JOBS = new Manual(
            "jobs",
            "Jobs that have not ended, or others",
            """
            haneul:jobs [--all | --state STATE] [--script NAME] [--limit N]

            States: QUEUED (waits for what another job holds), RUNNING, PARKED (waits for a moment or a provider), SUCCEEDED,
            FAILED. The newest come first; 50 unless told otherwise.
            haneul:jobs --state failed --limit 10""");

    static final Manual JOB = new Manual(
            "job",
            "One job: its steps, when they were run and what they came to",
            """
            haneul:job ID

            The times of a step are from its first run to its end, pauses included.""");

    static final List<String> WORDS =
            List.of("--all", "--state", "--script", "--limit", "queued", "running", "parked", "succeeded", "failed");

    private final Calls calls;
    private final Clock clock;

    JobsCommands(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    void jobs(List<String> typed, PrintStream out) throws CommandException {
        Words words = Words.read(typed, Set.of("all"), Set.of("state", "script", "limit"));
        words.atMost(0);
        Map<String, String> filter = new HashMap<>();
        words.option("state").ifPresent(state -> filter.put("state", state));
        words.option("script").ifPresent(script -> filter.put("script", script));
        if (words.has("all")) {
            filter.put("state", "all");
        }
        filter.put("page", "1");
        filter.put("pagesize", words.option("limit").orElse("50"));
        List<HaneulJobResponse> jobs = calls.list(HaneulJobResponse.class, "listHaneulJobs", filter);
        if (jobs.isEmpty()) {
            out.println("no such jobs");
            return;
        }
        Columns table = Columns.of("Id", "Script", "State", "At", "Attempt", "Age", "About", "Waits for");
        for (HaneulJobResponse job : jobs) {
            table.row(
                    job.id(),
                    job.script(),
                    job.state() + (job.direction().equals("FORWARD") ? "" : " " + job.direction()),
                    job.stepName(),
                    job.attempt(),
                    Columns.age(job.created(), clock.instant()),
                    about(job),
                    job.waitingFor());
        }
        table.print(out);
    }

    private static String about(HaneulJobResponse job) {
        return job.instanceId() == null ? job.subjects() : job.instanceType() + " " + job.instanceId();
    }

    void job(List<String> typed, PrintStream out) throws CommandException {
        Words words = Words.read(typed, Set.of(), Set.of());
        words.atMost(1);
        String id = words.at(0, "the ID of a job");
        if (!Calls.isId(id)) {
            throw new CommandException(id + " is no ID of a job");
        }
        List<HaneulJobResponse> found = calls.list(HaneulJobResponse.class, "listHaneulJobs", Map.of("id", id));
        if (found.isEmpty()) {
            throw new CommandException("there is no job " + id);
        }
        print(found.get(0), out);
    }

    static void print(HaneulJobResponse job, PrintStream out) {
        out.println("job " + job.id() + " " + job.script() + ", " + job.state()
                + (job.command() == null ? "" : ", by " + job.command()) + ", about " + about(job));
        out.println("  made " + Columns.date(job.created()) + ", begun " + Columns.date(job.begun()) + ", ended "
                + Columns.date(job.ended()) + " (" + Columns.duration(job.millis()) + ")");
        if (job.waitingFor() != null) {
            out.println("  waits for " + job.waitingFor() + ", at most until " + Columns.date(job.wakeAt()));
        }
        if (job.errorText() != null) {
            out.println("  error " + job.errorCode() + ": " + job.errorText());
        }
        for (HaneulStepResponse step : job.steps()) {
            out.println("  " + Columns.date(step.begun()) + "  " + step.name()
                    + (step.direction().equals("FORWARD") ? "" : " (taken back)") + "  "
                    + Columns.duration(step.millis()) + (step.runs() > 1 ? ", " + step.runs() + " runs" : "") + "  "
                    + step.end());
            if (step.note() != null) {
                step.note().lines().forEach(line -> out.println("      " + line));
            }
        }
    }
}

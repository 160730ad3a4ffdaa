package io.haneul.engine.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.testing.LiveZone;
import io.haneul.model.JobId;
import io.haneul.store.NewIds;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job that waits for its turn is checked again when it comes. */
final class JobGuardTest {
    @TempDir
    static Path data;

    private static LiveZone cloud;

    @BeforeAll
    static void open() {
        cloud = LiveZone.of(data, 1, 1);
    }

    @AfterAll
    static void close() {
        cloud.close();
    }

    /** A machine, whose it is, and the call to reboot it that waits. */
    private record Waiting(Caller caller, String vm, JobId job) {}

    private static Waiting waiting(String name) {
        return waiting(cloud.user(name), name);
    }

    private static Waiting waiting(Caller caller, String name) {
        String vm = cloud.running(caller, cloud.network(caller, name + "-net"), name);
        cloud.server().store().write(tx -> tx.jobs().takeSubject("vm:" + vm, NewIds.of(JobId.class)));
        Answer.Accepted accepted =
                (Answer.Accepted) cloud.server().callAs(caller, "rebootVirtualMachine", "id", vm, "forced", "true");
        JobRow queued = cloud.server()
                .store()
                .read(tx -> tx.jobs().find(accepted.job()))
                .orElseThrow();
        assertEquals(JobState.QUEUED, queued.state());
        return new Waiting(caller, vm, accepted.job());
    }

    private static void sql(String statement, String first, String second) {
        try (Connection connection = cloud.schema().dataSource().getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setString(1, first);
            prepared.setString(2, second);
            assertEquals(1, prepared.executeUpdate());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the job have its turn. {@return it, when it has ended} */
    private static JobRow ended(Waiting waiting) {
        sql("update subject set holder = null where id = ? and id <> ?", "vm:" + waiting.vm(), "none");
        return cloud.server().ended(waiting.job());
    }

    @Test
    void whoMayStillDoSoGetsItDone() {
        JobRow job = ended(waiting("steady"));

        assertEquals(JobState.SUCCEEDED, job.state(), job.errorText());
    }

    @Test
    void whoWasShutOutMeanwhileDoesNot() {
        Waiting waiting = waiting("leaver");
        cloud.job(cloud.admin(), "disableUser", "id", waiting.caller().user().toString());

        JobRow job = ended(waiting);

        assertEquals(JobState.FAILED, job.state());
        assertEquals(531, job.errorCode());
        assertEquals(
                "Running",
                cloud.one(cloud.admin(), "listVirtualMachines", "id", waiting.vm())
                        .get("state"));
    }

    @Test
    void whoseRoleLostTheCommandMeanwhileDoesNot() {
        String role = cloud.server().id("createRole", "name", "waiters", "type", "User");
        String rule = cloud.server().id("createRolePermission", "roleid", role, "rule", "*", "permission", "allow");
        Waiting waiting = waiting(cloud.account("waiter", "waiters", cloud.root()), "waiter");
        cloud.server().call("deleteRolePermission", "id", rule);

        assertEquals(531, ended(waiting).errorCode());
    }

    @Test
    void whoseThingBecameSomebodyElsesMeanwhileIsToldWhatIsToldOfNothing() {
        Waiting waiting = waiting("giver");
        UUID taker = cloud.user("taker").account().value();
        sql("update vm set account_id = ? where id = ?", taker.toString(), waiting.vm());

        JobRow job = ended(waiting);

        assertEquals(431, job.errorCode());
        assertTrue(String.valueOf(job.errorText()).contains("there is no such entity"), job.errorText());
    }
}

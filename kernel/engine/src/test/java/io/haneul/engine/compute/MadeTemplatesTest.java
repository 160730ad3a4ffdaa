package io.haneul.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.testing.Kept;
import io.haneul.engine.testing.LiveZone;
import io.haneul.model.Fault;
import io.haneul.plugins.simulator.world.FaultRule;
import io.haneul.plugins.simulator.world.Volume;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MadeTemplatesTest {
    @TempDir
    static Path data;

    private static LiveZone cloud;
    private static Caller admin;
    private static String network;
    private static String vm;
    private static String root;
    private static String osType;

    @BeforeAll
    static void open() {
        cloud = LiveZone.of(data, 1, 1);
        admin = cloud.admin();
        network = cloud.network(admin, "net");
        vm = cloud.running(admin, network, "holder");
        root = cloud.server().id("listVolumes", "virtualmachineid", vm);
        osType = cloud.server().id("listOsTypes");
    }

    @AfterAll
    static void close() {
        cloud.close();
    }

    private static void write(String text) {
        try {
            cloud.simulator().accidents().volumeWritten("nfs://127.0.0.1/primary-0", UUID.fromString(root), text);
        } catch (Fault e) {
            throw new AssertionError(e);
        }
    }

    private static String content(String volume) {
        return cloud.simulator().state().volumes().stream()
                .filter(found -> found.id().toString().equals(volume))
                .map(Volume::content)
                .findFirst()
                .orElse("gone");
    }

    private static void await(BooleanSupplier condition) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > patience) {
                throw new AssertionError("it does not come");
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static String startedFrom(String template, String name) {
        String machine = cloud.done(
                admin,
                "deployVirtualMachine",
                "zoneid",
                cloud.zone().zone(),
                "serviceofferingid",
                cloud.zone().offering(),
                "templateid",
                template,
                "networkids",
                network,
                "name",
                name);
        return cloud.server().id("listVolumes", "virtualmachineid", machine);
    }

    @Test
    void aMachineStartsFromATemplateOfASnapshot() {
        write("golden");
        String snapshot = cloud.done(admin, "createSnapshot", "volumeid", root);
        write("later");

        String template =
                cloud.done(admin, "createTemplate", "name", "golden", "ostypeid", osType, "snapshotid", snapshot);
        cloud.done(admin, "deleteSnapshot", "id", snapshot);

        Map<String, Object> listed = cloud.list(admin, "listTemplates", "templatefilter", "self", "id", template)
                .get(0);
        assertEquals(true, listed.get("isready"));
        assertEquals("USER", listed.get("templatetype"));
        assertEquals("golden", content(startedFrom(template, "clone")));
        assertTrue(Kept.in(cloud.simulator()).images().contains(template));
        cloud.done(admin, "deleteTemplate", "id", template, "forced", "true");
        await(() -> !Kept.in(cloud.simulator()).images().contains(template));
    }

    @Test
    void aVolumeThatIsUsedIsNoTemplateYet() {
        Refusal refusal = cloud.refused(admin, "createTemplate", "name", "t", "ostypeid", osType, "volumeid", root);
        assertTrue(refusal.getMessage().contains("must be stopped"), refusal.getMessage());
        write("resting");
        cloud.done(admin, "stopVirtualMachine", "id", vm);

        String template = cloud.done(admin, "createTemplate", "name", "resting", "ostypeid", osType, "volumeid", root);

        assertEquals("resting", content(startedFrom(template, "of-volume")));
        cloud.done(admin, "startVirtualMachine", "id", vm);
    }

    @Test
    void aTemplateThatCannotBeMadeIsGone() {
        String snapshot = cloud.done(admin, "createSnapshot", "volumeid", root);
        int images = Kept.in(cloud.simulator()).images().size();
        cloud.simulator()
                .faults()
                .add(FaultRule.of("refusing", FaultRule.Kind.INVALID).on(FaultRule.Verb.ENSURE_EXPORTED));

        JobRow job = cloud.job(admin, "createTemplate", "name", "bad", "ostypeid", osType, "snapshotid", snapshot);
        cloud.simulator().faults().remove("refusing");

        assertEquals(JobState.FAILED, job.state());
        assertEquals(List.of(), cloud.list(admin, "listTemplates", "templatefilter", "self", "name", "bad"));
        assertEquals(images, Kept.in(cloud.simulator()).images().size());
    }

    @Test
    void nobodyMakesATemplateOfAnothersVolume() {
        Caller eve = cloud.user("eve");

        Refusal refusal = cloud.refused(eve, "createTemplate", "name", "t", "ostypeid", osType, "volumeid", root);

        assertTrue(refusal.getMessage().contains("no such entity"), refusal.getMessage());
    }
}

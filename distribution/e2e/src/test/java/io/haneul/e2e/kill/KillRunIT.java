package io.haneul.e2e.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.haneul.e2e.Launcher;
import io.haneul.e2e.SignedApi;
import io.haneul.e2e.kill.Tenant.Estate;
import io.haneul.e2e.kill.Tenant.Office;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Fifty tenants want machines, all the time, while the server, its database or both are killed. Whatever was answered has to
 * come true, whatever was not has to be done wholly or not at all, and nothing may be lost or used twice.
 *
 * <p>What is killed when follows from a seed, which is printed; {@code -Dhaneul.kill.seed=N} takes a certain one, and
 * {@code -Dhaneul.kill.rounds=N} kills as often.
 */
final class KillRunIT {
    private static final int TENANTS = 50;
    private static final int NETWORKS = 5;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final long seed = Long.getLong("haneul.kill.seed", System.nanoTime() % 1_000_000);
    private final int rounds = Integer.getInteger("haneul.kill.rounds", 4);
    private final Random random = new Random(seed);
    private final Ledger ledger = new Ledger();
    private final AtomicBoolean enough = new AtomicBoolean();
    private boolean passed;

    private Instance instance;
    private CloudClient cloud;
    private Audit audit;
    private Estate estate;
    private List<Tenant> tenants;

    /** What is killed. */
    private enum Blow {
        SERVER,
        DATABASE,
        BOTH,
        /** The server, and once more while it starts. */
        TWICE
    }

    @BeforeEach
    void build() throws Exception {
        Path work = Path.of(System.getProperty("haneul.work"), "kill-" + seed);
        instance = new Instance(Launcher.unpacked().resolve("bin/haneul"), work, Launcher.freePort());
        instance.forget();
        startThoughKilled();
        cloud = new CloudClient(SignedApi.of(instance.data(), instance.port()));
        audit = new Audit(cloud, ledger, instance.data());
        estate = estate();
        Office office = new Office(cloud, ledger, estate);
        tenants = Stream.iterate(0, i -> i + 1)
                .limit(TENANTS)
                .map(i -> new Tenant("t" + i, office, new Random(seed * 1000 + i)))
                .toList();
    }

    /** The first start makes files, the database and a zone; it is killed among them. */
    private void startThoughKilled() throws Exception {
        for (int times = random.nextInt(3); times > 0; times--) {
            killWhileStarting(2000 + random.nextInt(12_000));
        }
        instance.start();
    }

    private void killWhileStarting(int millis) throws IOException, InterruptedException {
        Process launcher = instance.starting();
        Thread.sleep(millis);
        long server = instance.server();
        if (server != 0) {
            Instance.kill(server);
        }
        launcher.getInputStream().readAllBytes();
        launcher.waitFor();
    }

    @AfterEach
    void stop() throws Exception {
        instance.stop();
        if (passed) {
            instance.forget();
        }
    }

    private Estate estate() throws Exception {
        String zone = there("listZones", "allocationstate", "Enabled");
        String template = there("listTemplates", "templatefilter", "featured", "zoneid", zone);
        String networks = there("listNetworkOfferings", "name", "DefaultIsolatedNetworkOfferingWithSourceNatService");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < NETWORKS; i++) {
            ids.add(cloud.once(
                            "createNetwork",
                            "name",
                            "net" + i,
                            "displaytext",
                            "net" + i,
                            "zoneid",
                            zone,
                            "networkofferingid",
                            networks)
                    .path("network")
                    .path("id")
                    .asText());
        }
        return new Estate(zone, there("listServiceOfferings", "name", "Small Instance"), template, networks, ids);
    }

    private String there(String command, String... parameters) {
        return cloud.until(command, () -> cloud.find(command, parameters))
                .path("id")
                .asText();
    }

    @Test
    void nothing_is_lost_or_done_twice_whatever_is_killed() throws Exception {
        System.out.println("The seed of this run is " + seed);
        for (int round = 1; round <= rounds && ledger.wrongs().isEmpty(); round++) {
            Blow blow = Blow.values()[round <= 4 ? Math.floorMod(seed + round, 4) : random.nextInt(4)];
            strike("seed " + seed + ", round " + round + " (" + blow + ")", blow);
        }
        if (ledger.wrongs().isEmpty()) {
            everybodyLeaves();
        }
        System.out.println("Seed " + seed + ": " + ledger.summary());

        assertEquals(List.of(), ledger.wrongs(), "with seed " + seed + "; the data are left in " + instance.data());
        assertTrue(ledger.summary().contains("deployVirtualMachine answered"));
        passed = true;
    }

    private void strike(String when, Blow blow) throws Exception {
        cloud.giveUpAt(Long.MAX_VALUE);
        enough.set(false);
        ExecutorService threads = Executors.newFixedThreadPool(TENANTS);
        for (Tenant tenant : tenants) {
            threads.execute(() -> {
                while (!enough.get()) {
                    tenant.step();
                }
            });
        }
        threads.shutdown();
        Thread.sleep(1500 + random.nextInt(4000));
        long begin = System.nanoTime();
        strike(blow);
        cloud.find("listZones");
        long back = System.nanoTime();
        Thread.sleep(random.nextInt(3000));
        enough.set(true);
        cloud.giveUpAt(System.nanoTime() + PATIENCE);
        if (!threads.awaitTermination(PATIENCE * 2, TimeUnit.NANOSECONDS)) {
            ledger.wrong(when + ": tenants still wait");
        }
        try {
            audit.of(when, machines(), books());
        } catch (CloudClient.TooLate e) {
            ledger.wrong(when + ": not in time: " + e.getMessage());
            books().audit(when, ledger);
        }
        System.out.printf(
                "%s: back after %.1f s, at rest %.1f s later; %d machines so far%n",
                when,
                (back - begin) / 1e9,
                (System.nanoTime() - back) / 1e9,
                machines().size());
    }

    private void strike(Blow blow) throws IOException, InterruptedException {
        switch (blow) {
            case DATABASE -> Instance.kill(instance.database());
            case BOTH -> {
                long database = instance.database();
                Instance.kill(instance.server());
                Instance.kill(database);
                instance.start();
            }
            case TWICE -> {
                Instance.kill(instance.server());
                killWhileStarting(2000 + random.nextInt(4000));
                instance.start();
            }
            default -> {
                Instance.kill(instance.server());
                instance.start();
            }
        }
    }

    private List<Machine> machines() {
        return tenants.stream().flatMap(tenant -> tenant.machines().stream()).toList();
    }

    private Books books() throws IOException, InterruptedException {
        return new Books(instance.data(), instance.database());
    }

    private void everybodyLeaves() throws Exception {
        cloud.giveUpAt(System.nanoTime() + 2 * PATIENCE);
        ExecutorService threads = Executors.newFixedThreadPool(TENANTS);
        tenants.forEach(tenant -> threads.execute(tenant::leave));
        threads.shutdown();
        assertTrue(threads.awaitTermination(3 * PATIENCE, TimeUnit.NANOSECONDS));
        for (String network : estate.networks()) {
            JsonNode job = cloud.ended(
                    cloud.once("deleteNetwork", "id", network).path("jobid").asText());
            assertEquals(1, job.path("jobstatus").asInt(), job.toString());
        }
        audit.ofNothing(books());
    }
}

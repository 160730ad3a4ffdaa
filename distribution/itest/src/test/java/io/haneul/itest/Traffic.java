package io.haneul.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Users and an operator at work while plugins are swapped. Everything they ask for has to succeed. */
final class Traffic implements AutoCloseable {
    private final Api api;
    private final Estate estate;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger deployed = new AtomicInteger();
    private volatile boolean isOver;

    private interface Work {
        void once() throws Exception;
    }

    Traffic(Api api, Estate estate) {
        this.api = api;
        this.estate = estate;
    }

    void start() {
        List.of("listZones", "listVirtualMachines", "listNetworks", "listHosts", "listHypervisors")
                .forEach(command -> keep(() -> api.list(command, "page", "1", "pagesize", "20"), 40));
        keep(this::comeAndGo, 10);
        keep(this::operate, 50);
    }

    /** A machine comes and goes. */
    private void comeAndGo() throws Exception {
        JsonNode accepted = estate.deployAnywhere(estate.freshName());
        api.done(accepted);
        deployed.incrementAndGet();
        api.done(api.call("destroyVirtualMachine", "id", accepted.get("id").asText(), "expunge", "true"));
    }

    /** What an operator asks hangs on plugins at once, without a job. */
    private void operate() throws Exception {
        estate.plan();
        api.list("listHaneulProviders");
        String name = estate.freshName();
        JsonNode made = api.call(
                "createNetworkOffering",
                "name",
                name,
                "displaytext",
                name,
                "guestiptype",
                "Isolated",
                "traffictype",
                "GUEST",
                "supportedservices",
                "Dhcp,Dns",
                "serviceproviderlist[0].service",
                "Dhcp",
                "serviceproviderlist[0].provider",
                "VirtualRouter",
                "serviceproviderlist[1].service",
                "Dns",
                "serviceproviderlist[1].provider",
                "VirtualRouter");
        api.call("deleteNetworkOffering", "id", made.at("/networkoffering/id").asText());
    }

    private void keep(Work work, long pauseMillis) {
        threads.execute(() -> {
            while (!isOver) {
                try {
                    work.once();
                    done.incrementAndGet();
                    Thread.sleep(pauseMillis);
                } catch (Exception | AssertionError e) {
                    if (!isOver) {
                        failures.add(e.toString());
                    }
                }
            }
        });
    }

    void assertUnharmed() {
        assertEquals(List.of(), failures);
        assertTrue("nothing was done", done.get() > 0);
    }

    int deployed() {
        return deployed.get();
    }

    @Override
    public void close() {
        isOver = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}

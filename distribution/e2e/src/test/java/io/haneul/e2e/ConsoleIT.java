package io.haneul.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.haneul.e2e.Commands.Said;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an operator types, against the distribution as it is shipped. */
@ExtendWith(DemoCloud.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ConsoleIT {

    private final Cloud cloud;

    ConsoleIT(Cloud cloud) {
        this.cloud = cloud;
    }

    /** The console comes up after the API, and our commands in it last. */
    @BeforeEach
    void awaitConsole() throws Exception {
        Said said = cloud.launcher().say("console", "haneul:providers");
        for (int attempt = 0; said.exit() != 0 && attempt < 50; attempt++) {
            said = cloud.launcher().say("console", "haneul:providers");
        }
        assertEquals(0, said.exit(), said.text());
    }

    private String console(String line) throws Exception {
        Said said = cloud.launcher().say("console", line);
        assertEquals(0, said.exit(), said.text());
        return said.text();
    }

    private static void assertHas(String text, String part) {
        assertTrue(text.contains(part), () -> "no '" + part + "' in: " + text);
    }

    @Test
    void theCloudTellsOfItsPluginsItsRoomAndItsTroubles() throws Exception {
        String providers = console("haneul:providers");
        assertHas(providers, "haneul-simulator");
        assertHas(providers, "HostSegments");
        assertHas(providers, "UserDispersing");
        assertHas(console("haneul:capacity --zone demo"), "MEMORY");
        assertHas(console("haneul:jobs --all"), "Id");
        String diag = console("haneul:diag");
        assertTrue(!diag.contains("is not there") && !diag.contains("not resolved"), diag);
        assertHas(console("haneul:why --help"), "haneul:why router NAME|ID");
    }

    @Test
    void aMistakeIsToldInOneLineAndByTheExitStatus() throws Exception {
        Said said = cloud.launcher().say("console", "haneul:allocators set host Nobody");

        assertNotEquals(0, said.exit(), said.text());
        assertHas(said.text(), "no host allocator is named Nobody");
        assertNotEquals(0, cloud.launcher().say("console", "haneul:job 7").exit());
    }

    @Test
    void aMachineGoesWhereTheChainSaysAndTellsWhy() throws Exception {
        SignedApi api = SignedApi.of(cloud.launcher().data(), cloud.launcher().port());
        String zone = api.call("listZones", "name", "demo").at("/zone/0/id").asText();
        JsonNode template = api.call("listTemplates", "templatefilter", "featured", "zoneid", zone)
                .at("/template/0");
        String offering = api.call("listServiceOfferings", "name", "Small Instance")
                .at("/serviceoffering/0/id")
                .asText();
        assertHas(console("haneul:allocators set host LeastLoaded --zone demo"), "host: LeastLoaded in zone " + zone);
        try {
            String plan = console("haneul:place --dry-run --zone demo --offering \"Small Instance\" --template "
                    + template.get("id").asText());
            assertHas(plan, " by LeastLoaded");
            assertHas(plan, "hosts that would do: ");

            String network = network(api, zone);
            JsonNode accepted = api.call(
                    "deployVirtualMachine",
                    machine(zone, offering, template.get("id").asText(), network));
            String job = accepted.get("jobid").asText();
            assertEquals(1, ended(api, job).get("jobstatus").asInt());

            String why = console("haneul:why vm asked-why");
            assertHas(why, "is Running since ");
            assertHas(why, " by LeastLoaded");
            assertHas(why, "VM.CREATE Completed");
            assertHas(console("haneul:job " + job), "reserve");
            api.call("destroyVirtualMachine", "id", accepted.get("id").asText(), "expunge", "true");
        } finally {
            console("haneul:allocators set host FirstFit --zone demo");
        }
    }

    private static String[] machine(String zone, String offering, String template, String network) {
        return new String[] {
            "zoneid", zone,
            "serviceofferingid", offering,
            "templateid", template,
            "networkids", network,
            "name", "asked-why"
        };
    }

    private static String network(SignedApi api, String zone) throws Exception {
        String offering = api.call("listNetworkOfferings", "name", "DefaultIsolatedNetworkOfferingWithSourceNatService")
                .at("/networkoffering/0/id")
                .asText();
        return api.call(
                        "createNetwork",
                        "name",
                        "console",
                        "displaytext",
                        "console",
                        "zoneid",
                        zone,
                        "networkofferingid",
                        offering)
                .at("/network/id")
                .asText();
    }

    private static JsonNode ended(SignedApi api, String job) throws Exception {
        JsonNode result = api.call("queryAsyncJobResult", "jobid", job);
        while (result.get("jobstatus").asInt() == 0) {
            TimeUnit.MILLISECONDS.sleep(200);
            result = api.call("queryAsyncJobResult", "jobid", job);
        }
        return result;
    }

    @Test
    void figuresAreThereForThisMachineAndNobodyElse() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        URI uri = URI.create("http://127.0.0.1:" + cloud.launcher().port() + "/metrics");

        HttpResponse<String> figures = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        HttpResponse<String> passedOn = http.send(
                HttpRequest.newBuilder(uri)
                        .header("X-Forwarded-For", "192.0.2.1")
                        .build(),
                BodyHandlers.ofString());

        assertEquals(200, figures.statusCode());
        for (String name : new String[] {
            "haneul_command_seconds_count",
            "haneul_provider_calls_total",
            "haneul_database_commits_total",
            "haneul_database_connections",
            "haneul_jobs_held",
            "jvm_threads_current"
        }) {
            assertHas(figures.body(), name);
        }
        assertEquals(404, passedOn.statusCode());
    }
}

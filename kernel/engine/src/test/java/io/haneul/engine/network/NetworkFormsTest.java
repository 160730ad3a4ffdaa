package io.haneul.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.commands.catalog.ServiceResponse;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.testing.LiveZone;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who networks are for, what they say of their services, and what they need of their physical network. */
final class NetworkFormsTest {
    @TempDir
    static Path data;

    private static LiveZone cloud;
    private static String shared;
    private static String above;
    private static String below;
    private static Caller inAbove;
    private static Caller inBelow;
    private static Caller elsewhere;
    private static int nextVlan = 2000;

    @BeforeAll
    static void open() {
        cloud = LiveZone.of(data, 1, 1);
        shared = cloud.server().id("listNetworkOfferings", "name", "DefaultSharedNetworkOffering");
        above = cloud.server().id("createDomain", "name", "above");
        below = cloud.server().id("createDomain", "name", "below", "parentdomainid", above);
        inAbove = cloud.account("a", "User", above);
        inBelow = cloud.account("b", "User", below);
        elsewhere = cloud.user("c");
    }

    @AfterAll
    static void close() {
        cloud.close();
    }

    private static String[] shared(String name, String... more) {
        int vlan = nextVlan++;
        List<String> all = new ArrayList<>(List.of(
                "name",
                name,
                "zoneid",
                cloud.zone().zone(),
                "networkofferingid",
                shared,
                "vlan",
                String.valueOf(vlan),
                "gateway",
                "10." + (vlan - 1900) + ".0.1",
                "netmask",
                "255.255.255.0",
                "startip",
                "10." + (vlan - 1900) + ".0.10",
                "endip",
                "10." + (vlan - 1900) + ".0.90"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static Map<String, Object> make(String name, String... more) {
        return cloud.one(cloud.admin(), "createNetwork", shared(name, more));
    }

    private static boolean sees(Caller caller, Map<String, Object> network) {
        return cloud.list(caller, "listNetworks", "listall", "true").stream()
                .anyMatch(one -> network.get("id").equals(one.get("id")));
    }

    private static boolean mayUse(Caller caller, Map<String, Object> network) {
        return cloud.count(caller, "listNetworks", "id", String.valueOf(network.get("id"))) == 1;
    }

    @Test
    void aZoneWideNetworkIsForEverybodyAndNobodysAccount() {
        Map<String, Object> network = make("everybodys", "acltype", "Domain");

        assertEquals("Domain", network.get("acltype"));
        assertFalse(network.containsKey("account"));
        for (Caller caller : List.of(inAbove, inBelow, elsewhere)) {
            assertTrue(sees(caller, network));
            assertTrue(mayUse(caller, network));
        }
        assertTrue(cloud.running(inBelow, String.valueOf(network.get("id")), "guest")
                        .length()
                > 0);
    }

    @Test
    void aDomainsNetworkIsForItAndThoseBelow() {
        Map<String, Object> network = make("domains", "acltype", "Domain", "domainid", above);

        assertEquals(above, network.get("domainid"));
        assertFalse(network.containsKey("account"));
        assertEquals(true, network.get("subdomainaccess"));
        assertTrue(sees(inAbove, network) && mayUse(inAbove, network));
        assertTrue(sees(inBelow, network) && mayUse(inBelow, network));
        assertFalse(sees(elsewhere, network) || mayUse(elsewhere, network));
    }

    @Test
    void withoutSubdomainAccessThoseBelowNeitherSeeNorUseIt() {
        Map<String, Object> network =
                make("reserved", "acltype", "Domain", "domainid", above, "subdomainaccess", "false");
        String id = String.valueOf(network.get("id"));

        assertTrue(sees(inAbove, network) && mayUse(inAbove, network));
        assertFalse(sees(inBelow, network) || mayUse(inBelow, network));
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(inBelow, "deployVirtualMachine", deploy(id)).code());
        Refusal forAnother =
                cloud.refused(cloud.admin(), "deployVirtualMachine", deploy(id, "account", "b", "domainid", below));
        assertTrue(forAnother.getMessage().contains("networkids"), forAnother.getMessage());
    }

    private static String[] deploy(String network, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "zoneid",
                cloud.zone().zone(),
                "serviceofferingid",
                cloud.zone().offering(),
                "templateid",
                cloud.zone().template(),
                "networkids",
                network));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void anAccountsSharedNetworkIsItsAlone() {
        Map<String, Object> network = make("anns", "acltype", "Account", "account", "a", "domainid", above);

        assertEquals("a", network.get("account"));
        assertTrue(sees(inAbove, network) && mayUse(inAbove, network));
        assertFalse(mayUse(inBelow, network));
    }

    @Test
    void formsThatContradictThemselvesAreRefused() {
        Caller admin = cloud.admin();
        for (String[] more : new String[][] {
            {"acltype", "Domain", "account", "a", "domainid", above},
            {"acltype", "Account", "subdomainaccess", "true"},
            {"acltype", "Nobody"},
        }) {
            assertEquals(
                    ApiCode.PARAMETER,
                    cloud.refused(admin, "createNetwork", shared("wrong", more)).code());
        }
        assertEquals(
                ApiCode.ACCOUNT,
                cloud.refused(inAbove, "createNetwork", shared("mine")).code());
        Refusal isolated = cloud.refused(
                inAbove,
                "createNetwork",
                "name",
                "n",
                "zoneid",
                cloud.zone().zone(),
                "networkofferingid",
                cloud.zone().isolated(),
                "acltype",
                "Domain");
        assertTrue(isolated.getMessage().contains("acltype"), isolated.getMessage());
    }

    @Test
    @SuppressWarnings("unchecked")
    void aNetworkTellsItsServicesAndIsFoundByThem() {
        String id = cloud.network(elsewhere, "served");

        Map<String, Object> network =
                cloud.list(elsewhere, "listNetworks", "id", id).get(0);

        List<ServiceResponse> services = (List<ServiceResponse>) network.get("service");
        assertEquals(
                List.of("Dhcp", "Dns", "Gateway", "SourceNat", "UserData"),
                services.stream().map(ServiceResponse::name).toList());
        assertEquals("VirtualRouter", services.get(3).provider().get(0).name());
        assertEquals(1, cloud.count(elsewhere, "listNetworks", "id", id, "supportedservices", "SourceNat,Dhcp"));
        assertEquals(0, cloud.count(elsewhere, "listNetworks", "id", id, "supportedservices", "SourceNat,Lb"));
        assertEquals(0, cloud.count(elsewhere, "listNetworks", "id", id, "restartrequired", "true"));
        assertEquals(0, cloud.count(elsewhere, "listNetworks", "id", id, "networkfilter", "domain"));
        assertEquals(1, cloud.count(elsewhere, "listNetworks", "id", id, "networkfilter", "account"));
    }

    @Test
    void aProviderThatIsNotEnabledIsNamedWhenANetworkNeedsIt() {
        String provider = cloud.server().id("listNetworkServiceProviders", "name", "VirtualRouter");
        String made = cloud.network(elsewhere, "early");
        cloud.done(cloud.admin(), "updateNetworkServiceProvider", "id", provider, "state", "Disabled");

        Refusal refusal = cloud.refused(
                elsewhere,
                "createNetwork",
                "name",
                "late",
                "zoneid",
                cloud.zone().zone(),
                "networkofferingid",
                cloud.zone().isolated());
        JobRow job =
                cloud.server().ended(cloud.deploy(elsewhere, made, "stranded").job());

        cloud.done(cloud.admin(), "updateNetworkServiceProvider", "id", provider, "state", "Enabled");
        assertTrue(refusal.getMessage().contains("VirtualRouter"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("not enabled"), refusal.getMessage());
        assertEquals(JobState.FAILED, job.state());
        assertEquals(534, job.errorCode());
        assertTrue(String.valueOf(job.errorText()).contains("VirtualRouter"), job.errorText());
    }

    @Test
    void aPhysicalNetworkThatIsDisabledTakesNoNewNetworks() {
        String physical =
                cloud.server().id("listPhysicalNetworks", "zoneid", cloud.zone().zone());
        cloud.done(cloud.admin(), "updatePhysicalNetwork", "id", physical, "state", "Disabled");

        Refusal refusal = cloud.refused(
                elsewhere,
                "createNetwork",
                "name",
                "late",
                "zoneid",
                cloud.zone().zone(),
                "networkofferingid",
                cloud.zone().isolated());

        cloud.done(cloud.admin(), "updatePhysicalNetwork", "id", physical, "state", "Enabled");
        assertTrue(refusal.getMessage().contains("no enabled physical network"), refusal.getMessage());
    }

    @Test
    void aMachinesInterfacesAreListed() {
        String network = cloud.network(elsewhere, "wired");
        String vm = cloud.running(elsewhere, network, "wired");

        List<Map<String, Object>> nics = cloud.list(elsewhere, "listNics", "virtualmachineid", vm);

        assertEquals(1, nics.size());
        assertEquals(vm, nics.get(0).get("virtualmachineid"));
        assertEquals(network, nics.get(0).get("networkid"));
        String nic = String.valueOf(nics.get(0).get("id"));
        assertEquals(1, cloud.count(elsewhere, "listNics", "virtualmachineid", vm, "nicid", nic));
        assertEquals(0, cloud.count(inAbove, "listNics", "virtualmachineid", vm));
        assertEquals(
                0,
                cloud.count(
                        elsewhere, "listNics", "virtualmachineid", vm, "networkid", cloud.network(elsewhere, "other")));
    }
}

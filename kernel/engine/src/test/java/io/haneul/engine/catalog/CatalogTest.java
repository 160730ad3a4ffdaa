package io.haneul.engine.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.commands.DefaultRole;
import io.haneul.commands.catalog.ServiceResponse;
import io.haneul.engine.RunningEngine;
import io.haneul.engine.command.Caller;
import io.haneul.engine.core.Plugins;
import io.haneul.engine.core.WellKnown;
import io.haneul.engine.testing.TestCloud;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.UserId;
import io.haneul.plugins.simulator.Simulator;
import io.haneul.plugins.virtualrouter.VirtualRouter;
import io.haneul.store.NewIds;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CatalogTest {
    @TempDir
    private Path world;

    private Simulator simulator;
    private TestCloud cloud;

    @BeforeEach
    void open() {
        simulator = new Simulator(world);
        Plugins plugins = Plugins.none(RunningEngine.providerSettings(() -> {}, provider -> {}));
        plugins.hypervisors().add(simulator.driver());
        plugins.networks().add(new VirtualRouter());
        cloud = TestCloud.of(new TestCloud.Setup(plugins, Optional.empty()));
    }

    @AfterEach
    void close() {
        cloud.close();
        simulator.close();
    }

    @Test
    void aFreshCloudOffersWhatClientsExpectUnderItsKnownNames() {
        assertEquals(
                List.of("Small Instance", "Medium Instance"),
                cloud.names(cloud.admin(), "name", "listServiceOfferings"));
        assertEquals(
                List.of("System Offering For Software Router"),
                cloud.names(cloud.admin(), "name", "listServiceOfferings", "issystem", true));
        assertEquals(
                List.of("Small", "Medium", "Large", "Custom"), cloud.names(cloud.admin(), "name", "listDiskOfferings"));
        assertEquals(
                List.of(
                        "DefaultSharedNetworkOfferingWithSGService",
                        "DefaultSharedNetworkOffering",
                        "DefaultIsolatedNetworkOfferingWithSourceNatService",
                        "DefaultIsolatedNetworkOffering"),
                cloud.names(cloud.admin(), "name", "listNetworkOfferings", "state", "Enabled"));
        assertEquals(
                1,
                cloud.list(cloud.admin(), "listOsTypes", "description", "CentOS 5.6 (64-bit)")
                        .size());
        assertEquals(
                1,
                cloud.list(cloud.admin(), "listOsTypes", "keyword", "Other Linux (64")
                        .size());
        assertTrue(cloud.names(cloud.admin(), "name", "listOsCategories").contains("Ubuntu"));
    }

    @Test
    void whatAnOperatorRenamedOrDeletedStaysSoAfterARestart() {
        Map<String, Object> small = cloud.list(cloud.admin(), "listServiceOfferings", "name", "Small Instance")
                .get(0);
        Map<String, Object> medium = cloud.list(cloud.admin(), "listServiceOfferings", "name", "Medium Instance")
                .get(0);
        cloud.call(cloud.admin(), "updateServiceOffering", "id", small.get("id"), "name", "Tiny");
        cloud.call(cloud.admin(), "deleteServiceOffering", "id", medium.get("id"));

        cloud = cloud.restarted();

        assertEquals(List.of("Tiny"), cloud.names(cloud.admin(), "name", "listServiceOfferings"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aNetworkOfferingTellsWhoProvidesItsServices() {
        Map<String, Object> offering = cloud.list(
                        cloud.admin(),
                        "listNetworkOfferings",
                        "name",
                        "DefaultIsolatedNetworkOfferingWithSourceNatService")
                .get(0);

        List<ServiceResponse> services = (List<ServiceResponse>) offering.get("service");

        assertEquals(
                List.of("Dhcp", "Dns", "Gateway", "SourceNat", "UserData"),
                services.stream().map(ServiceResponse::name).toList());
        assertEquals("VirtualRouter", services.get(0).provider().get(0).name());
        assertEquals("Isolated", offering.get("guestiptype"));
        assertEquals(true, offering.get("isdefault"));
    }

    @Test
    void aServiceIsOfferedOnlyByAProviderThatCanProvideIt() {
        assertEquals(
                431,
                refused(
                        cloud.admin(),
                        "createNetworkOffering",
                        "name",
                        "lb",
                        "guestiptype",
                        "Isolated",
                        "traffictype",
                        "Guest",
                        "supportedservices",
                        "Dhcp,Lb"));
        assertEquals(
                431,
                refused(
                        cloud.admin(),
                        "createNetworkOffering",
                        "name",
                        "other",
                        "guestiptype",
                        "Isolated",
                        "traffictype",
                        "Guest",
                        "supportedservices",
                        "Dhcp",
                        "serviceproviderlist[0].service",
                        "Dhcp",
                        "serviceproviderlist[0].provider",
                        "Nobody"));
    }

    @Test
    void aNetworkOfferingBeginsDisabledAndIsListedByItsServices() {
        Map<String, Object> made = cloud.one(
                cloud.admin(),
                "createNetworkOffering",
                "name",
                "dhcp",
                "guestiptype",
                "isolated",
                "traffictype",
                "GUEST",
                "supportedservices",
                "dhcp,SourceNat",
                "serviceproviderlist[0].service",
                "Dhcp",
                "serviceproviderlist[0].provider",
                "VirtualRouter",
                "servicecapabilitylist[0].service",
                "SourceNat",
                "servicecapabilitylist[0].capabilitytype",
                "SupportedSourceNatTypes",
                "servicecapabilitylist[0].capabilityvalue",
                "peraccount");

        assertEquals("Disabled", made.get("state"));
        assertEquals(
                "Enabled",
                cloud.one(cloud.admin(), "updateNetworkOffering", "id", made.get("id"), "state", "Enabled")
                        .get("state"));
        assertEquals(
                List.of("DefaultIsolatedNetworkOfferingWithSourceNatService", "dhcp"),
                cloud.names(cloud.admin(), "name", "listNetworkOfferings", "supportedservices", "SourceNat,Dhcp"));
        cloud.call(cloud.admin(), "deleteNetworkOffering", "id", made.get("id"));
        assertEquals(4, cloud.list(cloud.admin(), "listNetworkOfferings").size());
    }

    @Test
    void aCustomOfferingLeavesTheSizeToTheDeployerWithinBounds() {
        Map<String, Object> free = cloud.one(
                cloud.admin(), "createServiceOffering", "name", "free", "displaytext", "x", "customized", true);
        Map<String, Object> bounded = cloud.one(
                cloud.admin(),
                "createServiceOffering",
                "name",
                "bounded",
                "cpuspeed",
                1000,
                "mincpunumber",
                1,
                "maxcpunumber",
                4,
                "minmemory",
                512,
                "maxmemory",
                4096);

        assertEquals(true, free.get("iscustomized"));
        assertNull(free.get("cpunumber"));
        assertEquals(true, bounded.get("iscustomized"));
        assertEquals(1000, bounded.get("cpuspeed"));
        assertEquals("4", ((Map<?, ?>) bounded.get("serviceofferingdetails")).get("maxcpunumber"));
    }

    @Test
    void whatAnOfferingLeavesToTheDeployerIsAllOfItAndInOrder() {
        assertEquals(
                431,
                cloud.refused(cloud.admin(), "createServiceOffering", "name", "half", "cpunumber", 1, "memory", 512)
                        .code()
                        .number());
        assertEquals(
                431,
                cloud.refused(
                                cloud.admin(),
                                "createServiceOffering",
                                "name",
                                "upside down",
                                "cpuspeed",
                                1000,
                                "mincpunumber",
                                4,
                                "maxcpunumber",
                                1,
                                "minmemory",
                                512,
                                "maxmemory",
                                4096)
                        .code()
                        .number());
    }

    @Test
    void anOfferingOfADomainIsSeenAndUsedThereOnly() {
        String domain = String.valueOf(
                cloud.one(cloud.admin(), "createDomain", "name", "a").get("id"));
        Map<String, Object> offering = cloud.one(
                cloud.admin(),
                "createServiceOffering",
                "name",
                "of a",
                "cpunumber",
                1,
                "cpuspeed",
                500,
                "memory",
                512,
                "domainid",
                domain);
        Caller inside = user("/a/", DefaultRole.USER);
        Caller outside = user("/b/", DefaultRole.USER);
        Caller admin = user("/a/", DefaultRole.DOMAIN_ADMIN);

        assertEquals(domain, offering.get("domainid").toString());
        assertEquals(3, cloud.list(inside, "listServiceOfferings").size());
        assertEquals(2, cloud.list(outside, "listServiceOfferings").size());
        assertEquals(List.of(), cloud.list(outside, "listServiceOfferings", "id", offering.get("id")));
        assertEquals(
                "Of A",
                cloud.one(admin, "updateServiceOffering", "id", offering.get("id"), "name", "Of A")
                        .get("name"));
        assertEquals(
                431,
                cloud.refused(user("/b/", DefaultRole.DOMAIN_ADMIN), "deleteServiceOffering", "id", offering.get("id"))
                        .code()
                        .number());
        assertEquals(
                531,
                cloud.refused(admin, "createDiskOffering", "name", "everybody's", "disksize", 1)
                        .code()
                        .number());
        assertEquals(List.of(), cloud.list(inside, "listServiceOfferings", "issystem", true));
    }

    @Test
    void theProductsTemplateComesWithItsHypervisorAndIsReadyWhereThereAreClustersAndAStore() {
        assertEquals(List.of(), cloud.list(cloud.admin(), "listTemplates", "templatefilter", "featured"));
        String zone = zone();
        assertEquals(List.of(), cloud.list(cloud.admin(), "listTemplates", "templatefilter", "featured"));
        addCluster(zone);

        Map<String, Object> waiting = cloud.list(
                        cloud.admin(), "listTemplates", "templatefilter", "featured", "zoneid", zone)
                .get(0);
        assertEquals(false, waiting.get("isready"));
        assertEquals(List.of(), cloud.list(cloud.admin(), "listTemplates", "templatefilter", "executable"));

        cloud.call(cloud.admin(), "addImageStore", "provider", "NFS", "zoneid", zone, "url", "nfs://127.0.0.1/s");
        Map<String, Object> ready = cloud.list(
                        cloud.admin(), "listTemplates", "templatefilter", "executable", "zoneid", zone)
                .get(0);

        assertEquals(true, ready.get("isready"));
        assertEquals("BUILTIN", ready.get("templatetype"));
        assertEquals("Simulator", ready.get("hypervisor"));
        assertEquals("system", ready.get("account"));
        assertEquals("CentOS 5.6 (64-bit)", ready.get("ostypename"));
        assertEquals(2L << 30, ready.get("size"));
        assertEquals(List.of(), cloud.list(cloud.admin(), "listTemplates", "templatefilter", "self"));
        isEverybodysToUseAndNobodysToChange(ready);
        cloud.job(cloud.admin(), "deleteTemplate", "id", ready.get("id"));
        assertEquals(List.of(), cloud.list(cloud.admin(), "listTemplates", "templatefilter", "featured"));
    }

    private void isEverybodysToUseAndNobodysToChange(Map<String, Object> template) {
        Caller user = user("/", DefaultRole.USER);
        assertEquals(
                1,
                cloud.list(user, "listTemplates", "templatefilter", "featured").size());
        assertFalse(cloud.list(user, "listTemplates", "templatefilter", "featured")
                .get(0)
                .containsKey("url"));
        assertEquals(
                431,
                cloud.refused(user, "listTemplates", "templatefilter", "all")
                        .code()
                        .number());
        assertEquals(
                431,
                cloud.refused(user, "updateTemplate", "id", template.get("id"), "name", "mine")
                        .code()
                        .number());
        assertEquals(List.of(), cloud.list(user, "listIsos"));
    }

    private int refused(Caller caller, String command, Object... parameters) {
        return cloud.refused(caller, command, parameters).code().number();
    }

    private String zone() {
        return String.valueOf(cloud.one(
                        cloud.admin(),
                        "createZone",
                        "name",
                        "z",
                        "dns1",
                        "10.0.0.2",
                        "internaldns1",
                        "10.0.0.2",
                        "networktype",
                        "Advanced")
                .get("id"));
    }

    private void addCluster(String zone) {
        Object pod = cloud.one(
                        cloud.admin(),
                        "createPod",
                        "zoneid",
                        zone,
                        "name",
                        "p",
                        "gateway",
                        "10.0.0.1",
                        "netmask",
                        "255.255.255.0",
                        "startip",
                        "10.0.0.10",
                        "endip",
                        "10.0.0.20")
                .get("id");
        cloud.call(
                cloud.admin(),
                "addCluster",
                "zoneid",
                zone,
                "podid",
                pod,
                "clustername",
                "c",
                "hypervisor",
                "Simulator",
                "clustertype",
                "CloudManaged");
    }

    private static Caller user(String path, DefaultRole role) {
        return new Caller(
                NewIds.of(UserId.class),
                NewIds.of(AccountId.class),
                "user",
                NewIds.of(DomainId.class),
                path,
                WellKnown.role(role),
                role);
    }
}

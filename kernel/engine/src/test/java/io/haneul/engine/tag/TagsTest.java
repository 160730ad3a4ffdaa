package io.haneul.engine.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.testing.LiveZone;
import io.haneul.store.job.JobState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TagsTest {
    private LiveZone live;
    private Caller tenant;
    private Caller other;
    private String network;

    @BeforeAll
    void open(@TempDir Path data) {
        live = LiveZone.of(data, 1, 1);
        tenant = live.user("tagger");
        other = live.user("stranger");
        network = live.network(tenant, "tagged");
    }

    @AfterAll
    void close() {
        live.close();
    }

    private static String[] tags(String type, String ids, String... pairs) {
        String[] all = new String[4 + 2 * pairs.length];
        System.arraycopy(new String[] {"resourcetype", type, "resourceids", ids}, 0, all, 0, 4);
        for (int i = 0; i < pairs.length; i += 2) {
            all[4 + 2 * i] = "tags[" + i + "].key";
            all[5 + 2 * i] = pairs[i];
            all[6 + 2 * i] = "tags[" + i + "].value";
            all[7 + 2 * i] = pairs[i + 1];
        }
        return all;
    }

    private List<String> listed(String command, String... parameters) {
        return live.list(tenant, command, parameters).stream()
                .map(item -> String.valueOf(item.get("id")))
                .toList();
    }

    private void assertMarked(String list, String id, String type, String... filter) {
        live.done(tenant, "createTags", tags(type, id, "owner", "me", "tier", "web"));
        try {
            String[] found = new String[filter.length + 4];
            System.arraycopy(filter, 0, found, 0, filter.length);
            System.arraycopy(new String[] {"tags[0].key", "tier", "tags[0].value", "web"}, 0, found, filter.length, 4);
            assertEquals(List.of(id), listed(list, found), list);
            found[filter.length + 3] = "db";
            assertEquals(List.of(), listed(list, found), list);
            Map<String, Object> shown =
                    live.list(tenant, list, concat(filter, "id", id)).get(0);
            assertTrue(shown.get("tags").toString().contains("key=tier, value=web"), shown.toString());
            assertTrue(shown.get("tags").toString().contains("account=tagger"), shown.toString());
        } finally {
            live.done(tenant, "deleteTags", tags(type, id));
        }
        assertEquals(
                List.of(),
                live.list(tenant, list, concat(filter, "id", id)).get(0).get("tags"));
    }

    private static String[] concat(String[] first, String... second) {
        String[] all = new String[first.length + second.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    @Test
    void everyKindOfThingShowsItsTagsAndIsFoundByThem() {
        String vm = live.running(tenant, network, "marked");
        String volume = listed("listVolumes", "virtualmachineid", vm).get(0);
        String address = live.done(tenant, "associateIpAddress", "networkid", network);

        assertMarked("listVirtualMachines", vm, "UserVm");
        assertMarked("listVolumes", volume, "volume");
        assertMarked("listNetworks", network, "Network");
        assertMarked("listPublicIpAddresses", address, "PublicIpAddress");
    }

    @Test
    void zonesAndTemplatesAreTaggedByTheirAdmins() {
        String zone = live.zone().zone();
        String template = live.zone().template();
        assertEquals(
                JobState.SUCCEEDED,
                live.server()
                        .job("createTags", tags("Zone", zone, "region", "north"))
                        .state());
        assertEquals(
                JobState.SUCCEEDED,
                live.server()
                        .job("createTags", tags("Template", template, "region", "north"))
                        .state());

        assertEquals(List.of(zone), listed("listZones", "tags[0].key", "region", "tags[0].value", "north"));
        assertEquals(List.of(), listed("listZones", "tags[0].key", "region", "tags[0].value", "south"));
        assertEquals(
                List.of(template), listed("listTemplates", "templatefilter", "featured", "tags[0].region", "north"));
        assertEquals(List.of(), listed("listTemplates", "templatefilter", "featured", "tags[0].region", "south"));
        assertEquals(
                ApiCode.PARAMETER,
                live.refused(tenant, "createTags", tags("Zone", zone, "mine", "x"))
                        .code());
    }

    @Test
    void tagsAreListedToWhoOwnsTheThing() {
        String net = live.network(tenant, "listed");
        live.done(tenant, "createTags", tags("Network", net, "a", "1", "b", "2"));

        assertEquals(2, live.count(tenant, "listTags", "resourceid", net));
        assertEquals(1, live.count(tenant, "listTags", "resourcetype", "network", "key", "b", "value", "2"));
        assertEquals(0, live.count(tenant, "listTags", "resourceid", net, "key", "b", "value", "1"));
        assertEquals(0, live.count(other, "listTags", "resourceid", net));
        assertEquals(0, live.count(live.admin(), "listTags", "key", "b"));
        assertEquals(1, live.count(live.admin(), "listTags", "key", "b", "listall", "true"));

        live.done(tenant, "deleteTags", tags("Network", net, "a", ""));
        assertEquals(1, live.count(tenant, "listTags", "resourceid", net));
        live.done(tenant, "deleteNetwork", "id", net);
        assertEquals(0, live.count(live.admin(), "listTags", "resourceid", net));
    }

    @Test
    void whatIsSomebodyElsesOrAbsentIsRefusedAlike() {
        String absent = UUID.randomUUID().toString();
        String foreign = live.refused(other, "createTags", tags("Network", network, "x", "y"))
                .getMessage();
        String none = live.refused(other, "createTags", tags("Network", absent, "x", "y"))
                .getMessage();

        assertEquals(none.replace(absent, "ID"), foreign.replace(network, "ID"));
        assertEquals(
                ApiCode.PARAMETER,
                live.refused(other, "deleteTags", tags("Network", network)).code());
        assertEquals(0, live.count(live.admin(), "listTags", "resourceid", network, "key", "x"));
    }

    @Test
    void whatIsNoTagIsRefused() {
        assertTrue(live.refused(tenant, "createTags", tags("Nothing", network, "a", "b"))
                .getMessage()
                .contains("UserVm"));
        assertTrue(live.refused(tenant, "createTags", tags("Network", network, "a", ""))
                .getMessage()
                .contains("values"));
        assertTrue(live.refused(tenant, "createTags", tags("Network", network, "a", "x".repeat(256)))
                .getMessage()
                .contains("255"));
        live.done(tenant, "createTags", tags("Network", network, "once", "1"));
        assertTrue(live.refused(tenant, "createTags", tags("Network", network, "once", "2"))
                .getMessage()
                .contains("already"));
        assertTrue(live.refused(tenant, "deleteTags", tags("Network", network, "once", "2"))
                .getMessage()
                .contains("no such tags"));
    }

    @Test
    void detailsAreWrittenReplacedShownAndRemoved() {
        String zone = live.zone().zone();
        live.done(live.admin(), "addResourceDetail", "resourcetype", "Zone", "resourceid", zone, "details[0].a", "1");
        live.done(
                live.admin(),
                "addResourceDetail",
                "resourcetype",
                "Zone",
                "resourceid",
                zone,
                "details[0].a",
                "2",
                "fordisplay",
                "false");

        assertEquals(
                "2",
                live.one(live.admin(), "listResourceDetails", "resourcetype", "Zone", "resourceid", zone)
                        .get("value"));
        assertEquals(0, live.count(live.admin(), "listResourceDetails", "resourcetype", "Zone", "fordisplay", "true"));
        assertEquals(0, live.count(tenant, "listResourceDetails", "resourcetype", "Zone", "resourceid", zone));
        live.done(live.admin(), "removeResourceDetail", "resourcetype", "Zone", "resourceid", zone, "key", "a");
        assertEquals(0, live.count(live.admin(), "listResourceDetails", "resourcetype", "Zone", "resourceid", zone));
        assertEquals(
                ApiCode.PARAMETER,
                live.refused(live.admin(), "listResourceDetails", "resourcetype", "ISO")
                        .code());
    }

    @Test
    void thePagesOfTheWebInterfaceAreThePlainListsAndFigures() {
        String vm = live.running(tenant, network, "measured");
        live.done(tenant, "createTags", tags("UserVm", vm, "shown", "too"));

        Map<String, Object> machine = live.one(live.admin(), "listVirtualMachinesMetrics", "id", vm);
        Map<String, Object> plain = live.one(live.admin(), "listVirtualMachines", "id", vm);
        assertEquals("0.50 Ghz", machine.get("cputotal"));
        assertEquals("0.50 GB", machine.get("memorytotal"));
        assertTrue(machine.get("tags").toString().contains("shown"), machine.toString());
        plain.forEach((name, value) -> assertEquals(value, machine.get(name), name));
        assertEquals(1, live.count(live.admin(), "listHostsMetrics"));
        assertTrue(live.one(live.admin(), "listHostsMetrics")
                .get("cputotalghz")
                .toString()
                .endsWith(" Ghz"));
        assertTrue(live.one(live.admin(), "listStoragePoolsMetrics")
                .get("disksizetotalgb")
                .toString()
                .endsWith(" GB"));
        assertEquals("Enabled", live.one(live.admin(), "listZonesMetrics").get("state"));
        assertEquals("Enabled", live.one(live.admin(), "listClustersMetrics").get("state"));
        assertEquals(1, live.count(live.admin(), "listVolumesMetrics", "virtualmachineid", vm, "listall", "true"));
        assertEquals(
                0,
                live.count(
                        live.admin(),
                        "listVirtualMachinesMetrics",
                        "id",
                        UUID.randomUUID().toString()));
    }

    @Test
    void aTextInAnyScriptFindsNothingWhereOnlyLatinIsKept() {
        String hangul = "\ud55c\uae00";
        for (String[] call : new String[][] {
            {"listVirtualMachines", "keyword", hangul},
            {"listVirtualMachines", "hypervisor", hangul},
            {"listVolumes", "type", hangul},
            {"listNetworks", "keyword", hangul},
            {"listPublicIpAddresses", "keyword", hangul},
            {"listEvents", "type", hangul},
            {"listEvents", "resourcetype", hangul},
            {"listAsyncJobs", "keyword", hangul},
            {"listHosts", "keyword", hangul},
            {"listClusters", "clustertype", hangul},
            {"listRoles", "name", hangul},
            {"listTags", "resourcetype", hangul},
        }) {
            assertEquals(0, live.count(live.admin(), call[0], call[1], call[2]), call[0] + " " + call[1]);
        }
        assertEquals(
                ApiCode.PARAMETER,
                live.refused(live.admin(), "getUser", "userapikey", hangul).code());
    }

    @Test
    void aMachinesDetailsAreTheMachinesOwn() {
        String vm = live.running(tenant, network, "detailed");
        live.done(
                live.admin(), "addResourceDetail", "resourcetype", "UserVm", "resourceid", vm, "details[0].note", "x");

        assertTrue(live.one(tenant, "listVirtualMachines", "id", vm)
                .get("details")
                .toString()
                .contains("note=x"));
        assertEquals(
                "x",
                live.one(tenant, "listResourceDetails", "resourcetype", "UserVm", "resourceid", vm)
                        .get("value"));
        assertEquals(0, live.count(other, "listResourceDetails", "resourcetype", "UserVm", "resourceid", vm));
    }
}

package io.haneul.engine.testing;

/**
 * A zone on the simulator, built by the calls of a stock deployer.
 *
 * @param zone     its id
 * @param offering of small machines
 * @param template that is ready there
 * @param isolated a network offering with a router
 */
public record DemoZone(String zone, String offering, String template, String isolated) {
    /** {@return a zone of as many clusters of as many hosts} */
    public static DemoZone build(Server server, int clusters, int hosts) {
        String zone = server.id(
                "createZone",
                "name",
                "test",
                "dns1",
                "127.0.0.53",
                "internaldns1",
                "127.0.0.53",
                "networktype",
                "Advanced",
                "guestcidraddress",
                "10.1.1.0/24");
        String physical = physical(server, zone);
        providers(server, physical);
        String pod = pod(server, zone);
        addresses(server, zone, physical);
        for (int c = 0; c < clusters; c++) {
            cluster(server, new String[] {zone, pod}, c, hosts);
        }
        server.call(
                "addImageStore", "name", "secondary", "provider", "NFS", "zoneid", zone, "url", "nfs://127.0.0.1/s");
        server.call("updateZone", "id", zone, "allocationstate", "Enabled");
        return new DemoZone(
                zone,
                server.id("listServiceOfferings", "name", "Small Instance"),
                server.id("listTemplates", "templatefilter", "featured", "zoneid", zone),
                server.id("listNetworkOfferings", "name", "DefaultIsolatedNetworkOfferingWithSourceNatService"));
    }

    private static String pod(Server server, String zone) {
        return server.id(
                "createPod",
                "zoneid",
                zone,
                "name",
                "pod",
                "gateway",
                "172.16.0.1",
                "netmask",
                "255.255.240.0",
                "startip",
                "172.16.0.2",
                "endip",
                "172.16.3.254");
    }

    private static void addresses(Server server, String zone, String physical) {
        server.call(
                "createVlanIpRange",
                "zoneid",
                zone,
                "vlan",
                "50",
                "gateway",
                "192.168.0.1",
                "netmask",
                "255.255.252.0",
                "startip",
                "192.168.0.2",
                "endip",
                "192.168.3.250",
                "forvirtualnetwork",
                "true",
                "physicalnetworkid",
                physical);
    }

    private static String physical(Server server, String zone) {
        server.job(
                "createPhysicalNetwork", "zoneid", zone, "name", "pnet", "vlan", "100-999", "isolationmethods", "VLAN");
        String physical = server.id("listPhysicalNetworks", "zoneid", zone);
        for (String type : new String[] {"Guest", "Management", "Public"}) {
            server.job("addTrafficType", "physicalnetworkid", physical, "traffictype", type);
        }
        server.job("updatePhysicalNetwork", "id", physical, "state", "Enabled");
        return physical;
    }

    private static void providers(Server server, String physical) {
        String router =
                server.id("listNetworkServiceProviders", "name", "VirtualRouter", "physicalnetworkid", physical);
        String element = server.id("listVirtualRouterElements", "nspid", router);
        server.job("configureVirtualRouterElement", "id", element, "enabled", "true");
        server.job("updateNetworkServiceProvider", "id", router, "state", "Enabled");
    }

    private static void cluster(Server server, String[] zoneAndPod, int number, int hosts) {
        String cluster = server.id(
                "addCluster",
                "zoneid",
                zoneAndPod[0],
                "podid",
                zoneAndPod[1],
                "clustername",
                "c" + number,
                "hypervisor",
                "Simulator",
                "clustertype",
                "CloudManaged");
        for (int h = 0; h < hosts; h++) {
            host(server, zoneAndPod, cluster, "http://sim/c" + number + "/h" + h);
        }
        server.call(
                "createStoragePool",
                "zoneid",
                zoneAndPod[0],
                "podid",
                zoneAndPod[1],
                "clusterid",
                cluster,
                "name",
                "primary-" + number,
                "url",
                "nfs://127.0.0.1/primary-" + number);
    }

    private static void host(Server server, String[] zoneAndPod, String cluster, String url) {
        server.call(
                "addHost",
                "zoneid",
                zoneAndPod[0],
                "podid",
                zoneAndPod[1],
                "clusterid",
                cluster,
                "hypervisor",
                "Simulator",
                "username",
                "root",
                "password",
                "password",
                "url",
                url);
    }

    /** {@return the id of a new isolated network of the admin's} */
    public String network(Server server, String name) {
        return server.id(
                "createNetwork", "name", name, "displaytext", name, "zoneid", zone, "networkofferingid", isolated);
    }
}

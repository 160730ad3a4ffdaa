package io.haneul.itest;

/** A cloud of three zones on simulated hosts: three physical networks, as one takes no more than eight calls at once. */
final class Zones {
    static final int COUNT = 3;
    static final int HOSTS = 2;

    private static final String ZONE =
            """
            {"call": "createZone", "as": "zone", "with": {"name": "swap-%1$d", "networktype": "Advanced", "dns1": "9.9.9.9",
              "internaldns1": "172.20.0.1", "guestcidraddress": "10.1.1.0/24"}},
            {"call": "createPhysicalNetwork", "as": "cable",
              "with": {"zoneid": "${zone.id}", "name": "cable-%1$d", "isolationmethods": "VLAN"}},
            {"call": "addTrafficType", "each": [{"type": "Guest"}, {"type": "Management"}, {"type": "Public"}],
              "with": {"physicalnetworkid": "${cable.id}", "traffictype": "${each.type}"}},
            {"find": "listNetworkServiceProviders", "as": "router",
              "with": {"physicalnetworkid": "${cable.id}", "name": "VirtualRouter"}},
            {"find": "listVirtualRouterElements", "as": "element", "with": {"nspid": "${router.id}"}},
            {"call": "configureVirtualRouterElement", "with": {"id": "${element.id}", "enabled": true}},
            {"call": "updateNetworkServiceProvider", "with": {"id": "${router.id}", "state": "Enabled"}},
            {"call": "updatePhysicalNetwork", "with": {"id": "${cable.id}", "state": "Enabled", "vlan": "100-999"}},
            {"call": "createPod", "as": "pod", "with": {"zoneid": "${zone.id}", "name": "pod-%1$d",
              "gateway": "172.2%1$d.0.1", "netmask": "255.255.240.0", "startip": "172.2%1$d.0.10",
              "endip": "172.2%1$d.7.254"}},
            {"call": "createVlanIpRange", "with": {"zoneid": "${zone.id}", "physicalnetworkid": "${cable.id}",
              "forvirtualnetwork": true, "vlan": "untagged", "gateway": "198.18.1%1$d0.1", "netmask": "255.255.254.0",
              "startip": "198.18.1%1$d0.10", "endip": "198.18.1%1$d1.250"}},
            {"call": "addCluster", "as": "c", "with": {"zoneid": "${zone.id}", "podid": "${pod.id}",
              "clustername": "s%1$d", "clustertype": "CloudManaged", "hypervisor": "Simulator"}},
            {"call": "addHost", "each": [{"name": "h0"}, {"name": "h1"}], "with": {"zoneid": "${zone.id}",
              "podid": "${pod.id}", "clusterid": "${c.id}", "hypervisor": "Simulator",
              "url": "http://sim/s%1$d/${each.name}?cores=512&memory=1048576", "username": "root", "password": "simulated"}},
            {"call": "createStoragePool", "with": {"zoneid": "${zone.id}", "podid": "${pod.id}", "clusterid": "${c.id}",
              "name": "primary-%1$d", "url": "nfs://172.20.8.1/export/primary-%1$d"}},
            {"call": "addImageStore", "with": {"name": "secondary-%1$d", "provider": "NFS", "zoneid": "${zone.id}",
              "url": "nfs://172.20.8.1/export/secondary-%1$d"}},
            {"call": "updateZone", "with": {"id": "${zone.id}", "allocationstate": "Enabled"}},
            """;

    private Zones() {}

    /** {@return the zone file} */
    static String file() {
        StringBuilder text = new StringBuilder("{\"description\": \"For swaps\", \"steps\": [\n");
        text.append("{\"find\": \"listHypervisors\", \"where\": {\"name\": \"Simulator\"}, \"await\": true},\n");
        for (int zone = 0; zone < COUNT; zone++) {
            text.append(ZONE.replace("%1$d", Integer.toString(zone)));
        }
        text.append(
                "{\"find\": \"listTemplates\", \"with\": {\"templatefilter\": \"featured\", \"zoneid\": \"${zone.id}\"},");
        return text.append(" \"where\": {\"isready\": \"true\"}, \"await\": true}\n]}\n")
                .toString();
    }
}

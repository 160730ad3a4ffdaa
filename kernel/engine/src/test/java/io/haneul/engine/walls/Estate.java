package io.haneul.engine.walls;

import io.haneul.commands.DefaultRole;
import io.haneul.engine.catalog.ImageUrl;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.core.Alerts;
import io.haneul.engine.testing.IsoSource;
import io.haneul.engine.testing.LiveZone;
import io.haneul.model.RoleId;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A cloud in which five accounts have one of everything an account can have: two beside each other in a domain, one below
 * it, one in another domain, one in the domain above. What is theirs has a name that begins with {@link #MARK} and theirs.
 */
final class Estate implements AutoCloseable {
    /** What all names of tenants' things begin with. */
    static final String MARK = "zq";

    private static final List<String> OWNERS = List.of("rue", "ann", "art", "bea", "bob");

    private final IsoSource isos = IsoSource.start();
    private final LiveZone cloud;
    private final Map<String, String> domains = new LinkedHashMap<>();
    private final Map<String, Caller> people = new LinkedHashMap<>();
    private final RoleId everything;

    private Estate(LiveZone cloud) {
        this.cloud = cloud;
        domains.put("root", cloud.root());
        cloud.server().call("updateConfiguration", "name", ImageUrl.ALLOWED, "value", "127.0.0.0/8");
        domain("doma", "root");
        domain("domb", "root");
        domain("below", "doma");
        person("rue", "User", "root");
        person("boss", "Domain Admin", "doma");
        person("ann", "User", "doma");
        person("art", "User", "doma");
        person("bea", "User", "below");
        person("bob", "User", "domb");
        everything = everything();
    }

    /** {@return the cloud, with everybody's things in it} */
    static Estate build(Path data) {
        Estate estate = new Estate(LiveZone.of(data, 1, 2));
        OWNERS.forEach(estate::furnish);
        estate.furnishProvider();
        estate.furnishOperator();
        return estate;
    }

    private void domain(String name, String parent) {
        domains.put(
                name, cloud.server().id("createDomain", "name", MARK + name, "parentdomainid", domains.get(parent)));
    }

    private void person(String name, String role, String domain) {
        people.put(name, cloud.account(MARK + name, role, domains.get(domain)));
    }

    /** A role that may call everything, so that nothing but the walls keeps its holders from what is not theirs. */
    private RoleId everything() {
        String role = cloud.server().id("createRole", "name", "everything", "type", "User");
        cloud.server().call("createRolePermission", "roleid", role, "rule", "*", "permission", "allow");
        return new RoleId(UUID.fromString(role));
    }

    /** Gives the owner one of each kind of thing. A new kind of thing is added here. */
    private void furnish(String name) {
        Caller owner = people.get(name);
        String network = cloud.network(owner, MARK + name + "-net");
        String machine = cloud.running(owner, network, MARK + name + "-vm");
        furnishDisks(owner, MARK + name, machine);
        furnishMachines(owner, name, machine);
        String address = cloud.done(owner, "associateIpAddress", "networkid", network);
        furnishRules(owner, name, address);
        String nic = String.valueOf(
                cloud.one(owner, "listNics", "virtualmachineid", machine).get("id"));
        cloud.done(owner, "addIpToNic", "nicid", nic);
        cloud.one(
                owner,
                "registerTemplate",
                "name",
                MARK + name + "-template",
                "format",
                "RAW",
                "hypervisor",
                "Simulator",
                "url",
                "https://images.example.org/" + MARK + name + ".img");
    }

    private void furnishDisks(Caller owner, String name, String machine) {
        String zone = cloud.zone().zone();
        String offering = cloud.server().id("listDiskOfferings", "name", "Small");
        cloud.done(owner, "createVolume", "name", name + "-disk", "zoneid", zone, "diskofferingid", offering);
        String root = String.valueOf(cloud.list(owner, "listVolumes", "virtualmachineid", machine)
                .get(0)
                .get("id"));
        cloud.done(owner, "createSnapshot", "volumeid", root, "name", name + "-snapshot");
        cloud.one(
                owner,
                "createSnapshotPolicy",
                "volumeid",
                root,
                "intervaltype",
                "MONTHLY",
                "schedule",
                "0:0:1",
                "maxsnaps",
                "1",
                "timezone",
                "UTC");
        String url = isos.url("good.iso");
        cloud.one(owner, "registerIso", "name", name + "-iso", "zoneid", zone, "url", url, "bootable", "false");
    }

    /** What comes with machines. */
    private void furnishMachines(Caller owner, String name, String vm) {
        cloud.one(owner, "createSSHKeyPair", "name", MARK + name + "-key");
        cloud.one(owner, "createInstanceGroup", "name", MARK + name + "-group");
        cloud.done(owner, "createAffinityGroup", "name", MARK + name + "-affinity", "type", "host affinity");
        cloud.done(owner, "createVMSnapshot", "virtualmachineid", vm, "name", MARK + name + "-kept");
        cloud.one(
                cloud.admin(),
                "registerUserData",
                "name",
                MARK + name + "-data",
                "userdata",
                "aGVsbG8=",
                "account",
                owner.accountName(),
                "domainid",
                owner.domain().toString());
    }

    private void furnishRules(Caller owner, String name, String address) {
        String rule = cloud.done(
                owner,
                "createLoadBalancerRule",
                "name",
                MARK + name + "-rule",
                "publicipid",
                address,
                "publicport",
                "80",
                "privateport",
                "80",
                "algorithm",
                "source");
        cloud.done(
                owner,
                "createLBStickinessPolicy",
                "lbruleid",
                rule,
                "name",
                MARK + name + "-policy",
                "methodname",
                "SourceBased");
        String group = String.valueOf(cloud.one(owner, "createSecurityGroup", "name", MARK + name + "-group")
                .get("id"));
        cloud.done(
                owner,
                "authorizeSecurityGroupIngress",
                "securitygroupid",
                group,
                "startport",
                "80",
                "cidrlist",
                "0.0.0.0/0");
    }

    /** What the provider has for one domain only. */
    private void furnishProvider() {
        cloud.server()
                .call(
                        "createServiceOffering",
                        "name",
                        MARK + "domb-offering",
                        "displaytext",
                        "small",
                        "cpunumber",
                        "1",
                        "cpuspeed",
                        "100",
                        "memory",
                        "64",
                        "domainid",
                        domains.get("domb"));
        cloud.server()
                .call(
                        "createZone",
                        "name",
                        MARK + "domb-zone",
                        "dns1",
                        "127.0.0.53",
                        "internaldns1",
                        "127.0.0.53",
                        "networktype",
                        "Advanced",
                        "domainid",
                        domains.get("domb"));
    }

    private void furnishOperator() {
        cloud.server().store().inTransaction(tx -> {
            Alerts.raise(tx, Alerts.Kind.HOST, "a host of nobody's");
            return tx;
        });
    }

    /** {@return all commands there are} */
    Collection<CommandDescriptor> commands() {
        return cloud.server().engine().engine().commandsFor(cloud.admin());
    }

    LiveZone cloud() {
        return cloud;
    }

    String domain(String name) {
        return domains.get(name);
    }

    Caller person(String name) {
        return people.get(name);
    }

    /** {@return the names of those who have things} */
    List<String> owners() {
        return OWNERS;
    }

    /** {@return who calls: users and admins, with the roles they have and with one that may call everything} */
    List<Viewer> viewers() {
        Caller ann = people.get("ann");
        Caller boss = people.get("boss");
        return List.of(
                viewer("user", ann),
                viewer("domain admin", boss),
                viewer("user who may call all", as(ann, DefaultRole.USER)),
                viewer("domain admin who may call all", as(boss, DefaultRole.DOMAIN_ADMIN)),
                viewer("resource admin who may call all", as(boss, DefaultRole.RESOURCE_ADMIN)));
    }

    private Viewer viewer(String label, Caller caller) {
        Set<UUID> tenants =
                OWNERS.stream().map(name -> people.get(name).account().value()).collect(Collectors.toSet());
        return new Viewer(label, caller, tenants);
    }

    private Caller as(Caller caller, DefaultRole type) {
        return new Caller(
                caller.user(),
                caller.account(),
                caller.accountName(),
                caller.domain(),
                caller.domainPath(),
                everything,
                type);
    }

    @Override
    public void close() {
        cloud.close();
    }
}

package io.haneul.engine.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.testing.TestCloud;
import io.haneul.model.RoleId;
import io.haneul.model.RolePermissionId;
import io.haneul.store.NewIds;
import io.haneul.store.identity.RuleRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RolesTest {
    private TestCloud cloud;
    private People people;

    @BeforeAll
    void open() {
        cloud = TestCloud.empty();
        people = People.in(cloud);
    }

    @AfterAll
    void close() {
        cloud.close();
    }

    private static boolean allows(String command, String... rules) {
        RoleId role = NewIds.of(RoleId.class);
        List<RuleRow> rows = Stream.of(rules)
                .map(rule -> new RuleRow(
                        NewIds.of(RolePermissionId.class), role, 0, rule.substring(1), rule.charAt(0) == '+', null))
                .toList();
        return Roles.allows(rows, command);
    }

    @Test
    void theFirstRuleThatMatchesDecidesAndNoneMeansNo() {
        assertTrue(allows("listZones", "+list*"));
        assertFalse(allows("listZones", "-listZones", "+list*"));
        assertTrue(allows("listZones", "+list*", "-listZones"));
        assertFalse(allows("deployVirtualMachine", "+list*"));
        assertFalse(allows("listZones"));
        assertTrue(allows("listZones", "+LISTzones"));
        assertTrue(allows("startVirtualMachine", "+*VirtualMachine"));
        assertTrue(allows("restartVirtualMachines", "+*start*Machine*"));
        assertFalse(allows("restartVirtualMachines", "+*start*Machine"));
        assertTrue(allows("anything", "+*"));
        assertFalse(allows("listZonesToo", "+listZones"));
    }

    @Test
    void aRolesRulesHoldAtOnceForTheAccountsThatHaveIt() {
        Object role = cloud.one(people.root(), "createRole", "name", "reader", "type", "User")
                .get("id");
        Caller reader = withRole("reader", role);
        assertEquals(
                ApiCode.UNSUPPORTED_ACTION, cloud.refused(reader, "listUsers").code());

        cloud.one(people.root(), "createRolePermission", "roleid", role, "rule", "list*", "permission", "allow");
        assertEquals(1, cloud.list(reader, "listUsers").size());
        Object deny = cloud.one(
                        people.root(),
                        "createRolePermission",
                        "roleid",
                        role,
                        "rule",
                        "listUsers",
                        "permission",
                        "deny")
                .get("id");
        assertEquals(1, cloud.list(reader, "listUsers").size());

        Object allow = cloud.list(people.root(), "listRolePermissions", "roleid", role)
                .get(0)
                .get("id");
        cloud.one(people.root(), "updateRolePermission", "roleid", role, "ruleorder", deny + "," + allow);
        assertEquals(
                ApiCode.UNSUPPORTED_ACTION, cloud.refused(reader, "listUsers").code());

        cloud.one(people.root(), "deleteRolePermission", "id", deny);
        assertEquals(1, cloud.list(reader, "listUsers").size());
        cloud.one(people.root(), "updateRolePermission", "roleid", role, "ruleid", allow, "permission", "deny");
        assertEquals(
                ApiCode.UNSUPPORTED_ACTION, cloud.refused(reader, "listUsers").code());
    }

    private Caller withRole(String name, Object role) {
        Map<String, Object> account = cloud.one(
                people.root(),
                "createAccount",
                "username",
                name,
                "password",
                "x",
                "firstname",
                "x",
                "lastname",
                "x",
                "email",
                "x",
                "roleid",
                role,
                "domainid",
                people.a());
        return cloud.engine().authentication().caller(People.userOf(account)).orElseThrow();
    }

    @Test
    void aRoleMadeFromADefaultOneMayCallTheSame() {
        Object role = cloud.one(
                        people.root(),
                        "createRole",
                        "name",
                        "like users",
                        "roleid",
                        people.userOfA().role())
                .get("id");
        Caller twin = withRole("twin", role);

        assertEquals(
                cloud.engine().commandsFor(people.userOfA()).size(),
                cloud.engine().commandsFor(twin).size());
    }

    @Test
    void theDefaultRolesAreShownWithWhatTheyMayCallAndCannotBeChanged() {
        RoleId user = people.userOfA().role();
        List<Object> rules = cloud.names(people.root(), "rule", "listRolePermissions", "roleid", user);

        assertTrue(rules.contains("listUsers"));
        assertFalse(rules.contains("listRoles"));
        assertEquals(
                ApiCode.ACCOUNT,
                cloud.refused(people.root(), "createRolePermission", "roleid", user, "rule", "*", "permission", "allow")
                        .code());
        assertEquals(
                ApiCode.ACCOUNT,
                cloud.refused(people.root(), "deleteRole", "id", user).code());
    }

    @Test
    void aRoleThatAnAccountHasIsNotRemoved() {
        Object role = cloud.one(people.root(), "createRole", "name", "held", "type", "User")
                .get("id");
        Caller holder = withRole("holder", role);

        assertEquals(
                ApiCode.IN_USE,
                cloud.refused(people.root(), "deleteRole", "id", role).code());
        cloud.one(
                people.root(),
                "updateAccount",
                "id",
                holder.account(),
                "roleid",
                people.userOfA().role());
        cloud.one(people.root(), "deleteRole", "id", role);
        assertEquals(List.of(), cloud.list(people.root(), "listRoles", "id", role));
    }

    @Test
    void aRoleComesWithAllItsRules() {
        Object role = cloud.one(
                        people.root(),
                        "importRole",
                        "name",
                        "imported",
                        "type",
                        "DomainAdmin",
                        "rules[0].rule",
                        "list*",
                        "rules[0].permission",
                        "allow",
                        "rules[1].rule",
                        "*",
                        "rules[1].permission",
                        "deny")
                .get("id");

        assertEquals(List.of("list*", "*"), cloud.names(people.root(), "rule", "listRolePermissions", "roleid", role));
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(
                                people.root(),
                                "importRole",
                                "name",
                                "broken",
                                "rules[0].rule",
                                "list zones",
                                "rules[0].permission",
                                "allow")
                        .code());
    }

    @Test
    void anAdminWithFewerRightsDoesNotTouchOneWithMore() {
        Object role = cloud.one(people.root(), "createRole", "name", "junior", "type", "DomainAdmin")
                .get("id");
        cloud.one(people.root(), "createRolePermission", "roleid", role, "rule", "*User*", "permission", "allow");
        Caller junior = withRole("junior", role);

        assertEquals(
                ApiCode.ACCOUNT,
                cloud.refused(junior, "updateUser", "id", people.adminOfA().user(), "password", "taken over")
                        .code());
        assertEquals(
                ApiCode.ACCOUNT,
                cloud.refused(
                                junior,
                                "registerUserKeys",
                                "id",
                                people.adminOfA().user())
                        .code());
    }
}

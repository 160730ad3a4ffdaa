package io.haneul.engine.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.testing.TestCloud;
import io.haneul.model.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who may not call any more: after too many wrong passwords, and with a role that is disabled. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ShutOutTest {
    private TestCloud cloud;
    private People people;

    @BeforeAll
    void open() {
        cloud = TestCloud.empty();
        people = People.in(cloud);
        cloud.one(people.root(), "updateConfiguration", "name", "incorrect.login.attempts.allowed", "value", 3);
    }

    @AfterAll
    void close() {
        cloud.close();
    }

    private boolean logsIn(String user, String password) {
        return cloud.engine()
                .authentication()
                .login(user, new Secret(password), "/a")
                .isPresent();
    }

    private void guess(String user, int times) {
        for (int i = 0; i < times; i++) {
            assertFalse(logsIn(user, "wrong"));
        }
    }

    private Object state(Caller user) {
        return cloud.list(people.root(), "listUsers", "id", user.user()).get(0).get("state");
    }

    @Test
    void wrongPasswordsInARowDisableAUserUntilItIsEnabled() {
        Caller guest = People.account(cloud, people.a(), "guessed", 0);

        guess("guessed", 2);
        assertTrue(logsIn("guessed", "password of guessed"), "the right password forgets the wrong ones before it");
        guess("guessed", 3);

        assertEquals("disabled", state(guest));
        assertFalse(logsIn("guessed", "password of guessed"));
        assertEquals(
                List.of(),
                List.copyOf(cloud.engine().authentication().caller(guest.user()).stream()
                        .toList()));
        assertTrue(cloud.names(people.root(), "type", "listEvents", "listall", "true", "type", "USER.DISABLE")
                .contains("USER.DISABLE"));

        cloud.one(people.root(), "enableUser", "id", guest.user());
        assertFalse(logsIn("guessed", "wrong"));
        assertTrue(logsIn("guessed", "password of guessed"), "it has all its attempts again");
    }

    @Test
    void theFirstAdminIsNotShutOutByOthers() {
        for (int i = 0; i < 5; i++) {
            assertTrue(cloud.engine()
                    .authentication()
                    .login("admin", new Secret("wrong"), "/")
                    .isEmpty());
        }

        assertEquals("enabled", state(cloud.admin()));
    }

    @Test
    void zeroMeansAnyNumberOfAttempts() {
        Caller guest = People.account(cloud, people.a(), "patient", 0);
        cloud.one(people.root(), "updateConfiguration", "name", "incorrect.login.attempts.allowed", "value", 0);
        for (int i = 0; i < 5; i++) {
            assertFalse(logsIn("patient", "wrong"));
        }
        cloud.one(people.root(), "updateConfiguration", "name", "incorrect.login.attempts.allowed", "value", 3);

        assertEquals("enabled", state(guest));
        assertTrue(logsIn("patient", "password of patient"));
    }

    @Test
    void nobodyWithADisabledRoleMayCallOrBeMade() {
        Object role = cloud.one(people.root(), "createRole", "name", "seasonal", "type", "User")
                .get("id");
        cloud.one(people.root(), "createRolePermission", "roleid", role, "rule", "*", "permission", "allow");
        Caller worker = worker("worker", role);
        assertEquals("enabled", roles("id", role).get(0).get("state"));

        cloud.one(people.root(), "disableRole", "id", role);

        assertEquals(
                List.of(role),
                roles("state", "disabled").stream()
                        .map(found -> found.get("id"))
                        .toList());
        assertTrue(cloud.engine().authentication().caller(worker.user()).isEmpty());
        assertFalse(logsIn("worker", "x"));
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(people.root(), "createAccount", form("other", role))
                        .code());
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(
                                people.root(),
                                "updateAccount",
                                "id",
                                people.userOfB().account(),
                                "roleid",
                                role)
                        .code());

        cloud.one(people.root(), "enableRole", "id", role);
        assertTrue(logsIn("worker", "x"));
    }

    @Test
    void defaultRolesStayEnabled() {
        assertEquals(
                ApiCode.ACCOUNT,
                cloud.refused(
                                people.root(),
                                "disableRole",
                                "id",
                                people.userOfA().role())
                        .code());
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(people.root(), "listRoles", "state", "asleep").code());
    }

    private List<Map<String, Object>> roles(Object... filter) {
        return cloud.list(people.root(), "listRoles", filter);
    }

    private Object[] form(String name, Object role) {
        return new Object[] {
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
            people.a()
        };
    }

    private Caller worker(String name, Object role) {
        Map<String, Object> account = cloud.one(people.root(), "createAccount", form(name, role));
        return cloud.engine().authentication().caller(People.userOf(account)).orElseThrow();
    }
}

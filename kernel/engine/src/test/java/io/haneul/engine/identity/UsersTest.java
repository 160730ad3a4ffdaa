package io.haneul.engine.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.testing.TestCloud;
import io.haneul.model.Secret;
import io.haneul.store.job.JobState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UsersTest {
    private static final String CANARY = "canary-4f1c8e";

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

    private boolean logsIn(String username, String password) {
        return cloud.engine()
                .authentication()
                .login(username, new Secret(password), "/a")
                .isPresent();
    }

    @Test
    void aUserOfAnAccountIsMadeShutOutLetInAndRemoved() {
        Map<String, Object> user = cloud.one(
                people.adminOfA(),
                "createUser",
                "account",
                "ann",
                "username",
                "anna",
                "password",
                "secret",
                "firstname",
                "Anna",
                "lastname",
                "A",
                "email",
                "anna@example.org",
                "timezone",
                "Europe/Zurich");
        Object id = user.get("id");
        assertEquals("Europe/Zurich", user.get("timezone"));
        assertEquals(people.userOfA().account(), user.get("accountid"));
        assertTrue(logsIn("anna", "secret"));

        assertEquals(
                JobState.SUCCEEDED,
                cloud.job(people.adminOfA(), "disableUser", "id", id).state());
        assertFalse(logsIn("anna", "secret"));
        assertEquals(
                "enabled", cloud.one(people.adminOfA(), "enableUser", "id", id).get("state"));
        assertTrue(logsIn("anna", "secret"));
        assertEquals(
                "locked", cloud.one(people.adminOfA(), "lockUser", "id", id).get("state"));
        assertFalse(logsIn("anna", "secret"));

        cloud.one(people.adminOfA(), "deleteUser", "id", id);
        assertEquals(List.of(), cloud.list(people.root(), "listUsers", "id", id));
    }

    @Test
    void aUserChangesItsPasswordOnlyWithTheOneItHas() {
        Caller user = People.account(cloud, people.a(), "pat", 0);

        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(user, "updateUser", "id", user.user(), "password", "new")
                        .code());
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(user, "updateUser", "id", user.user(), "password", "new", "currentpassword", "guess")
                        .code());
        assertTrue(logsIn("pat", "password of pat"));

        cloud.one(user, "updateUser", "id", user.user(), "password", "new", "currentpassword", "password of pat");

        assertTrue(logsIn("pat", "new"));
        assertFalse(logsIn("pat", "password of pat"));
    }

    @Test
    void aPasswordOfAnyLengthIsComparedAsAWhole() {
        Caller user = People.account(cloud, people.a(), "long", 0);
        String base = "x".repeat(80);
        cloud.one(people.root(), "updateUser", "id", user.user(), "password", base + "1");

        assertTrue(logsIn("long", base + "1"));
        assertFalse(logsIn("long", base + "2"));
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(people.root(), "updateUser", "id", user.user(), "password", "  ")
                        .code());
    }

    @Test
    void newKeysMakeTheOldOnesVoidAtOnce() {
        Caller user = people.userOfA();
        Authentication authentication = cloud.engine().authentication();
        Map<String, Object> first = cloud.one(user, "registerUserKeys", "id", user.user());
        assertTrue(authentication.byApiKey(first.get("apikey").toString()).isPresent());

        Map<String, Object> second = cloud.one(user, "registerUserKeys", "id", user.user());

        assertNotEquals(first.get("secretkey"), second.get("secretkey"));
        assertTrue(authentication.byApiKey(first.get("apikey").toString()).isEmpty());
        assertEquals(
                second.get("secretkey"),
                authentication
                        .byApiKey(second.get("apikey").toString())
                        .orElseThrow()
                        .secret());
        assertEquals(second, cloud.one(people.root(), "getUserKeys", "id", user.user()));
        assertEquals(
                "ann",
                cloud.one(people.root(), "getUser", "userapikey", second.get("apikey"))
                        .get("username"));
    }

    @Test
    void aKeySomebodyHasIsNotGivenToAnother() {
        Object taken = cloud.one(
                        people.userOfB(),
                        "registerUserKeys",
                        "id",
                        people.userOfB().user())
                .get("apikey");

        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(
                                people.root(),
                                "updateUser",
                                "id",
                                people.userOfA().user(),
                                "userapikey",
                                taken,
                                "usersecretkey",
                                "mine")
                        .code());
        assertTrue(cloud.engine().authentication().byApiKey(taken.toString()).isPresent());
    }

    @Test
    void noSecretOfACommandStandsInAnyRowOrAnswer() {
        Caller user = People.account(cloud, people.a(), "canary", 0);
        String answer = cloud.one(
                        people.root(),
                        "updateUser",
                        "id",
                        user.user(),
                        "password",
                        CANARY + "1",
                        "userapikey",
                        "known",
                        "usersecretkey",
                        CANARY + "2")
                .toString();
        cloud.refused(user, "updateUser", "id", user.user(), "password", CANARY + "3", "currentpassword", CANARY + "4");

        assertFalse(answer.contains(CANARY));
        cloud.rows(row -> assertFalse(row.contains(CANARY), row));
        assertEquals(
                new Secret(CANARY + "2"),
                cloud.engine().authentication().byApiKey("known").orElseThrow().secret());
    }

    @Test
    void theFirstAdminAndOneselfCannotBeShutOut() {
        assertEquals(
                ApiCode.ACCOUNT,
                cloud.refused(people.root(), "disableUser", "id", people.root().user())
                        .code());
        assertEquals(
                ApiCode.ACCOUNT,
                cloud.refused(people.root(), "deleteUser", "id", people.root().user())
                        .code());
        assertEquals(
                ApiCode.ACCOUNT,
                cloud.refused(
                                people.adminOfA(),
                                "lockUser",
                                "id",
                                people.adminOfA().user())
                        .code());
    }

    @Test
    void aChangeOnAnotherServerIsSeenHereWithinSeconds() throws InterruptedException {
        Caller user = People.account(cloud, people.a(), "roamer", 0);
        String key = cloud.one(user, "registerUserKeys", "id", user.user())
                .get("apikey")
                .toString();
        TestCloud other = cloud.beside();
        assertTrue(other.engine().authentication().byApiKey(key).isPresent());

        cloud.one(people.root(), "lockUser", "id", user.user());

        long deadline = System.nanoTime() + 20_000_000_000L;
        while (other.engine().authentication().byApiKey(key).isPresent()) {
            assertTrue(System.nanoTime() < deadline, "still let in");
            Thread.sleep(50);
        }
    }
}

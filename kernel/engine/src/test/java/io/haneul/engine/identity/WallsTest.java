package io.haneul.engine.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.testing.TestCloud;
import io.haneul.store.NewIds;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What stands between tenants, for people themselves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WallsTest {
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

    /** The first of the parameters names the foreign thing. */
    private void refusedLikeAbsent(Caller caller, String command, Object... parameters) {
        Refusal ofForeign = cloud.refused(caller, command, parameters);
        UUID absent = NewIds.next();
        Object[] withAbsent = parameters.clone();
        withAbsent[1] = absent;
        Refusal ofAbsent = cloud.refused(caller, command, withAbsent);

        assertEquals(ofAbsent.code(), ofForeign.code());
        assertEquals(
                ofAbsent.getMessage().replace(absent.toString(), "X"),
                ofForeign.getMessage().replace(parameters[1].toString(), "X"));
    }

    @Test
    void anotherAccountsUserIsRefusedLikeOneThatIsAbsent() {
        Caller ann = people.userOfA();
        refusedLikeAbsent(ann, "updateUser", "id", people.otherUserOfA().user(), "firstname", "x");
        refusedLikeAbsent(ann, "registerUserKeys", "id", people.userOfB().user());
        refusedLikeAbsent(
                people.adminOfA(), "disableUser", "id", people.userOfB().user());
        refusedLikeAbsent(
                people.adminOfA(), "deleteUser", "id", people.userOfB().user());
        refusedLikeAbsent(
                people.adminOfA(), "deleteAccount", "id", people.userOfB().account());
        refusedLikeAbsent(
                people.adminOfA(), "updateAccount", "id", people.userOfB().account(), "newname", "x");
        refusedLikeAbsent(
                people.adminOfA(), "createUser", users("domainid", people.b(), "account", "bob", "username", "spy"));
    }

    private static Object[] users(Object... given) {
        Object[] rest = {"password", "x", "firstname", "x", "lastname", "x", "email", "x"};
        return Stream.of(given, rest).flatMap(Stream::of).toArray();
    }

    @Test
    void anAccountNamedByItsNameIsRefusedLikeOneThatIsAbsent() {
        String message = cloud.refused(people.adminOfA(), "lockAccount", "account", "admin", "domainid", people.a())
                .getMessage();

        assertEquals(
                message.replace("admin", "X"),
                cloud.refused(people.adminOfA(), "lockAccount", "account", "absent", "domainid", people.a())
                        .getMessage()
                        .replace("absent", "X"));
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(people.adminOfA(), "lockAccount", "account", "bob", "domainid", people.b())
                        .code());
    }

    @Test
    void anotherAccountsUsersAndEventsAreNotListed() {
        Caller ann = people.userOfA();

        assertEquals(List.of("ann"), cloud.names(ann, "username", "listUsers", "listall", "true"));
        assertEquals(
                List.of(), cloud.list(ann, "listUsers", "id", people.userOfB().user()));
        assertEquals(Set.of("ann"), Set.copyOf(cloud.names(ann, "account", "listEvents", "listall", "true")));
        Object foreignEvent = cloud.list(people.root(), "listEvents", "account", "bob", "domainid", people.b())
                .get(0)
                .get("id");
        assertEquals(List.of(), cloud.list(ann, "listEvents", "id", foreignEvent));
        assertEquals(
                1, cloud.list(people.root(), "listEvents", "id", foreignEvent).size());
        assertEquals(
                List.of(), cloud.list(ann, "listEvents", "account", "bob", "domainid", people.b(), "listall", "true"));
    }

    @Test
    void anotherAccountsJobIsRefusedLikeOneThatIsAbsentAndNotListed() {
        Caller guest = People.account(cloud, people.a(), "jobber", 0);
        var job = cloud.job(people.adminOfA(), "disableAccount", "id", guest.account(), "lock", "true");

        refusedLikeAbsent(people.userOfA(), "queryAsyncJobResult", "jobid", job.id());
        refusedLikeAbsent(people.userOfB(), "queryAsyncJobResult", "jobid", job.id());
        assertEquals(List.of(), cloud.list(people.userOfB(), "listAsyncJobs", "listall", "true"));
        assertTrue(cloud.names(people.adminOfA(), "jobid", "listAsyncJobs", "listall", "true")
                .contains(job.id()));
        assertEquals(
                1,
                cloud.one(people.adminOfA(), "queryAsyncJobResult", "jobid", job.id())
                        .get("jobstatus"));
    }

    @Test
    void aDomainAdminSeesItsOwnTreeAndNothingBeside() {
        assertEquals(List.of("a"), cloud.names(people.adminOfA(), "name", "listDomains"));
        assertEquals(List.of("a", "below"), cloud.names(people.adminOfA(), "name", "listDomains", "listall", "true"));
        assertEquals(List.of("below"), cloud.names(people.adminOfA(), "name", "listDomainChildren"));
        assertEquals(List.of(), cloud.list(people.adminOfA(), "listDomains", "id", people.b()));
        assertEquals(List.of(), cloud.list(people.adminOfA(), "listDomainChildren", "id", people.b()));
    }

    @Test
    void usersMayNotCallWhatIsForAdmins() {
        for (String command :
                List.of("listDomains", "createAccount", "listRoles", "listConfigurations", "getUserKeys")) {
            assertEquals(
                    ApiCode.UNSUPPORTED_ACTION,
                    cloud.refused(people.userOfA(), command).code(),
                    command);
        }
    }

    @Test
    void keysAreShownToTheirUserAndRootAdminsOnly() {
        cloud.one(people.userOfA(), "registerUserKeys", "id", people.userOfA().user());

        assertTrue(cloud.list(people.userOfA(), "listUsers").get(0).containsKey("apikey"));
        assertFalse(cloud.list(
                        people.adminOfA(), "listUsers", "id", people.userOfA().user())
                .get(0)
                .containsKey("apikey"));
    }
}

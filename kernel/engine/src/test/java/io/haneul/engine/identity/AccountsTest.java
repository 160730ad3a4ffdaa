package io.haneul.engine.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.testing.TestCloud;
import io.haneul.model.Secret;
import io.haneul.model.UserId;
import io.haneul.store.job.JobState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccountsTest {
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

    private Set<Object> seen(Caller caller, Object... parameters) {
        return Set.copyOf(cloud.names(caller, "name", "listAccounts", parameters));
    }

    @Test
    void whatAListShowsFollowsFromWhoAsksAndFromWhatIsAsked() {
        assertEquals(Set.of("admin"), seen(people.root()));
        assertTrue(seen(people.root(), "listall", "true")
                .containsAll(Set.of("admin", "boss", "ann", "art", "bob", "bea")));
        assertEquals(Set.of("boss"), seen(people.adminOfA()));
        assertTrue(seen(people.adminOfA(), "listall", "true").containsAll(Set.of("boss", "ann", "art", "bea")));
        assertFalse(seen(people.adminOfA(), "listall", "true").contains("bob"));
        assertEquals(Set.of("ann"), seen(people.userOfA(), "listall", "true"));
        assertEquals(Set.of("ann"), seen(people.userOfA(), "domainid", people.a(), "isrecursive", "true"));
    }

    @Test
    void aDomainIsShownWithoutThoseBelowUnlessAskedFor() {
        assertFalse(seen(people.root(), "domainid", people.a()).contains("bea"));
        assertTrue(seen(people.root(), "domainid", people.a(), "isrecursive", "true")
                .contains("bea"));
        assertTrue(seen(people.adminOfA(), "isrecursive", "true").contains("bea"));
    }

    @Test
    void aForeignDomainOrAccountIsShownLikeNone() {
        assertEquals(Set.of(), seen(people.adminOfA(), "domainid", people.b()));
        assertEquals(Set.of(), seen(people.userOfA(), "domainid", people.b()));
        assertEquals(
                Set.of(), seen(people.userOfA(), "id", people.otherUserOfA().account()));
        assertEquals(Set.of(), seen(people.adminOfA(), "id", people.userOfB().account()));
        assertEquals(Set.of("bob"), seen(people.root(), "id", people.userOfB().account()));
        assertEquals(List.of(), cloud.list(people.userOfA(), "listUsers", "account", "art", "domainid", people.a()));
        assertEquals(
                List.of("art"),
                cloud.names(people.adminOfA(), "username", "listUsers", "account", "art", "domainid", people.a()));
    }

    @Test
    void pagesAndKeywordsNarrowAListAndTheCountIsOfAll() {
        String domain = cloud.one(people.root(), "createDomain", "name", "crowd")
                .get("id")
                .toString();
        for (int i = 0; i < 5; i++) {
            People.account(cloud, domain, "crowd%" + i, 0);
        }

        Answer.Listing page = (Answer.Listing)
                cloud.call(people.root(), "listAccounts", "domainid", domain, "page", "2", "pagesize", "2");

        assertEquals(5, page.count());
        assertEquals(
                List.of("crowd%2", "crowd%3"),
                page.items().stream()
                        .map(item -> TestCloud.fields(item).get("name"))
                        .toList());
        assertEquals(Set.of("crowd%3"), seen(people.root(), "domainid", domain, "keyword", "%3"));
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(people.root(), "listAccounts", "page", "1", "pagesize", "501")
                        .code());
    }

    @Test
    void anAccountIsAnsweredWithItsRoleDomainAndUsers() {
        Map<String, Object> account =
                cloud.list(people.userOfA(), "listAccounts").get(0);
        Map<String, Object> user = TestCloud.fields((Record) ((List<?>) account.get("user")).get(0));

        assertEquals(0, account.get("accounttype"));
        assertEquals("User", account.get("roletype"));
        assertEquals("ROOT/a", account.get("domainpath"));
        assertEquals("enabled", account.get("state"));
        assertEquals("ann", user.get("username"));
        assertFalse(user.containsKey("secretkey"));
    }

    @Test
    void aDisabledAccountMayNotCallUntilItIsEnabled() {
        Caller guest = People.account(cloud, people.a(), "guest", 0);
        Authentication authentication = cloud.engine().authentication();
        String key = cloud.one(guest, "registerUserKeys", "id", guest.user())
                .get("apikey")
                .toString();
        assertTrue(authentication.byApiKey(key).isPresent());

        var job = cloud.job(people.adminOfA(), "disableAccount", "id", guest.account(), "lock", "false");

        assertEquals(JobState.SUCCEEDED, job.state());
        assertTrue(authentication.byApiKey(key).isEmpty());
        assertTrue(authentication.caller(guest.user()).isEmpty());
        assertTrue(authentication
                .login("guest", new Secret("password of guest"), "/a")
                .isEmpty());

        cloud.one(people.adminOfA(), "enableAccount", "account", "guest", "domainid", people.a());

        assertTrue(authentication.byApiKey(key).isPresent());
        assertTrue(authentication
                .login("guest", new Secret("password of guest"), "a/")
                .isPresent());
    }

    @Test
    void aDeletedAccountIsGoneWithItsUsersAndItsNameIsFree() {
        Caller passing = People.account(cloud, people.a(), "passing", 0);
        String key = cloud.one(passing, "registerUserKeys", "id", passing.user())
                .get("apikey")
                .toString();

        var job = cloud.job(people.adminOfA(), "deleteAccount", "id", passing.account());

        assertEquals(JobState.SUCCEEDED, job.state(), String.valueOf(job.errorText()));
        assertEquals(Set.of(), seen(people.root(), "id", passing.account()));
        assertTrue(cloud.engine().authentication().byApiKey(key).isEmpty());
        Caller again = People.account(cloud, people.a(), "passing", 0);
        assertFalse(again.account().equals(passing.account()));
    }

    @Test
    void aTakenNameIsRefused() {
        assertEquals(
                ApiCode.PARAMETER,
                cloud.refused(
                                people.root(),
                                "createAccount",
                                "username",
                                "ann",
                                "account",
                                "ann2",
                                "password",
                                "x",
                                "firstname",
                                "x",
                                "lastname",
                                "x",
                                "email",
                                "x",
                                "accounttype",
                                "0",
                                "domainid",
                                people.a())
                        .code());
    }

    @Test
    void adminsOfDomainsMakeNoRootAdmins() {
        assertEquals(
                ApiCode.ACCOUNT,
                cloud.refused(
                                people.adminOfA(),
                                "createAccount",
                                "username",
                                "mole",
                                "password",
                                "x",
                                "firstname",
                                "x",
                                "lastname",
                                "x",
                                "email",
                                "x",
                                "accounttype",
                                "1")
                        .code());
    }

    @Test
    void adminsDoNotReachAboveThemselves() {
        String root = cloud.list(people.root(), "listDomains", "name", "ROOT")
                .get(0)
                .get("id")
                .toString();
        Caller domainAdminOfRoot = People.account(cloud, root, "viceroy", 2);
        UserId admin = people.root().user();
        assertEquals(
                ApiCode.ACCOUNT,
                cloud.refused(domainAdminOfRoot, "updateUser", "id", admin, "password", "mine now")
                        .code());
        assertEquals(
                ApiCode.ACCOUNT,
                cloud.refused(domainAdminOfRoot, "registerUserKeys", "id", admin)
                        .code());
        assertEquals(
                ApiCode.ACCOUNT,
                cloud.refused(
                                domainAdminOfRoot,
                                "deleteAccount",
                                "id",
                                people.root().account())
                        .code());
    }

    @Test
    void everyChangeLeavesAnEventThatItsOwnerAndNobodyElseSees() {
        Caller watched = People.account(cloud, people.a(), "watched", 0);
        cloud.one(people.adminOfA(), "updateAccount", "id", watched.account(), "networkdomain", "watched.example");

        assertTrue(events(watched).contains("ACCOUNT.UPDATE"));
        assertFalse(events(people.userOfA()).contains("ACCOUNT.UPDATE"));
    }

    private List<Object> events(Caller caller) {
        return cloud.names(caller, "type", "listEvents", "listall", "true");
    }
}

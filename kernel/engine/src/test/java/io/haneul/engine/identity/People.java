package io.haneul.engine.identity;

import io.haneul.engine.command.Caller;
import io.haneul.engine.testing.TestCloud;
import io.haneul.model.UserId;
import java.util.List;
import java.util.Map;

/** Two domains, one with a subdomain, and who lives in them. */
record People(
        TestCloud cloud,
        String a,
        String b,
        String below,
        Caller root,
        Caller adminOfA,
        Caller userOfA,
        Caller otherUserOfA,
        Caller userOfB,
        Caller userBelow) {
    static People in(TestCloud cloud) {
        Caller root = cloud.admin();
        String a = domain(cloud, root, "name", "a");
        String b = domain(cloud, root, "name", "b");
        String below = domain(cloud, root, "name", "below", "parentdomainid", a);
        return new People(
                cloud,
                a,
                b,
                below,
                root,
                account(cloud, a, "boss", 2),
                account(cloud, a, "ann", 0),
                account(cloud, a, "art", 0),
                account(cloud, b, "bob", 0),
                account(cloud, below, "bea", 0));
    }

    private static String domain(TestCloud cloud, Caller root, Object... parameters) {
        return cloud.one(root, "createDomain", parameters).get("id").toString();
    }

    static Caller account(TestCloud cloud, String domain, String name, int type) {
        Map<String, Object> account = cloud.one(
                cloud.admin(),
                "createAccount",
                "username",
                name,
                "password",
                "password of " + name,
                "firstname",
                name,
                "lastname",
                "tester",
                "email",
                name + "@example.org",
                "accounttype",
                type,
                "domainid",
                domain);
        return cloud.engine().authentication().caller(userOf(account)).orElseThrow();
    }

    static UserId userOf(Map<String, Object> account) {
        List<?> users = (List<?>) account.get("user");
        return (UserId) TestCloud.fields((Record) users.get(0)).get("id");
    }
}

package io.haneul.engine.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.RunningEngine;
import io.haneul.engine.core.Plugins;
import io.haneul.engine.testing.TestCloud;
import io.haneul.model.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AuthenticatorsTest {
    private static final String LOCAL = "password of ann";

    private final Plugins plugins = Plugins.none(RunningEngine.providerSettings(() -> {}, provider -> {}));
    private final List<Vouching> there = new ArrayList<>();
    private TestCloud cloud;

    @BeforeAll
    void open() {
        cloud = TestCloud.of(TestCloud.Setup.with(plugins));
        People.in(cloud);
        cloud.one(cloud.admin(), "updateConfiguration", "name", "incorrect.login.attempts.allowed", "value", 0);
    }

    @AfterAll
    void close() {
        cloud.close();
        plugins.close();
    }

    @AfterEach
    void leave() {
        there.forEach(plugins.authenticators()::remove);
        there.clear();
    }

    private Vouching there(Vouching authenticator) {
        there.add(authenticator);
        plugins.authenticators().add(authenticator);
        return authenticator;
    }

    private boolean logsIn(String username, String password) {
        return cloud.engine()
                .authentication()
                .login(username, new Secret(password), "/a")
                .isPresent();
    }

    @Test
    void whoeverRanksBeforeTheOwnCheckDecidesAboutItsUsersAndNobodyElse() {
        there(new Vouching("early", 10, Map.of("ann", "directory's")));

        assertTrue(logsIn("ann", "directory's"));
        assertFalse(logsIn("ann", LOCAL), "the earlier one has decided");
        assertTrue(logsIn("art", "password of art"), "it leaves others to the own check");
    }

    @Test
    void whoeverRanksBehindTheOwnCheckIsNotAskedAboutUsersWhoHaveAPasswordHere() {
        Vouching late = there(new Vouching("late", 200, Map.of("ann", "directory's", "nobody", "x")));

        assertFalse(logsIn("ann", "directory's"));
        assertEquals(0, late.asked());
        assertTrue(logsIn("ann", LOCAL));
        assertFalse(logsIn("nobody", "x"), "who is vouched for and unknown here does not get in");
        assertEquals(1, late.asked());
    }

    @Test
    void nobodyIsLetInAsTheSystemItself() {
        there(new Vouching("liar", 1, Map.of("system", "x")));

        assertFalse(cloud.engine()
                .authentication()
                .login("system", new Secret("x"), "/")
                .isPresent());
    }

    @Test
    void aDomainThatIsNotThereIsAskedOfNobody() {
        Vouching curious = there(new Vouching("curious", 1, Map.of("ann", "x")));

        assertFalse(cloud.engine()
                .authentication()
                .login("ann", new Secret("x"), "/nowhere")
                .isPresent());
        assertEquals(0, curious.asked());
    }
}

package io.haneul.engine.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.haneul.engine.core.WellKnown;
import io.haneul.engine.testing.TestCloud;
import io.haneul.model.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FirstStartTest {
    private static JsonNode admin(TestCloud cloud) throws IOException {
        return new ObjectMapper().readTree(file(cloud).toFile());
    }

    private static Path file(TestCloud cloud) {
        return cloud.data().resolve("admin.json");
    }

    @Test
    void theFirstAdminIsToldInAFileOfItsOwnAndGetsInWithWhatItSays() throws IOException {
        try (TestCloud cloud = TestCloud.empty()) {
            JsonNode admin = admin(cloud);
            Authentication authentication = cloud.engine().authentication();

            var profile = authentication
                    .login(
                            admin.get("username").asText(),
                            new Secret(admin.get("password").asText()),
                            "/")
                    .orElseThrow();
            var holder = authentication.byApiKey(admin.get("apikey").asText()).orElseThrow();

            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file(cloud))));
            assertTrue(profile.caller().isRootAdmin());
            assertEquals("admin", profile.username());
            assertEquals(profile.caller(), holder.caller());
            assertEquals(admin.get("secretkey").asText(), holder.secret().reveal());
            assertEquals(cloud.admin(), holder.caller());
            assertEquals("http://localhost:1/client/api", admin.get("url").asText());
        }
    }

    @Test
    void aWrongPasswordDomainOrNameDoesNotGetIn() throws IOException {
        try (TestCloud cloud = TestCloud.empty()) {
            Secret password = new Secret(admin(cloud).get("password").asText());
            Authentication authentication = cloud.engine().authentication();

            assertTrue(authentication.login("admin", password, "").isPresent());
            assertTrue(authentication.login("admin", new Secret("wrong"), "/").isEmpty());
            assertTrue(authentication.login("admin", password, "/elsewhere").isEmpty());
            assertTrue(authentication.login("nobody", password, "/").isEmpty());
            assertTrue(authentication.login("system", new Secret("none"), "/").isEmpty());
            assertTrue(authentication.byApiKey("no such key").isEmpty());
        }
    }

    @Test
    void whatWasMadeSurvivesARestartAndAChangedPasswordIsNeverWrittenDown() throws IOException {
        TestCloud first = TestCloud.empty();
        String before = Files.readString(file(first));
        first.one(first.admin(), "updateUser", "id", first.admin().user(), "password", "a new one");
        try (TestCloud second = first.restarted()) {
            assertEquals(before, Files.readString(file(second)));
            assertEquals(List.of("ROOT"), second.names(second.admin(), "name", "listDomains"));
            assertTrue(second.engine()
                    .authentication()
                    .login("admin", new Secret("a new one"), "/")
                    .isPresent());
            assertTrue(second.engine()
                    .authentication()
                    .byApiKey(admin(second).get("apikey").asText())
                    .isPresent());
        }
    }

    @Test
    void aSecondServerOnTheSameDatabaseMakesNoSecondAdmin() {
        try (TestCloud one = TestCloud.empty()) {
            TestCloud two = one.beside();

            assertEquals(one.admin(), two.admin());
            assertFalse(Files.exists(file(two)));
            assertEquals(List.of("admin"), one.names(one.admin(), "name", "listAccounts", "listall", "true"));
        }
    }

    @Test
    void theFourRolesAreThereAndTheSystemsOwnAccountIsNeverShown() {
        try (TestCloud cloud = TestCloud.empty()) {
            assertEquals(
                    List.of("Root Admin", "Resource Admin", "Domain Admin", "User"),
                    cloud.names(cloud.admin(), "name", "listRoles"));
            assertEquals(
                    List.of(),
                    cloud.list(cloud.admin(), "listAccounts", "id", WellKnown.SYSTEM_ACCOUNT, "listall", "true"));
            assertEquals(List.of("admin"), cloud.names(cloud.admin(), "username", "listUsers", "listall", "true"));
        }
    }

    @Test
    void noSecretStandsInARow() throws IOException {
        try (TestCloud cloud = TestCloud.empty()) {
            List<String> secrets = new ArrayList<>();
            secrets.add(admin(cloud).get("password").asText());
            secrets.add(admin(cloud).get("secretkey").asText());

            cloud.rows(row -> secrets.forEach(secret -> assertFalse(row.contains(secret), row)));
            assertNotEquals(secrets.get(0), secrets.get(1));
        }
    }
}

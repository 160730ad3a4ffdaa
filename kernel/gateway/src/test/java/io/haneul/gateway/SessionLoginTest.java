package io.haneul.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Login, calls within a session, and logout, through a real HTTP server. */
class SessionLoginTest {
    private static final String LOGIN = "command=login&username=alice&password=pass+word&response=json";
    private static final String ZONES = "/client/api?command=listZones&response=json";

    private final FakeEngine engine = new FakeEngine();
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(engine);
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void a_login_answers_who_it_is_and_gives_two_cookies() throws Exception {
        HttpResponse<String> answer = server.post("/client/api", LOGIN + "&domain=/");
        assertEquals(200, answer.statusCode());
        String key = key(answer);
        assertEquals(
                "{\"loginresponse\":{\"username\":\"alice\",\"userid\":\"" + FakeEngine.USER.user()
                        + "\",\"domainid\":\"" + FakeEngine.ID + "\",\"timeout\":1800,\"account\":\"acme\","
                        + "\"firstname\":\"Alice\",\"lastname\":\"Liddell\",\"type\":\"0\",\"timezone\":\"Asia/Seoul\","
                        + "\"timezoneoffset\":\"9.0\",\"registered\":\"false\",\"sessionkey\":\"" + key
                        + "\",\"is2faenabled\":\"false\",\"is2faverified\":\"false\",\"managementserverid\":\""
                        + FakeEngine.SERVER + "\"}}",
                answer.body());
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        assertEquals(2, cookies.size());
        assertTrue(
                cookies.get(0).matches("JSESSIONID=[\\w-]{43}; Path=/client; SameSite=Lax; HttpOnly"), cookies.get(0));
        assertEquals("sessionkey=" + key + "; Path=/client; SameSite=Lax", cookies.get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&domain=",
                "&domain=/",
                "&domainId=6f1b7d2e-0000-4000-8000-000000000001",
                "&domainid=&domain=%2F"
            })
    void the_domain_is_a_path_or_an_id_or_the_root(String domain) throws Exception {
        assertEquals(200, server.get("/client/api?" + LOGIN + domain).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "username=alice&password=wrong",
                "username=bob&password=pass+word",
                "username=alice&password=pass+word&domain=/other",
                "username=alice&password=pass+word&domainid=6f1b7d2e-0000-4000-8000-000000000002",
                "username=alice&password=pass+word&domainid=7"
            })
    void whatever_is_wrong_with_a_login_the_words_are_the_same(String login) throws Exception {
        HttpResponse<String> answer = server.post("/client/api", "command=login&response=json&" + login);
        assertEquals(401, answer.statusCode());
        assertEquals(
                "{\"loginresponse\":{\"uuidList\":[],\"errorcode\":401,\"cserrorcode\":4290,"
                        + "\"errortext\":\"unable to verify user credentials and/or request signature\"}}",
                answer.body());
        assertEquals(List.of(), answer.headers().allValues("Set-Cookie"));
    }

    @Test
    void a_login_without_a_password_names_what_is_missing() throws Exception {
        assertEquals(
                431, server.post("/client/api", "command=login&username=alice").statusCode());
    }

    @Test
    void cookie_and_key_together_prove_the_caller() throws Exception {
        HttpResponse<String> login = server.post("/client/api", LOGIN);
        String cookie = "Cookie: JSESSIONID=" + id(login);
        String key = key(login);
        assertEquals(200, server.get(ZONES + "&sessionkey=" + key, cookie).statusCode());
        assertEquals(200, server.get(ZONES + "&SessionKey=" + key, cookie).statusCode());
        assertEquals(200, server.get(ZONES, cookie, "sessionkey: " + key).statusCode());
        assertEquals(
                200,
                server.get(ZONES + "&sessionkey=" + key, "Cookie: JSESSIONID=old; JSESSIONID=" + id(login))
                        .statusCode());
        assertEquals(401, server.get(ZONES, cookie).statusCode());
        assertEquals(401, server.get(ZONES, cookie + "; sessionkey=" + key).statusCode());
        assertEquals(401, server.get(ZONES + "&sessionkey=" + key + "x", cookie).statusCode());
        assertEquals(401, server.get(ZONES + "&sessionkey=" + key).statusCode());
        assertEquals(200, server.get(ZONES + "&sessionkey=" + key, cookie).statusCode(), "still there after all that");
    }

    @Test
    void a_user_who_may_not_call_any_more_is_out_at_once_and_for_good() throws Exception {
        HttpResponse<String> login = server.post("/client/api", LOGIN);
        engine.userMayCall = false;
        assertEquals(401, zones(login).statusCode());
        engine.userMayCall = true;
        assertEquals(401, zones(login).statusCode());
    }

    @Test
    void a_logout_ends_the_session_and_takes_the_cookies() throws Exception {
        HttpResponse<String> login = server.post("/client/api", LOGIN);
        HttpResponse<String> logout = call(login, "logout");
        assertEquals("{\"logoutresponse\":{\"description\":\"success\"}}", logout.body());
        assertEquals(
                List.of(
                        "JSESSIONID=; Path=/client; SameSite=Lax; Max-Age=0; HttpOnly",
                        "sessionkey=; Path=/client; SameSite=Lax; Max-Age=0"),
                logout.headers().allValues("Set-Cookie"));
        assertEquals(401, zones(login).statusCode());
        assertEquals(200, call(login, "logout").statusCode(), "a second one changes nothing");
    }

    @Test
    void another_sites_page_cannot_log_anybody_out() throws Exception {
        HttpResponse<String> login = server.post("/client/api", LOGIN);
        assertEquals(
                401,
                server.get("/client/api?command=logout", "Cookie: JSESSIONID=" + id(login))
                        .statusCode());
        assertEquals(200, zones(login).statusCode());
    }

    @Test
    void a_login_never_reuses_what_the_browser_brought() throws Exception {
        HttpResponse<String> login = server.send(
                "POST",
                "/client/api",
                List.of("Content-Type: application/x-www-form-urlencoded", "Cookie: JSESSIONID=planted"),
                LOGIN);
        assertFalse(id(login).equals("planted"));
    }

    private HttpResponse<String> zones(HttpResponse<String> login) throws Exception {
        return call(login, "listZones");
    }

    private HttpResponse<String> call(HttpResponse<String> login, String command) throws Exception {
        return server.get(
                "/client/api?command=" + command + "&response=json&sessionkey=" + key(login),
                "Cookie: JSESSIONID=" + id(login));
    }

    private static String id(HttpResponse<String> login) {
        return find(
                "JSESSIONID=([^;]+)", login.headers().allValues("Set-Cookie").toString());
    }

    private static String key(HttpResponse<String> login) {
        return find("\"sessionkey\":\"([^\"]+)\"", login.body());
    }

    private static String find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), text);
        return matcher.group(1);
    }
}

package io.haneul.gateway;

import static java.util.Comparator.comparing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API as a client sees it, through a real HTTP server. */
class ServletApiTest {
    private static final String ZONES =
            "{\"listzonesresponse\":{\"count\":1,\"zone\":[{\"id\":\"" + FakeEngine.ID + "\",\"name\":\"z\"}]}}";
    private static final String UNKNOWN_CALLER = "\"uuidList\":[],\"errorcode\":401,\"cserrorcode\":4290,"
            + "\"errortext\":\"unable to verify user credentials and/or request signature\"}}";

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

    @ParameterizedTest
    @ValueSource(strings = {"/client/api", "/client/api/"})
    void a_signed_call_is_answered_as_json_when_asked(String path) throws Exception {
        HttpResponse<String> answer = server.get(path + "?" + signed("command=listZones&response=json"));
        assertEquals(200, answer.statusCode());
        assertEquals(ZONES, answer.body());
        assertEquals(
                Optional.of("application/json;charset=utf-8"), answer.headers().firstValue("Content-Type"));
        assertEquals(Optional.of(FakeEngine.USER), engine.lastCaller);
    }

    @Test
    void xml_is_the_default() throws Exception {
        HttpResponse<String> answer = server.get("/client/api?" + signed("command=listZones"));
        assertEquals(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><listzonesresponse cloud-stack-version=\"4.22.0.0\"><count>1"
                        + "</count><zone><id>" + FakeEngine.ID + "</id><name>z</name></zone></listzonesresponse>",
                answer.body());
        assertEquals(Optional.of("text/xml;charset=utf-8"), answer.headers().firstValue("Content-Type"));
    }

    @Test
    void a_form_in_the_body_counts_like_the_query_and_together_with_it() throws Exception {
        String all = signed("command=listZones&name=a%20b&response=json");
        assertTrue(server.post("/client/api", all).body().contains("\"name\":\"a b\""));
        int middle = all.indexOf('&');
        HttpResponse<String> split = server.post("/client/api?" + all.substring(0, middle), all.substring(middle + 1));
        assertTrue(split.body().contains("\"name\":\"a b\""), split.body());
    }

    @Test
    void names_are_taken_in_any_case_and_transport_is_not_handed_on() throws Exception {
        server.get("/client/api?" + signed("COMMAND=LISTZONES&NaMe=x&Response=JSON&_=17&details[0].cpuNumber=2"));
        assertEquals(Map.of("name", "x", "details[0].cpuNumber", "2"), engine.lastParameters);
    }

    @Test
    void an_empty_list_and_a_job_have_their_forms() throws Exception {
        assertEquals(
                "{\"listzonesresponse\":{}}",
                server.get("/client/api?" + signed("command=listZones&many=0&response=json"))
                        .body());
    }

    @Test
    void a_page_of_many_arrives_whole() throws Exception {
        String body = server.get("/client/api?" + signed("command=listZones&many=5000&response=json"))
                .body();
        assertTrue(body.startsWith("{\"listzonesresponse\":{\"count\":5000,"));
        assertEquals(5000, body.split("\"name\"", -1).length - 1);
        assertTrue(body.endsWith("}]}}"));
    }

    @ParameterizedTest
    @CsvSource({
        "name=x,                              wrong secret",
        "name=x&apikey=other,                 the-secret",
        "name=x&signatureversion=3,           the-secret",
        "name=x&signatureversion=3&expires=2001-01-01T00:00:00Z,        the-secret",
        "name=x&signatureversion=3&expires=2001-01-01T00:00:00%2B0000,  the-secret",
        "name=x&signatureversion=3&expires=never,                       the-secret"
    })
    void whatever_is_wrong_with_a_signature_the_words_are_the_same(String more, String secret) throws Exception {
        String query = "command=listZones&response=json&" + more + (more.contains("apikey") ? "" : "&apikey=the-key");
        HttpResponse<String> answer = server.get("/client/api?" + sign(query, secret));
        assertEquals(401, answer.statusCode());
        assertEquals("{\"listzonesresponse\":{" + UNKNOWN_CALLER, answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "&apikey=the-key", "&apikey=the-key&signature=AAAA", "&signature=AAAA", "&sessionkey=a"})
    void a_call_that_proves_nothing_is_refused(String more) throws Exception {
        HttpResponse<String> answer = server.get("/client/api?command=listZones&response=json" + more);
        assertEquals(401, answer.statusCode());
        assertEquals("{\"listzonesresponse\":{" + UNKNOWN_CALLER, answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999-01-01T00:00:00Z", "2999-01-01T00:00:00%2B0000"})
    void an_expiry_to_come_is_fine_in_both_spellings(String expires) throws Exception {
        String query = "command=listZones&response=json&signatureVersion=3&expires=" + expires;
        assertEquals(200, server.get("/client/api?" + signed(query)).statusCode());
    }

    @Test
    void an_unknown_command_is_told_only_to_those_who_may_call() throws Exception {
        HttpResponse<String> answer = server.get("/client/api?" + signed("command=noSuch&response=json"));
        assertEquals(432, answer.statusCode());
        assertEquals(
                "{\"errorresponse\":{\"uuidList\":[],\"errorcode\":432,\"cserrorcode\":9999,\"errortext\":"
                        + "\"The given command 'noSuch' either does not exist, is not available for user.\"}}",
                answer.body());
        assertEquals(401, server.get("/client/api?command=noSuch&response=json").statusCode());
        assertEquals(432, server.get("/client/api?response=json").statusCode());
    }

    @Test
    void a_refusal_has_its_code_as_status() throws Exception {
        HttpResponse<String> answer = server.get("/client/api?" + signed("command=listZones&many=x&response=json"));
        assertEquals(431, answer.statusCode());
        assertTrue(
                answer.body().startsWith("{\"listzonesresponse\":{\"uuidList\":[],\"errorcode\":431,"), answer.body());
        assertTrue(answer.body().contains("many"), answer.body());
        HttpResponse<String> xml = server.get("/client/api?" + signed("command=listZones&many=x"));
        assertTrue(xml.body().contains("<errorcode>431</errorcode><cserrorcode>4350</cserrorcode>"), xml.body());
    }

    @Test
    void a_defect_tells_nothing_of_the_inside() throws Exception {
        HttpResponse<String> answer = server.get("/client/api?" + signed("command=breakDown&response=json"));
        assertEquals(530, answer.statusCode());
        assertTrue(
                answer.body().startsWith("{\"breakdownresponse\":{\"uuidList\":[],\"errorcode\":530,"), answer.body());
        assertFalse(answer.body().contains("canary"), answer.body());
        assertFalse(answer.body().contains("java"), answer.body());
    }

    @Test
    void an_answer_that_fails_on_the_way_becomes_an_error_or_a_broken_connection_but_never_a_short_list()
            throws Exception {
        String broken = "command=listZones&response=json&broken=true&many=";
        HttpResponse<String> answer = server.get("/client/api?" + signed(broken + 3));
        assertEquals(530, answer.statusCode());
        assertTrue(answer.body().startsWith("{\"listzonesresponse\":{\"uuidList\":[],"), answer.body());
        String large = "/client/api?" + signed(broken + 5000);
        assertThrows(IOException.class, () -> server.get(large));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%zz", "a=1&A=2"})
    void what_cannot_be_read_is_malformed(String more) throws Exception {
        HttpResponse<String> answer = server.post("/client/api?command=listZones", more);
        assertEquals(430, answer.statusCode());
        assertTrue(answer.body().contains("<errorcode>430</errorcode>"), answer.body());
    }

    @Test
    void a_body_is_limited_in_size_and_type_and_the_refusal_keeps_the_format() throws Exception {
        HttpResponse<String> large = server.post("/client/api?response=json", "a=" + "x".repeat(FormBody.LIMIT));
        assertEquals(430, large.statusCode());
        assertTrue(large.body().startsWith("{\"errorresponse\":{\"uuidList\":[],\"errorcode\":430,"), large.body());
        String many = IntStream.range(0, 1001).mapToObj(i -> "p" + i + "=").collect(Collectors.joining("&"));
        assertEquals(430, server.post("/client/api", many).statusCode());
        HttpResponse<String> json = server.send("POST", "/client/api", List.of("Content-Type: application/json"), "{}");
        assertEquals(430, json.statusCode());
        String nearly = signed("command=listZones&response=json&userdata=" + "x".repeat(900_000));
        assertEquals(200, server.post("/client/api", nearly).statusCode());
    }

    @Test
    void other_methods_and_paths_are_not_the_api() throws Exception {
        assertEquals(405, server.send("PUT", "/client/api", List.of(), "").statusCode());
        assertEquals(405, server.send("HEAD", "/client/api", List.of(), "").statusCode());
        assertEquals(404, server.get("/client/api/other?command=listZones").statusCode());
        HttpResponse<String> nowhere = server.get("/nowhere");
        assertEquals(404, nowhere.statusCode());
        assertEquals("error 404\n", nowhere.body());
    }

    @Test
    void answers_carry_safe_headers_and_no_name_of_the_server() throws Exception {
        HttpResponse<String> answer = server.get("/client/api?" + signed("command=listZones"));
        assertEquals(Optional.of("no-store"), answer.headers().firstValue("Cache-Control"));
        assertEquals(Optional.of("nosniff"), answer.headers().firstValue("X-Content-Type-Options"));
        assertEquals(Optional.empty(), answer.headers().firstValue("Server"));
        assertEquals(Optional.empty(), answer.headers().firstValue("Set-Cookie"));
        HttpResponse<String> refused = server.get("/client/api?command=listZones");
        assertEquals(Optional.of("nosniff"), refused.headers().firstValue("X-Content-Type-Options"));
    }

    @Test
    void before_the_engine_is_ready_commands_wait_outside() throws Exception {
        engine.reason = Optional.of("the database is starting");
        HttpResponse<String> answer = server.get("/client/api?" + signed("command=listZones&response=json"));
        assertEquals(503, answer.statusCode());
        assertTrue(
                answer.body().startsWith("{\"listzonesresponse\":{\"uuidList\":[],\"errorcode\":503,"), answer.body());
        assertTrue(answer.body().contains("the database is starting"), answer.body());
        assertEquals(200, server.get("/health/live").statusCode());
        HttpResponse<String> ready = server.get("/health/ready");
        assertEquals(503, ready.statusCode());
        assertEquals("the database is starting\n", ready.body());
        engine.reason = Optional.empty();
        assertEquals(200, server.get("/health/ready").statusCode());
    }

    @Test
    void without_an_engine_the_server_lives_and_says_so() throws Exception {
        server.engine = Optional.empty();
        assertEquals(200, server.get("/health/live").statusCode());
        assertEquals(503, server.get("/health/ready").statusCode());
        HttpResponse<String> answer = server.get("/client/api?command=login&response=json");
        assertEquals(503, answer.statusCode());
        assertTrue(answer.body().startsWith("{\"errorresponse\":{"), answer.body());
    }

    @Test
    void list_apis_tells_the_caller_what_it_may_call_on_one_line() throws Exception {
        String body = server.get("/client/api?" + signed("command=listApis&response=json"))
                .body();
        assertFalse(body.contains("\n"), body);
        assertTrue(body.startsWith("{\"listapisresponse\":{\"count\":5,\"api\":["), body);
        assertFalse(body.contains("deleteZone"), body);
        assertTrue(body.contains("{\"name\":\"logout\","), body);
        assertEquals(
                "{\"listapisresponse\":{\"count\":1,\"api\":[{\"name\":\"listZones\",\"description\":\"Lists zones.\","
                        + "\"since\":\"3.0\",\"isasync\":false,\"related\":\"listZones\",\"params\":["
                        + "{\"name\":\"name\",\"description\":\"the name\",\"type\":\"string\",\"length\":255,"
                        + "\"required\":false},{\"name\":\"many\",\"description\":\"how many\",\"type\":\"integer\","
                        + "\"length\":255,\"required\":false},{\"name\":\"broken\",\"description\":"
                        + "\"whether the last cannot be told\",\"type\":\"boolean\",\"length\":255,\"required\":false}],"
                        + "\"response\":["
                        + "{\"name\":\"id\",\"description\":\"the id\",\"type\":\"string\"},"
                        + "{\"name\":\"name\",\"description\":\"the name\",\"type\":\"string\"}]}]}}",
                server.get("/client/api?" + signed("command=listApis&name=LISTzones&response=json"))
                        .body());
        assertEquals(
                431,
                server.get("/client/api?" + signed("command=listApis&name=deleteZone"))
                        .statusCode());
    }

    static String signed(String query) throws Exception {
        return sign(query + "&apikey=" + FakeEngine.KEY, FakeEngine.SECRET.reveal());
    }

    /** Signs as the contract says, on its own: the code under test has no say in it. */
    private static String sign(String query, String secret) throws Exception {
        String text = List.of(query.split("&")).stream()
                .sorted(comparing(pair -> pair.substring(0, pair.indexOf('=')).toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("&"))
                .replace(":", "%3A")
                .toLowerCase(Locale.ROOT);
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        String signature = Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        return query + "&signature=" + URLEncoder.encode(signature, StandardCharsets.UTF_8);
    }
}

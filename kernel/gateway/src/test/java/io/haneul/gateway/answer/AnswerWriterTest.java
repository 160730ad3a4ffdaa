package io.haneul.gateway.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.commands.Wire;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.CommandDescriptors;
import io.haneul.engine.command.Refusal;
import io.haneul.model.JobId;
import io.haneul.model.Secret;
import io.haneul.model.ZoneId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerWriterTest {
    private static final UUID ID = UUID.fromString("6f1b7d2e-0000-4000-8000-000000000001");
    private static final JobId JOB = new JobId(UUID.fromString("6f1b7d2e-0000-4000-8000-000000000002"));
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    record Tag(@Doc("the key") String key, @Doc("the value") @Nullable String value) {}

    record Zone(
            @Doc("the id") ZoneId id,
            @Doc("the name") @Nullable String name,
            @Doc("cores") Optional<Integer> cpuNumber,
            @Doc("bytes") @Nullable Long memory,
            @Doc("load") @Nullable Double load,
            @Doc("price") @Nullable BigDecimal price,
            @Doc("on") @Nullable Boolean enabled,
            @Doc("when") @Nullable OffsetDateTime created,
            @Doc("a key") @Nullable Secret secretKey,
            @Doc("the tags") @Wire(type = "set") @Nullable List<Tag> tags,
            @Doc("names") @Wire("hostNames") @Nullable List<String> hosts,
            @Doc("details") @Nullable Map<String, String> details,
            @Doc("a tag of its own") @Nullable Tag owner,
            @Doc("anything") @Nullable Map<String, Object> result) {}

    @Command(
            name = "listZones",
            description = "Lists.",
            kind = Kind.LIST,
            returns = Zone.class,
            object = "zone",
            roles = DefaultRole.USER)
    record ListZones() {}

    @Command(
            name = "createZone",
            description = "Makes.",
            kind = Kind.OBJECT,
            returns = Zone.class,
            object = "zone",
            roles = DefaultRole.ADMIN)
    record CreateZone() {}

    @Command(
            name = "deleteZone",
            description = "Removes.",
            kind = Kind.OBJECT,
            returns = Success.class,
            roles = DefaultRole.ADMIN)
    record DeleteZone() {}

    @Command(
            name = "deployZone",
            description = "Makes in time.",
            kind = Kind.ASYNC_CREATE,
            returns = Zone.class,
            object = "zone",
            answer = "deployresponse",
            roles = DefaultRole.ADMIN)
    record DeployZone() {}

    private static Zone named(String name) {
        return new Zone(
                new ZoneId(ID),
                name,
                Optional.empty(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Zone full() {
        return new Zone(
                new ZoneId(ID),
                "한글 <&\"é\">\u0007😀",
                Optional.of(2),
                1L << 40,
                0.5,
                new BigDecimal("1E+3"),
                true,
                OffsetDateTime.parse("2026-01-31T19:00:00.123+09:00"),
                new Secret("given out"),
                List.of(new Tag("a", "1"), new Tag("b", null)),
                List.of("h1", "h2"),
                Map.of("cpuNumber", "2"),
                new Tag("o", "me"),
                Map.of("zone", named("inner")));
    }

    @Test
    void a_list_has_its_count_and_one_array() throws Exception {
        Answer answer = new Answer.Listing(7, List.of(named("a"), named("b")));
        assertEquals(
                "{\"listzonesresponse\":{\"count\":7,\"zone\":[{\"id\":\"" + ID + "\",\"name\":\"a\"},{\"id\":\"" + ID
                        + "\",\"name\":\"b\"}]}}",
                write(ListZones.class, answer, Format.JSON));
        assertEquals(
                XML + "<listzonesresponse cloud-stack-version=\"4.22.0.0\"><count>7</count><zone><id>" + ID
                        + "</id><name>a</name></zone><zone><id>" + ID
                        + "</id><name>b</name></zone></listzonesresponse>",
                write(ListZones.class, answer, Format.XML));
    }

    @Test
    void an_empty_list_is_an_empty_object() throws Exception {
        Answer none = new Answer.Listing(0, List.of());
        assertEquals("{\"listzonesresponse\":{}}", write(ListZones.class, none, Format.JSON));
        assertEquals(
                XML + "<listzonesresponse cloud-stack-version=\"4.22.0.0\"></listzonesresponse>",
                write(ListZones.class, none, Format.XML));
        assertEquals(
                "{\"listzonesresponse\":{\"count\":3}}",
                write(ListZones.class, new Answer.Listing(3, List.of()), Format.JSON),
                "a page behind the last");
    }

    @Test
    void every_type_of_field_has_its_json() throws Exception {
        assertEquals(
                "{\"createzoneresponse\":{\"zone\":{\"id\":\"" + ID
                        + "\",\"name\":\"한글 <&\\\"é\\\">\\u0007😀\",\"cpunumber\":2,\"memory\":1099511627776,\"load\":0.5,"
                        + "\"price\":1000,\"enabled\":true,\"created\":\"2026-01-31T10:00:00+0000\","
                        + "\"secretkey\":\"given out\",\"tags\":[{\"key\":\"a\",\"value\":\"1\"},{\"key\":\"b\"}],"
                        + "\"hostNames\":[\"h1\",\"h2\"],\"details\":{\"cpuNumber\":\"2\"},"
                        + "\"owner\":{\"key\":\"o\",\"value\":\"me\"},\"result\":{\"zone\":{\"id\":\"" + ID
                        + "\",\"name\":\"inner\"}}}}}",
                write(CreateZone.class, new Answer.Single(full()), Format.JSON));
    }

    @Test
    void every_type_of_field_has_its_xml() throws Exception {
        String xml = write(CreateZone.class, new Answer.Single(full()), Format.XML);
        assertEquals(
                XML + "<createzoneresponse cloud-stack-version=\"4.22.0.0\"><zone><id>" + ID
                        + "</id><name>한글 &lt;&amp;&quot;é&quot;&gt;\ufffd😀</name><cpunumber>2</cpunumber>"
                        + "<memory>1099511627776</memory><load>0.5</load><price>1000</price><enabled>true</enabled>"
                        + "<created>2026-01-31T10:00:00+0000</created><secretkey>given out</secretkey>"
                        + "<tags><key>a</key><value>1</value></tags><tags><key>b</key></tags>"
                        + "<hostNames>h1</hostNames><hostNames>h2</hostNames>"
                        + "<details><cpuNumber>2</cpuNumber></details><owner><key>o</key><value>me</value></owner>"
                        + "<result><zone><id>" + ID + "</id><name>inner</name></zone></result></zone>"
                        + "</createzoneresponse>",
                xml);
        assertParses(xml);
    }

    @Test
    void lists_and_maps_without_elements_are_there_in_json() throws Exception {
        Zone zone = new Zone(
                new ZoneId(ID),
                null,
                Optional.empty(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                Map.of(),
                null,
                null);
        assertEquals(
                "{\"createzoneresponse\":{\"zone\":{\"id\":\"" + ID
                        + "\",\"tags\":[],\"hostNames\":[],\"details\":{}}}}",
                write(CreateZone.class, new Answer.Single(zone), Format.JSON));
    }

    @Test
    void a_success_stands_in_the_answer_itself() throws Exception {
        assertEquals(
                "{\"deletezoneresponse\":{\"success\":true}}",
                write(DeleteZone.class, new Answer.Single(Success.plain()), Format.JSON));
        assertEquals(
                XML
                        + "<deletezoneresponse cloud-stack-version=\"4.22.0.0\"><success>true</success></deletezoneresponse>",
                write(DeleteZone.class, new Answer.Single(Success.plain()), Format.XML));
    }

    @Test
    void an_admitted_job_is_answered_under_the_commands_own_key() throws Exception {
        assertEquals(
                "{\"deployresponse\":{\"id\":\"" + ID + "\",\"jobid\":\"" + JOB + "\"}}",
                write(DeployZone.class, new Answer.Accepted(JOB, Optional.of(ID)), Format.JSON));
        assertEquals(
                "{\"deployresponse\":{\"jobid\":\"" + JOB + "\"}}",
                write(DeployZone.class, new Answer.Accepted(JOB, Optional.empty()), Format.JSON));
    }

    @Test
    void an_error_has_its_four_fields() throws Exception {
        ApiError error = ApiError.of(new Refusal(ApiCode.PARAMETER, "Invalid \"id\" <x>"));
        assertEquals(431, error.status());
        assertEquals(
                "{\"listzonesresponse\":{\"uuidList\":[],\"errorcode\":431,\"cserrorcode\":4350,"
                        + "\"errortext\":\"Invalid \\\"id\\\" <x>\"}}",
                error("listzonesresponse", error, Format.JSON));
        assertEquals(
                XML + "<errorresponse cloud-stack-version=\"4.22.0.0\"><errorcode>431</errorcode>"
                        + "<cserrorcode>4350</cserrorcode><errortext>Invalid &quot;id&quot; &lt;x&gt;</errortext>"
                        + "</errorresponse>",
                error(AnswerWriter.UNKNOWN, error, Format.XML));
    }

    @Test
    void xml_stays_well_formed_whatever_a_text_or_key_holds() throws Exception {
        StringBuilder every = new StringBuilder();
        for (int c = 0; c <= 0xffff; c++) {
            every.append((char) c);
        }
        Zone zone = new Zone(
                new ZoneId(ID),
                every.toString(),
                Optional.empty(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of("a b\u0001<\"", "1", "", "2", "9", "3", "xml:é", "4"),
                null,
                null);
        assertParses(write(CreateZone.class, new Answer.Single(zone), Format.XML));
    }

    @Test
    void a_class_no_answer_can_hold_fails_and_is_named() {
        Zone zone = new Zone(
                new ZoneId(ID),
                null,
                Optional.empty(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of("odd", new Object()));
        assertThrows(
                IllegalArgumentException.class, () -> write(CreateZone.class, new Answer.Single(zone), Format.JSON));
    }

    private static void assertParses(String xml) throws Exception {
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String write(Class<? extends Record> command, Answer answer, Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnswerWriter().write(CommandDescriptors.of(command), answer, format, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String error(String key, ApiError error, Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnswerWriter().write(key, error, format, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}

package io.haneul.gateway.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
    @Test
    void query_and_body_are_one() {
        Parameters parameters = read("command=listZones&Response=json", "ID=1&name=a+b%26%ED%95%9C");
        assertEquals(Optional.of("listZones"), parameters.find("command"));
        assertEquals(Optional.of("json"), parameters.find("response"));
        assertEquals(Map.of("id", "1", "name", "a b&한"), parameters.ofCommand());
    }

    @Test
    void transport_and_signature_are_not_the_commands() {
        Parameters parameters = read(
                "command=x&response=json&apiKey=k&signature=s&signatureVersion=3&expires=e&sessionKey=z&_=1&zoneId=7",
                "");
        assertEquals(Map.of("zoneid", "7"), parameters.ofCommand());
        assertEquals(9, parameters.all().size());
    }

    @Test
    void the_key_of_a_map_keeps_its_case_and_its_brackets_may_be_escaped() {
        assertEquals(
                Map.of("details[0].cpuNumber", "2", "details[0].memory", "512"),
                read("Details[0].cpuNumber=2&details%5B0%5D.memory=512", "").ofCommand());
    }

    @Test
    void what_has_no_value_is_not_found_but_is_signed() {
        Parameters parameters = read("a&b=&&c=1&", "");
        assertEquals(Optional.empty(), parameters.find("a"));
        assertEquals(
                List.of(new Parameter("a", ""), new Parameter("b", ""), new Parameter("c", "1")), parameters.all());
    }

    @Test
    void the_same_thing_said_twice_is_said_once() {
        assertEquals(List.of(new Parameter("id", "1")), read("id=1", "ID=1").all());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id=1&ID=2", "a%3Db=1", "a%26b=1", "a=%", "a=%2", "a=%zz", "a=%ff", "a=%ed%a0%80", "a=%c0%80"})
    void what_could_be_read_in_two_ways_is_malformed(String query) {
        assertMalformed(query);
    }

    @Test
    void names_and_number_are_limited() {
        assertMalformed("a".repeat(Parameters.LONGEST_NAME + 1) + "=1");
        assertMalformed(IntStream.rangeClosed(0, Parameters.MOST)
                .mapToObj(i -> "p" + i + "=1")
                .collect(Collectors.joining("&")));
    }

    private static void assertMalformed(String query) {
        assertEquals(
                ApiCode.MALFORMED,
                assertThrows(Refusal.class, () -> read(query, "")).code());
    }

    private static Parameters read(String query, String body) {
        return Parameters.read(query, body.getBytes(StandardCharsets.UTF_8));
    }
}

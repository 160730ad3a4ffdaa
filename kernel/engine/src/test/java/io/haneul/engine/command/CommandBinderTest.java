package io.haneul.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.commands.Owner;
import io.haneul.commands.Paging;
import io.haneul.model.NetworkId;
import io.haneul.model.Secret;
import io.haneul.model.VmId;
import io.haneul.model.ZoneId;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandBinderTest {
    private static final String ZONE = "6f1b7d2e-0000-4000-8000-000000000001";
    private static final String NET = "6f1b7d2e-0000-4000-8000-000000000002";

    private final CommandBinder make = CommandBinder.of(CommandDescriptors.of(Samples.MakeMachine.class));
    private final CommandBinder list = CommandBinder.of(CommandDescriptors.of(Samples.ListMachines.class));

    @Test
    void every_kind_of_parameter_reaches_its_component() {
        Samples.MakeMachine bound = make(Map.of(
                "account", "acme",
                "name", "web 1",
                "password", "s3cret",
                "size", "5000000000",
                "startvm", "True",
                "enddate", "2026-01-31T10:00:00+0000",
                "_", "1234567890"));
        assertEquals(new ZoneId(UUID.fromString(ZONE)), bound.zoneId());
        assertEquals(List.of(new NetworkId(UUID.fromString(NET))), bound.networkIds());
        assertEquals(new Owner(Optional.of("acme"), Optional.empty()), bound.owner());
        assertEquals(Optional.of("web 1"), bound.name());
        assertEquals(Optional.of(new Secret("s3cret")), bound.password());
        assertEquals(Optional.of(5_000_000_000L), bound.size());
        assertEquals(Optional.of(true), bound.start());
        assertEquals(Optional.of(OffsetDateTime.parse("2026-01-31T10:00:00Z")), bound.endDate());
    }

    @Test
    void what_is_not_given_is_empty() {
        Samples.MakeMachine bound = make(Map.of());
        assertEquals(Optional.empty(), bound.name());
        assertEquals(Optional.empty(), bound.endDate());
        assertEquals(Map.of(), bound.details());
        assertEquals(List.of(), bound.ipToNetworkList());
    }

    @Test
    void an_empty_text_empties_an_optional_text_and_counts_as_not_given_elsewhere() {
        Samples.MakeMachine bound = make(Map.of("name", "", "size", "", "startvm", "", "enddate", ""));
        assertEquals(Optional.of(""), bound.name());
        assertEquals(Optional.empty(), bound.size());
        assertEquals(Optional.empty(), bound.start());
        assertRefused("zoneid", Map.of("zoneid", "", "networkids", NET));
    }

    @Test
    void lists_are_joined_by_commas() {
        Samples.ListMachines bound =
                (Samples.ListMachines) list.bind(Map.of("names", "a, b,,c", "tags[0].key", "k", "tags[0].value", "v"));
        assertEquals(List.of("a", "b", "c"), bound.names());
    }

    @Test
    void maps_keep_their_keys_and_understand_all_three_spellings() {
        assertEquals(
                Map.of("cpuNumber", "2", "memory", "512", "rootdisk.size", "8", "owner", "me"),
                make(Map.of(
                                "details[0].cpuNumber", "2",
                                "details[0].memory", "512",
                                "details[1].rootdisk.size", "8",
                                "details[2].key", "owner",
                                "details[2].value", "me"))
                        .details());
        assertEquals(Map.of("role", ""), make(Map.of("details[0].key", "role")).details());
    }

    @Test
    void a_list_of_maps_keeps_each_index_apart_in_order() {
        Map<String, String> given = new HashMap<>();
        for (int i = 11; i >= 0; i--) {
            given.put("iptonetworklist[" + i + "].networkid", "n" + i);
            given.put("iptonetworklist[" + i + "].ip", "10.1.1." + i);
        }
        List<Map<String, String>> maps = make(given).ipToNetworkList();
        assertEquals(12, maps.size());
        assertEquals(Map.of("networkid", "n11", "ip", "10.1.1.11"), maps.get(11));
        assertEquals(Map.of("networkid", "n2", "ip", "10.1.1.2"), maps.get(2));
    }

    @Test
    void a_key_is_the_name_in_lower_case_but_for_what_a_map_holds() {
        assertEquals("zoneid", CommandBinder.key("ZoneId"));
        assertEquals("details[0].cpuNumber", CommandBinder.key("Details[0].cpuNumber"));
    }

    @Test
    void pages_start_at_one_and_each_half_may_stand_alone() {
        assertEquals(new Paging(Optional.empty(), Optional.of(2), Optional.of(500)), paging("2", "500"));
        assertEquals(new Paging(Optional.empty(), Optional.empty(), Optional.of(3)), paging("", "3"));
        assertEquals(new Paging(Optional.empty(), Optional.of(1), Optional.empty()), paging("1", "-1"));
        assertThrows(Refusal.class, () -> paging("0", "5"));
        assertThrows(Refusal.class, () -> paging("1", "0"));
        assertThrows(Refusal.class, () -> paging("1", "-2"));
    }

    @ParameterizedTest
    @CsvSource({
        "zoneid,            17",
        "zoneid,            1-1-1-1-1",
        "zoneid,            6f1b7d2e-0000-4000-8000-00000000000x",
        "networkids,        'a,b'",
        "size,              1.5",
        "size,              9223372036854775808",
        "startvm,           yes",
        "enddate,           tomorrow",
        "enddate,           2026-02-30",
        "enddate,           2026-01-31T25:00:00",
        "name,              longer than ten",
        "details,           a=b",
        "details[].a,       b",
        "details[x].a,      b",
        "details[10000].a,  b",
        "details[0],        b",
        "details[0].,       b",
        "details[-1].a,     b"
    })
    void a_wrong_value_is_refused_and_the_parameter_named(String name, String value) {
        Map<String, String> given = new HashMap<>(Map.of("zoneid", ZONE, "networkids", NET));
        given.put(name, value);
        assertRefused(name, given);
    }

    @Test
    void control_characters_and_broken_characters_are_refused_but_line_breaks_are_text() {
        for (String bad : List.of("a\0b", "a\u001bb", "a\u007fb", "a\u0085b", "a\ud83d", "\ude00a", "a\uffff")) {
            assertRefused("name", Map.of("zoneid", ZONE, "networkids", NET, "name", bad));
        }
        assertEquals(
                Optional.of("a\nb\t\ud83d\ude00"),
                make(Map.of("name", "a\nb\t\ud83d\ude00")).name());
    }

    @Test
    void a_secret_never_shows_in_its_refusal() {
        Refusal refusal = assertThrows(Refusal.class, () -> make(Map.of("password", "canary\0")));
        assertFalse(refusal.getMessage().contains("canary"), refusal.getMessage());
    }

    @Test
    void what_is_missing_is_named() {
        assertRefused("zoneid", Map.of("networkids", NET));
        assertRefused("networkids", Map.of("zoneid", ZONE));
        assertRefused("networkids", Map.of("zoneid", ZONE, "networkids", " , "));
        Refusal refusal = assertThrows(Refusal.class, () -> list.bind(Map.of()));
        assertEquals("Unable to execute API command listmachines due to missing parameter tags", refusal.getMessage());
    }

    @Test
    void a_map_that_says_a_key_twice_is_refused() {
        assertRefused(
                "details",
                Map.of(
                        "zoneid",
                        ZONE,
                        "networkids",
                        NET,
                        "details[0].a",
                        "1",
                        "details[1].key",
                        "a",
                        "details[1].value",
                        "2"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31,                  2026-01-31T23:59:59Z",
        "2026-01-31 10:11:12,         2026-01-31T10:11:12Z",
        "2026-01-31T10:11:12,         2026-01-31T10:11:12Z",
        "2026-01-31T10:11:12Z,        2026-01-31T10:11:12Z",
        "2026-01-31T10:11:12+0900,    2026-01-31T10:11:12+09:00",
        "2026-01-31T10:11:12-05:30,   2026-01-31T10:11:12-05:30",
        "2026-01-31T10:11:12.5+0000,  2026-01-31T10:11:12.5Z"
    })
    void dates_are_understood_in_the_spellings_clients_use(String text, OffsetDateTime expected) {
        assertEquals(Optional.of(expected), make(Map.of("enddate", text)).endDate());
    }

    @Test
    void a_date_is_written_in_utc() {
        StringBuilder out = new StringBuilder();
        ApiDates.append(out, OffsetDateTime.parse("2026-01-31T01:02:03.999+09:00"));
        assertEquals("2026-01-30T16:02:03+0000", out.toString());
    }

    @Test
    void a_list_may_be_filtered_by_a_reference() {
        Samples.ListMachines bound = (Samples.ListMachines) list.bind(Map.of("id", NET, "tags[0].a", "b"));
        assertEquals(Optional.of(new VmId(UUID.fromString(NET))), bound.id());
    }

    private Samples.MakeMachine make(Map<String, String> more) {
        Map<String, String> given = new HashMap<>(Map.of("zoneid", ZONE, "networkids", NET));
        given.putAll(more);
        return (Samples.MakeMachine) make.bind(given);
    }

    private Paging paging(String page, String pageSize) {
        return ((Samples.ListMachines) list.bind(Map.of("tags[0].a", "b", "page", page, "pagesize", pageSize)))
                .paging();
    }

    private void assertRefused(String name, Map<String, String> given) {
        Refusal refusal = assertThrows(Refusal.class, () -> make.bind(given));
        assertEquals(ApiCode.PARAMETER, refusal.code());
        assertTrue(
                refusal.getMessage()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(name.toLowerCase(java.util.Locale.ROOT)),
                refusal.getMessage());
    }
}

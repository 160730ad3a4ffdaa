package io.haneul.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.commands.Access;
import io.haneul.commands.Access.Right;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.commands.Owner;
import io.haneul.commands.Required;
import io.haneul.commands.Success;
import io.haneul.commands.Wire;
import io.haneul.model.Bytes;
import io.haneul.model.DomainId;
import io.haneul.model.NetworkId;
import io.haneul.model.VmId;
import io.haneul.model.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommandDescriptorsTest {
    private final CommandDescriptor make = CommandDescriptors.of(Samples.MakeMachine.class);
    private final CommandDescriptor list = CommandDescriptors.of(Samples.ListMachines.class);

    @Test
    void what_is_declared_on_the_record_is_the_command() {
        assertEquals("makeMachine", make.name());
        assertEquals(Kind.ASYNC_CREATE, make.kind());
        assertTrue(make.isAsync());
        assertFalse(list.isAsync());
        assertEquals("machine", make.object());
        assertEquals("makemachineresponse", make.answerKey());
        assertEquals("machinesresponse", list.answerKey());
        assertEquals(Set.of(DefaultRole.ADMIN, DefaultRole.USER), make.roles());
        assertEquals(Optional.of("VM.CREATE"), make.event());
        assertEquals(Optional.empty(), list.event());
        assertSame(make, CommandDescriptors.of(Samples.MakeMachine.class));
    }

    @Test
    void parameters_are_flat_in_declared_order_with_wire_names_in_lower_case() {
        assertEquals(
                List.of(
                        "zoneid",
                        "networkids",
                        "account",
                        "domainid",
                        "name",
                        "password",
                        "details",
                        "iptonetworklist",
                        "size",
                        "startVm",
                        "enddate"),
                make.parameters().stream().map(ParameterDescriptor::name).toList());
        assertEquals(
                List.of("uuid", "list", "string", "uuid", "string", "string", "map", "map", "long", "boolean", "date"),
                make.parameters().stream().map(p -> p.type().wire()).toList());
    }

    @Test
    void required_is_what_is_neither_optional_nor_a_list_that_may_be_empty() {
        assertEquals(
                List.of("zoneid", "networkids"),
                make.parameters().stream()
                        .filter(ParameterDescriptor::required)
                        .map(ParameterDescriptor::name)
                        .toList());
    }

    @Test
    void a_reference_names_the_kind_of_thing_and_the_right_it_takes() {
        assertEquals(
                Optional.of(new ParameterDescriptor.Reference(NetworkId.class, Right.USE)),
                parameter("networkids").reference());
        assertEquals(
                Optional.of(new ParameterDescriptor.Reference(DomainId.class, Right.USE)),
                parameter("domainid").reference());
        assertEquals(10, parameter("name").length());
        assertEquals(255, parameter("account").length());
    }

    @Test
    void an_accessor_reads_through_inlined_records() throws Throwable {
        DomainId domain = new DomainId(UUID.randomUUID());
        Record command = new Samples.MakeMachine(
                new ZoneId(UUID.randomUUID()),
                List.of(),
                new Owner(Optional.of("acme"), Optional.of(domain)),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertEquals(
                Optional.of(domain), (Object) parameter("domainid").accessor().invokeExact((Object) command));
    }

    @Test
    void the_response_has_a_type_for_every_field_and_describes_a_record_in_itself_once() {
        ResponseDescriptor response = make.response();
        assertEquals(
                List.of("id", "cpunumber", "created", "state", "nic", "displayTexts", "details", "outer"),
                response.fields().stream().map(ResponseDescriptor.Field::name).toList());
        assertEquals(
                List.of("string", "integer", "date", "state", "set", "list", "map", "machine"),
                response.fields().stream().map(ResponseDescriptor.Field::type).toList());
        assertEquals(
                List.of("id", "ipaddress"),
                response.fields().get(4).nested().orElseThrow().fields().stream()
                        .map(ResponseDescriptor.Field::name)
                        .toList());
        assertEquals(Optional.empty(), response.fields().get(7).nested());
        assertSame(response, list.response());
    }

    @Command(
            name = "bad",
            description = "Bad.",
            kind = Kind.OBJECT,
            returns = Success.class,
            roles = {})
    record WithoutAccess(@Doc("a zone") ZoneId zoneId) {}

    @Command(
            name = "bad",
            description = "Bad.",
            kind = Kind.OBJECT,
            returns = Success.class,
            roles = {})
    record AccessToNothing(@Doc("a zone") @Access(Right.USE) String zone) {}

    @Command(
            name = "bad",
            description = "Bad.",
            kind = Kind.OBJECT,
            returns = Success.class,
            roles = {})
    record WithoutDoc(String zone) {}

    @Command(
            name = "bad",
            description = "Bad.",
            kind = Kind.OBJECT,
            returns = Success.class,
            roles = {})
    record Backslash(@Doc("a\\b") String zone) {}

    @Command(
            name = "bad",
            description = "Bad.",
            kind = Kind.OBJECT,
            returns = Success.class,
            roles = {})
    record Quote(@Doc("the \"zone\"") String zone) {}

    @Command(
            name = "bad",
            description = "Bad.",
            kind = Kind.OBJECT,
            returns = Success.class,
            roles = {})
    record UnknownType(@Doc("a size") Bytes size) {}

    @Command(
            name = "bad",
            description = "Bad.",
            kind = Kind.OBJECT,
            returns = Success.class,
            roles = {})
    record OptionalList(@Doc("names") Optional<List<String>> names) {}

    @Command(
            name = "bad",
            description = "Bad.",
            kind = Kind.OBJECT,
            returns = Success.class,
            roles = {})
    record Twice(Owner owner, @Doc("an account") @Wire("Account") String other) {}

    @Command(
            name = "bad",
            description = "Bad.",
            kind = Kind.OBJECT,
            returns = Success.class,
            roles = {})
    record Taken(@Doc("a signature") String signature) {}

    @Command(
            name = "bad",
            description = "Bad.",
            kind = Kind.OBJECT,
            returns = Success.class,
            roles = {})
    record RequiredScalar(@Doc("a name") @Required Optional<String> name) {}

    @Command(
            name = "bad",
            description = "Bad.",
            kind = Kind.OBJECT,
            returns = Success.class,
            roles = {})
    record LongNumber(@Doc("a number") @Length(3) Integer number) {}

    @Command(
            name = "bad",
            description = "Bad.",
            kind = Kind.OBJECT,
            returns = Success.class,
            roles = {})
    record WireType(@Doc("a number") @Wire(type = "elephant") Integer number) {}

    @Command(
            name = "bad",
            description = "Ends in \"quote\"",
            kind = Kind.OBJECT,
            returns = Success.class,
            roles = {})
    record Described() {}

    @Command(
            name = "bad",
            description = "Bad.",
            kind = Kind.LIST,
            returns = Success.class,
            roles = {})
    record ListWithoutKey() {}

    @Command(
            name = "bad",
            description = "Bad.",
            kind = Kind.LIST,
            returns = OddField.class,
            object = "odd",
            event = "ODD.CREATE",
            roles = {})
    record ListThatActs() {}

    record NoCommand() {}

    record OddField(@Doc("a size") Bytes size, @Doc("x") Map<VmId, String> odd) {}

    @Command(
            name = "bad",
            description = "Bad.",
            kind = Kind.OBJECT,
            returns = OddField.class,
            roles = {})
    record OddAnswer() {}

    @Test
    void a_wrong_declaration_is_refused_and_named() {
        assertRefused(WithoutAccess.class, "WithoutAccess.zoneId", "@Access");
        assertRefused(AccessToNothing.class, "AccessToNothing.zone", "@Access");
        assertRefused(WithoutDoc.class, "WithoutDoc.zone", "@Doc");
        assertRefused(Backslash.class, "Backslash.zone", "backslash");
        assertRefused(Quote.class, "Quote.zone", "double quote");
        assertRefused(UnknownType.class, "UnknownType.size", "io.haneul.model.Bytes");
        assertRefused(OptionalList.class, "OptionalList.names", "java.util.List");
        assertRefused(Twice.class, "Twice.other", "second time");
        assertRefused(Taken.class, "Taken.signature", "belongs to the request");
        assertRefused(RequiredScalar.class, "RequiredScalar.name", "@Required");
        assertRefused(LongNumber.class, "LongNumber.number", "@Length");
        assertRefused(WireType.class, "WireType.number", "elephant");
        assertRefused(Described.class, "Described", "double quote");
        assertRefused(ListWithoutKey.class, "ListWithoutKey", "key");
        assertRefused(ListThatActs.class, "ListThatActs", "LIST_OF_NEW");
        assertRefused(NoCommand.class, "NoCommand", "@Command");
        assertRefused(OddAnswer.class, "Bytes.value", "@Doc");
    }

    private static void assertRefused(Class<? extends Record> command, String where, String what) {
        String message = assertThrows(IllegalArgumentException.class, () -> CommandDescriptors.of(command))
                .getMessage();
        assertTrue(message.contains(where) && message.contains(what), message);
    }

    private ParameterDescriptor parameter(String name) {
        return make.parameters().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

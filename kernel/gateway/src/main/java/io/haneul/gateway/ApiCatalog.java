package io.haneul.gateway;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import io.haneul.commands.Success;
import io.haneul.commands.system.ApiDescription;
import io.haneul.commands.system.ApiDescription.Field;
import io.haneul.commands.system.ApiDescription.Parameter;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.ParameterDescriptor;
import io.haneul.engine.command.ResponseDescriptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells of commands what {@code listApis} answers. */
final class ApiCatalog {
    private final List<CommandDescriptor> commands;
    /** The names of the commands that answer a record, joined by commas. */
    private final Map<Class<?>, String> answering;
    /** The same by the type of the id of what they answer. */
    private final Map<Class<?>, String> finding;

    /** @param commands all that the caller may call */
    ApiCatalog(Collection<CommandDescriptor> commands) {
        this.commands =
                commands.stream().sorted(comparing(CommandDescriptor::name)).toList();
        this.answering = this.commands.stream()
                .collect(groupingBy(
                        command -> command.response().record(), mapping(CommandDescriptor::name, joining(","))));
        this.finding = this.commands.stream()
                .flatMap(command -> idType(command).map(type -> Map.entry(type, command.name())).stream())
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, joining(","))));
    }

    List<ApiDescription> all() {
        return commands.stream().map(this::describe).toList();
    }

    Optional<ApiDescription> find(String name) {
        return commands.stream()
                .filter(command -> command.name().equalsIgnoreCase(name))
                .findFirst()
                .map(this::describe);
    }

    private ApiDescription describe(CommandDescriptor command) {
        Class<?> answered = command.response().record();
        return new ApiDescription(
                command.name(),
                command.description(),
                command.since(),
                command.isAsync(),
                answered == Success.class ? null : answering.get(answered),
                command.parameters().stream().map(this::describe).toList(),
                fields(command));
    }

    private Parameter describe(ParameterDescriptor parameter) {
        return new Parameter(
                parameter.name(),
                parameter.doc(),
                parameter.type().wire(),
                parameter.length(),
                parameter.required(),
                parameter
                        .reference()
                        .map(reference -> finding.get(reference.kind()))
                        .orElse(null));
    }

    /** A command with a job answers its id first, which clients that go by what is declared must find here. */
    private static List<Field> fields(CommandDescriptor command) {
        List<Field> fields = new ArrayList<>(describe(command.response()));
        boolean isDeclared = fields.stream().anyMatch(field -> field.name().equals("jobid"));
        if (command.isAsync() && !isDeclared) {
            fields.add(new Field("jobid", "the id of the job that carries the command out", "string", null));
        }
        return fields;
    }

    private static List<Field> describe(ResponseDescriptor response) {
        return response.fields().stream()
                .map(field -> new Field(field.name(), field.doc(), field.type(), nested(field)))
                .toList();
    }

    private static @Nullable List<Field> nested(ResponseDescriptor.Field field) {
        return field.nested().map(ApiCatalog::describe).orElse(null);
    }

    private static Optional<Class<?>> idType(CommandDescriptor command) {
        return Stream.of(command.response().record().getRecordComponents())
                .filter(component -> component.getName().equals("id"))
                .<Class<?>>map(component -> component.getType())
                .findFirst();
    }
}

package io.haneul.engine.command;

import io.haneul.commands.Inline;
import io.haneul.engine.command.ParameterShape.Form;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a command's record out of the parameters of a request. Unknown parameters are ignored, as clients send some of their
 * own; a parameter that is there and wrong is refused with its name and the rule, before anything is looked up. Immutable;
 * made once per command.
 */
public final class CommandBinder {

    private final CommandDescriptor command;
    private final Shaped root;

    /** How a value is made from the request. */
    private sealed interface Node {}

    /** A record: the command's own, or one that is {@link Inline}. */
    private record Shaped(MethodHandle constructor, List<Node> components) implements Node {}

    private record Leaf(ParameterDescriptor parameter, Form form, ValueParser parser) implements Node {}

    private CommandBinder(CommandDescriptor command, Shaped root) {
        this.command = command;
        this.root = root;
    }

    /** {@return the binder of a command} */
    public static CommandBinder of(CommandDescriptor command) {
        return new CommandBinder(
                command, shape(command.record(), command.parameters().iterator()));
    }

    /**
     * {@return a parameter's name as {@link #bind} wants it} In lower case; of {@code Name[0].Key} only the part up to the
     * bracket, as the key of a map is data.
     */
    public static String key(String name) {
        int bracket = name.indexOf('[');
        return bracket < 0
                ? name.toLowerCase(Locale.ROOT)
                : name.substring(0, bracket).toLowerCase(Locale.ROOT) + name.substring(bracket);
    }

    /**
     * Binds a request. A parameter without text counts as not given, but for texts that may be left out, which it empties. Of
     * {@code page} and {@code pagesize} each may stand alone; a {@code pagesize} of -1 means none.
     *
     * @param parameters by {@link #key(String)} of their names
     * @return the command's record
     * @throws Refusal (431) naming the parameter and the rule it breaks
     */
    public Record bind(Map<String, String> parameters) {
        return (Record) make(root, parameters);
    }

    private Object make(Shaped node, Map<String, String> parameters) {
        Object[] values = new Object[node.components().size()];
        for (int i = 0; i < values.length; i++) {
            Node component = node.components().get(i);
            values[i] = component instanceof Leaf leaf ? value(leaf, parameters) : make((Shaped) component, parameters);
        }
        try {
            return (Object) node.constructor().invokeExact(values);
        } catch (IllegalArgumentException e) {
            throw new Refusal(ApiCode.PARAMETER, "Invalid parameters of " + command.name() + ": " + e.getMessage());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(command.record() + " cannot be made", e);
        }
    }

    private Object value(Leaf leaf, Map<String, String> parameters) {
        return switch (leaf.form()) {
            case SCALAR -> scalar(leaf, parameters).orElseThrow(() -> missing(leaf.parameter()));
            case OPTIONAL -> scalar(leaf, parameters);
            case LIST -> list(leaf, parameters);
            case MAPS ->
                required(leaf, MapParameter.of(leaf.parameter(), parameters).maps());
            case MAP -> {
                Map<String, String> merged =
                        MapParameter.of(leaf.parameter(), parameters).merged();
                required(leaf, merged.keySet());
                yield merged;
            }
        };
    }

    private Optional<Object> scalar(Leaf leaf, Map<String, String> parameters) {
        String text = parameters.get(leaf.parameter().name().toLowerCase(Locale.ROOT));
        boolean canBeEmpty = leaf.form() == Form.OPTIONAL && leaf.parser().takesEmptyText();
        if (text == null || (text.isEmpty() && !canBeEmpty)) {
            return Optional.empty();
        }
        return leaf.parser().parse(leaf.parameter(), text);
    }

    private List<Object> list(Leaf leaf, Map<String, String> parameters) {
        String text = parameters.getOrDefault(leaf.parameter().name().toLowerCase(Locale.ROOT), "");
        List<Object> values = new ArrayList<>();
        for (String element : text.split(",")) {
            String trimmed = element.strip();
            if (!trimmed.isEmpty()) {
                leaf.parser().parse(leaf.parameter(), trimmed).ifPresent(values::add);
            }
        }
        required(leaf, values);
        return List.copyOf(values);
    }

    private <T extends Iterable<?>> T required(Leaf leaf, T values) {
        if (leaf.parameter().required() && !values.iterator().hasNext()) {
            throw missing(leaf.parameter());
        }
        return values;
    }

    private Refusal missing(ParameterDescriptor parameter) {
        return new Refusal(
                ApiCode.PARAMETER,
                "Unable to execute API command " + command.name().toLowerCase(Locale.ROOT)
                        + " due to missing parameter " + parameter.name());
    }

    private static Shaped shape(Class<?> record, Iterator<ParameterDescriptor> parameters) {
        List<Node> nodes = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getType().isAnnotationPresent(Inline.class)) {
                nodes.add(shape(component.getType(), parameters));
            } else {
                ParameterDescriptor parameter = parameters.next();
                nodes.add(new Leaf(
                        parameter, ParameterShape.of(new Declared(component)).form(), ValueParser.of(parameter)));
            }
        }
        return new Shaped(constructor(record), List.copyOf(nodes));
    }

    private static MethodHandle constructor(Class<?> record) {
        Class<?>[] types = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflectConstructor(constructor)
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(record.getName() + " cannot be made", e);
        }
    }
}

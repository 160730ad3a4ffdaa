package io.haneul.engine.command;

import io.haneul.commands.Access;
import io.haneul.commands.Inline;
import io.haneul.commands.Length;
import io.haneul.commands.Required;
import io.haneul.engine.command.ParameterDescriptor.Reference;
import io.haneul.model.Id;
import io.haneul.model.Secret;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the components of a command record into parameters, flat, in declared order. */
final class ParameterReader {
    private static final int USUAL_LENGTH = 255;
    private static final int USUAL_MAP_LENGTH = 65_535;
    /** Names that belong to transport and signature and never reach a command. */
    private static final Set<String> TAKEN = Set.of(
            "command",
            "response",
            "apikey",
            "sessionkey",
            "signature",
            "signatureversion",
            "signaturemethod",
            "expires");

    private final List<ParameterDescriptor> parameters = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private ParameterReader() {}

    static List<ParameterDescriptor> read(Class<? extends Record> command) {
        ParameterReader reader = new ParameterReader();
        reader.readRecord(command, Optional.empty());
        return List.copyOf(reader.parameters);
    }

    private void readRecord(Class<?> record, Optional<MethodHandle> outer) {
        for (RecordComponent component : record.getRecordComponents()) {
            Declared declared = new Declared(component);
            MethodHandle own = declared.accessor();
            MethodHandle accessor =
                    outer.map(way -> MethodHandles.filterReturnValue(way, own)).orElse(own);
            if (component.getType().isAnnotationPresent(Inline.class)) {
                readRecord(component.getType(), Optional.of(accessor));
            } else {
                parameters.add(readParameter(declared, accessor));
            }
        }
    }

    private ParameterDescriptor readParameter(Declared declared, MethodHandle accessor) {
        ParameterShape shape = ParameterShape.of(declared);
        String name = declared.wireName();
        String key = name.toLowerCase(Locale.ROOT);
        if (TAKEN.contains(key)) {
            throw declared.complaint("takes the name " + name + ", which belongs to the request itself");
        }
        if (!names.add(key)) {
            throw declared.complaint("takes the name " + name + " a second time");
        }
        return new ParameterDescriptor(
                name,
                wireType(declared, shape),
                shape.element(),
                required(declared, shape),
                length(declared, shape),
                declared.doc(),
                reference(declared, shape),
                accessor);
    }

    private static ParameterType wireType(Declared declared, ParameterShape shape) {
        return declared.wireType()
                .map(wanted -> ParameterType.ofWire(wanted)
                        .orElseThrow(() -> declared.complaint("has the unknown wire type " + wanted)))
                .orElse(shape.type());
    }

    private static boolean required(Declared declared, ParameterShape shape) {
        boolean annotated = declared.annotation(Required.class).isPresent();
        if (annotated && !shape.isMany()) {
            throw declared.complaint(
                    "is @Required, which is for lists and maps: any other says it by not being Optional");
        }
        return annotated || shape.form() == ParameterShape.Form.SCALAR;
    }

    private static int length(Declared declared, ParameterShape shape) {
        Optional<Integer> wanted = declared.annotation(Length.class).map(Length::value);
        boolean isText = shape.element() == String.class || shape.element() == Secret.class;
        if (wanted.isPresent() && (!isText || wanted.get() < 1)) {
            throw declared.complaint("has a @Length, which is for texts and at least 1");
        }
        return wanted.orElse(shape.isMap() ? USUAL_MAP_LENGTH : USUAL_LENGTH);
    }

    private static Optional<Reference> reference(Declared declared, ParameterShape shape) {
        Optional<Access.Right> right = declared.annotation(Access.class).map(Access::value);
        boolean isId = Id.class.isAssignableFrom(shape.element());
        if (isId && right.isEmpty()) {
            throw declared.complaint(
                    "refers to something and has no @Access: say what the caller must be allowed to do");
        }
        if (!isId && right.isPresent()) {
            throw declared.complaint("has an @Access but refers to nothing: give it the type of an id");
        }
        return right.map(wanted -> new Reference(shape.element().asSubclass(Id.class), wanted));
    }
}

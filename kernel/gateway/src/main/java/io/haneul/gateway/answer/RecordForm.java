package io.haneul.gateway.answer;

import io.haneul.engine.command.ResponseDescriptor;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the records of one class are written: their described fields in order, without those that have no value. */
final class RecordForm implements ValueForm {
    private final ValueForms forms;
    private final List<FieldForm> fields;

    private record FieldForm(Name name, MethodHandle accessor) {}

    RecordForm(ResponseDescriptor described, ValueForms forms) {
        this.forms = forms;
        this.fields = described.fields().stream()
                .map(field -> new FieldForm(Name.of(field.name()), field.accessor()))
                .toList();
    }

    @Override
    public void write(Name name, Object value, AnswerOutput out) throws IOException {
        out.openObject(name);
        writeFields(value, out);
        out.closeObject(name);
    }

    /** Writes the fields into the object that is open. */
    void writeFields(Object value, AnswerOutput out) throws IOException {
        for (FieldForm field : fields) {
            forms.write(field.name(), read(field.accessor(), value), out);
        }
    }

    private static @Nullable Object read(MethodHandle accessor, Object from) {
        try {
            return (@Nullable Object) accessor.invokeExact(from);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the accessor of a record failed", e);
        }
    }
}

package io.haneul.engine.secrets;

import io.haneul.engine.command.Answer;
import io.haneul.engine.command.CommandDescriptors;
import io.haneul.engine.command.ResponseDescriptor;
import io.haneul.model.Secret;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a caller sees of an answer: all of its fields, its secrets in clear, as the gateway writes them. */
final class Shown {
    private final StringBuilder text = new StringBuilder();

    private Shown() {}

    static String of(Answer answer) {
        Shown shown = new Shown();
        if (answer instanceof Answer.Single single) {
            shown.add(single.value());
        } else if (answer instanceof Answer.Listing listing) {
            shown.add(listing.items());
        } else {
            shown.add(answer.toString());
        }
        return shown.text.toString();
    }

    private void add(@Nullable Object value) {
        if (value instanceof Secret secret) {
            text.append(secret.reveal()).append('\n');
        } else if (value instanceof Optional<?> optional) {
            add(optional.orElse(null));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, of) -> {
                add(key);
                add(of);
            });
        } else if (value instanceof Iterable<?> many) {
            many.forEach(this::add);
        } else if (value instanceof Record record && isResponse(record)) {
            fields(record);
        } else {
            text.append(value).append('\n');
        }
    }

    private static boolean isResponse(Record record) {
        return record.getClass().getPackageName().startsWith("io.haneul.commands");
    }

    private void fields(Record record) {
        for (ResponseDescriptor.Field field :
                CommandDescriptors.response(record.getClass()).fields()) {
            text.append(field.name()).append('=');
            try {
                add((Object) field.accessor().invokeExact((Object) record));
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        }
    }
}

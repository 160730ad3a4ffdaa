package io.haneul.engine.core;

import io.haneul.commands.tag.ResourceTagResponse;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.CommandDescriptors;
import io.haneul.engine.command.ResponseDescriptor;
import io.haneul.store.Store;
import io.haneul.store.Tx;
import io.haneul.store.tag.LabelView;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes the tags of things into their answers. An answer that has an {@code id} and a list of tags gets them here, whatever
 * it is of, so that no area has to think of it; one query a page.
 */
public final class Tagged {
    private static final ClassValue<Optional<Form>> FORMS = new ClassValue<>() {
        @Override
        protected Optional<Form> computeValue(Class<?> type) {
            return form(type.asSubclass(Record.class));
        }
    };

    /** How to make an answer anew with other tags. */
    private record Form(Constructor<? extends Record> constructor, List<RecordComponent> components, int id, int tags) {
        Optional<UUID> idOf(Record record) {
            return Optional.ofNullable(value(record, components.get(id))).map(id -> UUID.fromString(id.toString()));
        }

        Record with(Record record, List<ResourceTagResponse> list) {
            Object[] values = components.stream()
                    .map(component -> value(record, component))
                    .toArray();
            values[tags] = list;
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(record.getClass() + " cannot be made", e);
            }
        }

        private static @org.jspecify.annotations.Nullable Object value(Record record, RecordComponent component) {
            try {
                return component.getAccessor().invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(component + " cannot be read", e);
            }
        }
    }

    private Tagged() {}

    private static Optional<Form> form(Class<? extends Record> type) {
        List<ResponseDescriptor.Field> fields =
                CommandDescriptors.response(type).fields();
        int id = -1;
        int tags = -1;
        for (int i = 0; i < fields.size(); i++) {
            ResponseDescriptor.Field field = fields.get(i);
            id = field.name().equals("id") ? i : id;
            boolean isTags = field.name().equals("tags")
                    && field.nested()
                            .map(ResponseDescriptor::record)
                            .filter(ResourceTagResponse.class::equals)
                            .isPresent();
            tags = isTags ? i : tags;
        }
        boolean isPlain = fields.size() == type.getRecordComponents().length;
        return !isPlain || id < 0 || tags < 0
                ? Optional.empty()
                : Optional.of(new Form(constructor(type), components(type), id, tags));
    }

    private static List<RecordComponent> components(Class<? extends Record> type) {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        components.forEach(component -> component.getAccessor().setAccessible(true));
        return components;
    }

    private static Constructor<? extends Record> constructor(Class<? extends Record> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every record has its constructor", e);
        }
    }

    /** {@return the same answer with the tags of all things in it} */
    public static Answer fill(Store store, Answer answer) {
        if (answer instanceof Answer.Single single && isTagged(single.value())) {
            return new Answer.Single(
                    store.read(tx -> fill(tx, List.of(single.value()))).get(0));
        }
        if (answer instanceof Answer.Listing listing
                && !listing.items().isEmpty()
                && isTagged(listing.items().get(0))) {
            return new Answer.Listing(listing.count(), store.read(tx -> fill(tx, List.copyOf(listing.items()))));
        }
        return answer;
    }

    private static boolean isTagged(Record record) {
        return FORMS.get(record.getClass()).isPresent();
    }

    /** {@return the same answers, in their order, with the tags of the things} */
    static List<Record> fill(Tx tx, List<? extends Record> records) {
        Set<UUID> ids = new HashSet<>();
        records.forEach(record -> idOf(record).ifPresent(ids::add));
        if (ids.isEmpty()) {
            return List.copyOf(records);
        }
        Map<UUID, List<ResourceTagResponse>> byThing = tx.tags().of(ids).stream()
                .collect(Collectors.groupingBy(
                        LabelView::resourceId, Collectors.mapping(Tagged::face, Collectors.toList())));
        List<Record> filled = new ArrayList<>();
        for (Record record : records) {
            Optional<UUID> id = idOf(record);
            filled.add(
                    id.isEmpty()
                            ? record
                            : FORMS.get(record.getClass())
                                    .orElseThrow()
                                    .with(record, byThing.getOrDefault(id.get(), List.of())));
        }
        return filled;
    }

    private static Optional<UUID> idOf(Record record) {
        return FORMS.get(record.getClass()).flatMap(form -> form.idOf(record));
    }

    /** {@return a tag, or a detail, as it is answered} */
    public static ResourceTagResponse face(LabelView label) {
        return new ResourceTagResponse(
                label.name(),
                label.value(),
                label.customer(),
                label.kind(),
                label.resourceId().toString(),
                Objects.requireNonNull(label.account()),
                label.domainId().toString(),
                label.domain(),
                Wire.domainPath(label.domainPath()));
    }
}

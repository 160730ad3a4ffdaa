package io.haneul.jobs;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.haneul.model.Id;
import io.haneul.model.Secret;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Batons as JSON. Ids stand as plain text; a secret is refused. */
public final class Batons {
    private final ObjectMapper mapper;

    public Batons() {
        SimpleModule types = new SimpleModule("haneul");
        types.addSerializer(Id.class, new IdWriter());
        types.addSerializer(Secret.class, new SecretRefusal());
        types.setDeserializers(new IdReaders());
        mapper = new ObjectMapper()
                .registerModule(new Jdk8Module())
                .registerModule(new JavaTimeModule())
                .registerModule(types)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    /** {@return the value as JSON} */
    public String write(Record value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(value.getClass() + " cannot be written", e);
        }
    }

    /** {@return the value of the class that {@link #write} wrote} */
    public <T extends Record> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no " + type + " can be read", e);
        }
    }

    private static final class IdWriter extends StdSerializer<Id> {
        private static final long serialVersionUID = 1L;

        IdWriter() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(id.value().toString());
        }
    }

    private static final class SecretRefusal extends StdSerializer<Secret> {
        private static final long serialVersionUID = 1L;

        SecretRefusal() {
            super(Secret.class);
        }

        @Override
        public void serialize(Secret secret, JsonGenerator out, SerializerProvider provider) throws IOException {
            throw JsonMappingException.from(out, "a secret is never written down");
        }
    }

    private static final class IdReaders extends SimpleDeserializers {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) throws JsonMappingException {
            if (Id.class.isAssignableFrom(type.getRawClass())) {
                return new IdReader<>(type.getRawClass().asSubclass(Id.class));
            }
            return super.findBeanDeserializer(type, config, description);
        }
    }

    private static final class IdReader<I extends Id> extends StdDeserializer<I> {
        private static final long serialVersionUID = 1L;

        private final Class<I> kind;

        IdReader(Class<I> kind) {
            super(kind);
            this.kind = kind;
        }

        @Override
        public I deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Id.of(kind, UUID.fromString(in.getText()));
        }
    }
}

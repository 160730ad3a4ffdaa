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
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.haneul.model.Id;
import io.haneul.model.Secret;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Batons as JSON. Ids stand as plain text; a secret is refused, or sealed where somebody says how. */
public final class Batons {
    private static final int TYPES = 256;

    private final ObjectMapper mapper;

    public Batons() {
        this(types().addSerializer(Secret.class, new SecretRefusal()));
    }

    private Batons(SimpleModule types) {
        mapper = JsonMapper.builder()
                // the common cache would keep the classes of plugins that have left
                .typeFactory(TypeFactory.defaultInstance()
                        .withCache((LookupCache<Object, JavaType>) new LRUMap<Object, JavaType>(16, TYPES)))
                .build()
                .registerModule(new Jdk8Module())
                .registerModule(new JavaTimeModule())
                .registerModule(types)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    private static SimpleModule types() {
        SimpleModule types = new SimpleModule("haneul");
        types.addSerializer(Id.class, new IdWriter());
        types.setDeserializers(new IdReaders());
        return types;
    }

    /**
     * {@return what writes secrets sealed} It knows the classes it has met for as long as it lives, so that each plugin gets one
     * of its own.
     */
    public static Batons sealing(Function<Secret, String> seal, Function<String, Secret> unseal) {
        return new Batons(types().addSerializer(Secret.class, new SecretWriter(seal))
                .addDeserializer(Secret.class, new SecretReader(unseal)));
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

    private static final class SecretWriter extends StdSerializer<Secret> {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial")
        private final Function<Secret, String> seal;

        SecretWriter(Function<Secret, String> seal) {
            super(Secret.class);
            this.seal = seal;
        }

        @Override
        public void serialize(Secret secret, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(seal.apply(secret));
        }
    }

    private static final class SecretReader extends StdDeserializer<Secret> {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial")
        private final Function<String, Secret> unseal;

        SecretReader(Function<String, Secret> unseal) {
            super(Secret.class);
            this.unseal = unseal;
        }

        @Override
        public Secret deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return unseal.apply(in.getText());
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

package io.haneul.plugins.simulator.world;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;

/** How the world's files are written. */
final class Json {
    private static final int MOST_TYPES = 256;

    private Json() {}

    /** {@return a mapper with types of its own: those that all mappers share would keep this plugin's classes when it goes} */
    static JsonMapper mapper() {
        LookupCache<Object, JavaType> types = new LRUMap<>(16, MOST_TYPES);
        return JsonMapper.builder()
                .typeFactory(TypeFactory.defaultInstance().withCache(types))
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .build();
    }
}

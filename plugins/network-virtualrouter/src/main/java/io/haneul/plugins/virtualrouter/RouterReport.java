package io.haneul.plugins.virtualrouter;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a router says of itself.
 *
 * @param held names of user data and passwords it has
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record RouterReport(@Nullable Set<String> held) {
    private static final ObjectReader JSON = JsonMapper.builder().build().readerFor(RouterReport.class);

    static RouterReport of(String report) throws Fault {
        try {
            return JSON.readValue(report);
        } catch (JsonProcessingException e) {
            throw new Fault(FaultKind.UNKNOWN, "the router's report is no JSON object", e);
        }
    }

    Set<String> contents() {
        return held == null ? Set.of() : held;
    }
}

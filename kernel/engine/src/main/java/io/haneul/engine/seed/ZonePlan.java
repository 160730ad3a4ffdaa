package io.haneul.engine.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of API calls that make a zone.
 *
 * @param description for its readers
 * @param steps       in order
 */
record ZonePlan(@Nullable String description, List<Step> steps) {
    /**
     * A call, or a look at what is there. Texts may hold {@code ${name.field}}: a field of what an earlier step was saved as.
     *
     * @param call   the command to call
     * @param find   in its place: the list to look for something in, which must be there
     * @param with   parameters
     * @param where  of what is found, only that with these fields
     * @param as     the name under which what was made or found is saved
     * @param unless what makes the call needless; what is found by it is saved in its place
     * @param await  whether what is looked for may take a while to be there
     * @param each   the step is done once for each of these, whose entries are {@code ${each.name}}
     */
    record Step(
            @Nullable String call,
            @Nullable String find,
            @Nullable Map<String, Object> with,
            @Nullable Map<String, String> where,
            @Nullable String as,
            @Nullable Step unless,
            boolean await,
            @Nullable List<Map<String, Object>> each) {}

    /** {@return the plan of the file} */
    static ZonePlan read(Path file) throws IOException {
        try {
            return new ObjectMapper().readValue(Files.readString(file), ZonePlan.class);
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is no zone file: " + e.getOriginalMessage(), e);
        }
    }
}

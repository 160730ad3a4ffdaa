package specimen.state.haneul.engine;

import com.fasterxml.jackson.databind.ObjectMapper;

final class BrokenObjectMapper {
    static final ObjectMapper JSON = new ObjectMapper();

    private BrokenObjectMapper() {}
}

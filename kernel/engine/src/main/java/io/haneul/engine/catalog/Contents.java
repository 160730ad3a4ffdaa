package io.haneul.engine.catalog;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the product brings along, under the names that clients and deployment tools know. */
record Contents(
        List<Machine> serviceOfferings,
        List<Disk> diskOfferings,
        List<Net> networkOfferings,
        Map<String, List<String>> osTypes) {

    /** A service offering. */
    record Machine(
            String name, String displayText, int cores, int speedMhz, int memoryMib, @Nullable String systemVmType) {}

    /** A disk offering; without a size, the user chooses. */
    record Disk(String name, String displayText, @Nullable Long sizeGib) {}

    /**
     * A network offering.
     *
     * @param specify  whether the maker of a network names its segment and addresses
     * @param services provider by service
     */
    record Net(
            String name,
            String displayText,
            String guestType,
            @Nullable String availability,
            boolean specify,
            Map<String, String> services) {
        String offered() {
            return Optional.ofNullable(availability).orElse("Optional");
        }
    }

    static Contents read() {
        try (InputStream file = Contents.class.getResourceAsStream("contents.json")) {
            return JsonMapper.builder().build().readValue(file, Contents.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the catalog's contents cannot be read", e);
        }
    }
}

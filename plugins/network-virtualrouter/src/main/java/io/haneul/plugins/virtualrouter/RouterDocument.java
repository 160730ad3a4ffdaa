package io.haneul.plugins.virtualrouter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.haneul.spi.network.NetworkReport.RefusedRule;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What a router is told: the addresses of its interfaces and the files its services read, each whole. A router puts the
 * files in place, takes away those that are no longer named, and has the services whose files changed read them again. Equal
 * states give documents that are equal to the letter.
 *
 * @param format     of this document: a router refuses one it was not made for
 * @param network    the id of the network served
 * @param revision   of its state
 * @param services   that are to run; one that is not named is stopped
 * @param interfaces by device, what is to be set there
 * @param files      by path below the router's configuration directory, their lines
 * @param metadata   by the address of a guest, what it may ask about itself
 * @param userdata   by the address of a guest, the name of its user data, which comes on its own way
 * @param refused    what could not be translated; the router is not told
 */
@JsonPropertyOrder({"format", "network", "revision", "services", "interfaces", "files", "metadata", "userdata"})
record RouterDocument(
        int format,
        String network,
        long revision,
        List<String> services,
        SortedMap<String, SortedMap<String, String>> interfaces,
        SortedMap<String, List<String>> files,
        SortedMap<String, Map<String, String>> metadata,
        SortedMap<String, String> userdata,
        @JsonIgnore List<RefusedRule> refused) {
    static final int FORMAT = 1;

    private static final ObjectWriter JSON = JsonMapper.builder().build().writer();

    String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document of strings cannot fail to become JSON", e);
        }
    }
}

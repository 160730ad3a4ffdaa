package io.haneul.plugins.virtualrouter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import io.haneul.spi.network.NetworkReport.RefusedRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param passwords  by the address of a guest, the name of its password, which comes on its own way: a salt, a colon, and
 *     what the guest is given
 * @param refused    what could not be translated; the router is not told
 */
@JsonPropertyOrder({
    "format",
    "network",
    "revision",
    "services",
    "interfaces",
    "files",
    "metadata",
    "userdata",
    "passwords"
})
record RouterDocument(
        int format,
        String network,
        long revision,
        List<String> services,
        SortedMap<String, SortedMap<String, String>> interfaces,
        SortedMap<String, List<String>> files,
        SortedMap<String, Map<String, String>> metadata,
        SortedMap<String, String> userdata,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, String> passwords,
        @JsonIgnore List<RefusedRule> refused) {
    static final int FORMAT = 1;

    /** With types of its own: those that all mappers share would keep this plugin's classes when it goes. */
    private static final ObjectWriter JSON = JsonMapper.builder()
            .typeFactory(TypeFactory.defaultInstance()
                    .withCache((LookupCache<Object, JavaType>) new LRUMap<Object, JavaType>(16, 64)))
            .build()
            .writer();

    /** {@return the names of what comes on its own way} */
    Set<String> contents() {
        Set<String> all = new LinkedHashSet<>(userdata.values());
        all.addAll(passwords.values());
        return all;
    }

    String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document of strings cannot fail to become JSON", e);
        }
    }
}

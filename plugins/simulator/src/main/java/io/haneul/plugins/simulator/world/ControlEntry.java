package io.haneul.plugins.simulator.world;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One line of the journal of what was ordered: a fault that is used up stays so after a restart. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ControlEntry.Struck.class, name = "struck"),
    @JsonSubTypes.Type(value = ControlEntry.Happened.class, name = "happened")
})
sealed interface ControlEntry {
    /** A fault of the file struck a call; {@code fault} is all of it as text, so that a changed fault counts anew. */
    record Struck(String fault, int times) implements ControlEntry {}

    /** An accident happened, or could not, as the outcome says. */
    record Happened(String id, String outcome) implements ControlEntry {}
}

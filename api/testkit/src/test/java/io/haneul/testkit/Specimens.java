package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Ways to make a sound component of a role wrong in one point, each under the claim that has to catch it. */
final class Specimens<S> {
    private final Map<String, Consumer<S>> all = new LinkedHashMap<>();

    void wrong(String claim, Consumer<S> change) {
        if (all.put(claim, change) != null) {
            throw new IllegalArgumentException("two specimens for: " + claim);
        }
    }

    Map<String, Consumer<S>> all() {
        return all;
    }

    static Fault fault(FaultKind kind) {
        return new Fault(kind, "a specimen's");
    }
}

package io.haneul.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The proof that a contract is worth something: a sound component keeps it, and each claim catches a wrong one. */
final class Proof {
    private Proof() {}

    /**
     * @param specimens by claim, how a sound component is made wrong
     * @param run       runs the contract on a component that was changed
     */
    static <S> Stream<DynamicTest> of(Map<String, Consumer<S>> specimens, Function<Consumer<S>, ContractRun> run) {
        Stream<DynamicTest> whole = Stream.of(
                DynamicTest.dynamicTest("a sound component keeps the contract", () -> {
                    ContractRun sound = run.apply(s -> {});
                    assertEquals(Map.of(), sound.errors());
                    assertEquals(Set.of(), sound.failed());
                }),
                DynamicTest.dynamicTest("every claim has a component that it catches", () -> {
                    Set<String> alone = new TreeSet<>(run.apply(s -> {}).made());
                    alone.removeAll(specimens.keySet());
                    assertEquals(Set.of(), alone, "no specimen breaks these: nobody knows whether they catch anything");
                }));
        Stream<DynamicTest> each = specimens.entrySet().stream()
                .map(specimen -> DynamicTest.dynamicTest(specimen.getKey(), () -> {
                    ContractRun caught = run.apply(specimen.getValue());
                    assertTrue(
                            caught.failed().contains(specimen.getKey()),
                            () -> "it got away; caught by " + caught.failed() + ", errors " + caught.errors());
                }));
        return Stream.concat(whole, each);
    }
}

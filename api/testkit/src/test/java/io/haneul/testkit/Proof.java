package io.haneul.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The proof that a contract is worth something: a sound component keeps it, and each claim catches a wrong one. */
final class Proof {
    private Proof() {}

    /**
     * As {@link #of(Map, Function)}, for a component whose verbs are bent on their way.
     *
     * @param contract whose tests are run
     * @param sound    makes a fresh sound component
     * @param trial    makes the contract for a component
     * @param wrong    how verbs are bent, by claim
     */
    static <S, C> Stream<DynamicTest> of(
            Class<? super C> contract, Supplier<S> sound, Function<Bent<S>, C> trial, WrongVerbs<S> wrong) {
        return of(
                wrong.all(),
                change -> ContractRun.of(contract, () -> watched(trial, bent(sound, change)), Proof::claims));
    }

    private static <S> Bent<S> bent(Supplier<S> sound, Consumer<Bent<S>> change) {
        Bent<S> bent = new Bent<>(sound.get());
        change.accept(bent);
        return bent;
    }

    private static <S, C> C watched(Function<Bent<S>, C> trial, Bent<S> bent) {
        C contract = trial.apply(bent);
        if (contract instanceof VerbContract verbs) {
            verbs.watcher = bent::trying;
        }
        return contract;
    }

    private static Claims claims(Object contract) {
        for (Class<?> type = contract.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getType() == Claims.class) {
                    return value(field, contract);
                }
            }
        }
        throw new AssertionError(contract + " makes no claims");
    }

    private static Claims value(Field field, Object contract) {
        try {
            return (Claims) field.get(contract);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

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

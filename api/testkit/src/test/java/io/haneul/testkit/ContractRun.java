package io.haneul.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * All tests of a contract run on one component, each on a fresh one.
 *
 * @param made   the claims that were made
 * @param failed the claims that did not hold
 * @param errors by test, what ended it that was no claim
 */
record ContractRun(Set<String> made, Set<String> failed, Map<String, Throwable> errors) {
    /**
     * @param contract whose tests are run
     * @param trial    makes the contract for a fresh component
     * @param claims   gives the claims of a trial
     */
    static <C> ContractRun of(Class<? super C> contract, Supplier<C> trial, Function<C, Claims> claims) {
        Set<String> made = new LinkedHashSet<>();
        Set<String> failed = new LinkedHashSet<>();
        Map<String, Throwable> errors = new LinkedHashMap<>();
        for (Method test : tests(contract)) {
            C fresh = trial.get();
            try {
                test.invoke(fresh);
            } catch (InvocationTargetException e) {
                if (claims.apply(fresh).failed().isEmpty()) {
                    errors.put(test.getName(), e.getCause());
                }
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
            made.addAll(claims.apply(fresh).made());
            failed.addAll(claims.apply(fresh).failed());
        }
        return new ContractRun(made, failed, errors);
    }

    /** Those that the contract inherits, too: a contract may stand on one that is more general. */
    private static List<Method> tests(Class<?> contract) {
        return Stream.<Class<?>>iterate(contract, type -> type != Object.class, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .peek(method -> method.setAccessible(true))
                .toList();
    }
}

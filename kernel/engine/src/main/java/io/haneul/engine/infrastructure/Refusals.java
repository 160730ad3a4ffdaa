package io.haneul.engine.infrastructure;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.jobs.Failure;
import io.haneul.jobs.ProviderMissing;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.store.Store;
import java.util.Arrays;
import java.util.function.Supplier;

/** What the world outside and the database answer, as the callers of commands are told. */
final class Refusals {
    private Refusals() {}

    /** A call to a provider. */
    @FunctionalInterface
    interface Outside<R> {
        /** {@return the answer} */
        R call() throws Fault, InterruptedException;
    }

    /**
     * {@return what the provider answered}
     *
     * @param parameter the one that led there, named when the provider finds it invalid
     * @throws Refusal with what it answered instead
     */
    static <R> R outside(String parameter, Outside<R> outside) {
        try {
            return outside.call();
        } catch (Fault fault) {
            throw of(parameter, fault);
        } catch (ProviderMissing missing) {
            throw new Refusal(ApiCode.RESOURCE_UNAVAILABLE, missing.getMessage() + " is not there");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(ApiCode.INTERNAL, "The server is stopping");
        }
    }

    static Refusal of(String parameter, Fault fault) {
        if (fault.kind() == FaultKind.INVALID || fault.kind() == FaultKind.NOT_FOUND) {
            return Refusal.parameter(parameter, String.valueOf(fault.getMessage()));
        }
        int code = Failure.of(fault).code();
        return new Refusal(
                Arrays.stream(ApiCode.values())
                        .filter(known -> known.number() == code)
                        .findFirst()
                        .orElse(ApiCode.INTERNAL),
                String.valueOf(fault.getMessage()));
    }

    /** Writes what must be the only one of its name or place; the refusal tells the caller that it is not. */
    static void unique(Runnable write, Supplier<Refusal> taken) {
        try {
            write.run();
        } catch (RuntimeException e) {
            throw Store.isDuplicate(e) ? taken.get() : e;
        }
    }

    /** Removes a row; the refusal tells the caller that others still refer to it. */
    static void unreferenced(Runnable remove, Supplier<Refusal> inUse) {
        try {
            remove.run();
        } catch (RuntimeException e) {
            throw Store.isReferenced(e) ? inUse.get() : e;
        }
    }
}

package io.haneul.jobs;

import io.haneul.model.Fault;

/**
 * Why a job failed, as its caller is told.
 *
 * @param code the API's error code
 * @param text without secrets
 */
public record Failure(int code, String text) {
    /** {@return the failure a fault ends in} */
    public static Failure of(Fault fault) {
        int code =
                switch (fault.kind()) {
                    case INVALID, NOT_FOUND -> 431;
                    case CONFLICT -> 536;
                    case NO_CAPACITY -> 533;
                    case UNREACHABLE -> 534;
                    case UNKNOWN, BROKEN -> 530;
                };
        return new Failure(code, String.valueOf(fault.getMessage()));
    }

    /** A refusal that knows its own failure; a step that throws it is undone. */
    public interface Source {
        /** {@return what the caller is told} */
        Failure failure();
    }
}

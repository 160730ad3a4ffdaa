package io.haneul.gateway.answer;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;

/**
 * Why a command was not carried out, as the client is told.
 *
 * @param status HTTP status and {@code errorcode}
 * @param cause  the finer {@code cserrorcode}
 * @param text   for people
 */
public record ApiError(int status, int cause, String text) {
    private static final int STARTING = 503;

    public static ApiError of(ApiCode code, String text) {
        return new ApiError(code.number(), code.cause(), text);
    }

    public static ApiError of(Refusal refusal) {
        return of(refusal.code(), refusal.getMessage());
    }

    /** {@return the error while the server cannot take commands yet; clients try again} */
    public static ApiError starting(String reason) {
        return new ApiError(STARTING, ApiCode.RESOURCE_UNAVAILABLE.cause(), reason);
    }
}

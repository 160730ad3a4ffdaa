package io.haneul.engine.command;

/** The error codes of the API, which are also the HTTP status of the answer. */
public enum ApiCode {
    UNAUTHORIZED(401, 4290),
    TOO_MANY_REQUESTS(429, 9999),
    MALFORMED(430, 9999),
    PARAMETER(431, 4350),
    UNSUPPORTED_ACTION(432, 9999),
    INTERNAL(530, 4250),
    ACCOUNT(531, 4365),
    RESOURCE_LIMIT(532, 4280),
    INSUFFICIENT_CAPACITY(533, 4325),
    RESOURCE_UNAVAILABLE(534, 4380),
    ALLOCATION(535, 4370),
    IN_USE(536, 4375),
    RULE_CONFLICT(537, 4360);

    private final int number;
    private final int cause;

    ApiCode(int number, int cause) {
        this.number = number;
        this.cause = cause;
    }

    /** {@return the {@code errorcode} on the wire} */
    public int number() {
        return number;
    }

    /** {@return the {@code cserrorcode} on the wire, the finer number that goes with it; 9999 for none of its own} */
    public int cause() {
        return cause;
    }
}

package io.haneul.engine.command;

/** The error codes of the API, which are also the HTTP status of the answer. */
public enum ApiCode {
    UNAUTHORIZED(401),
    TOO_MANY_REQUESTS(429),
    MALFORMED(430),
    PARAMETER(431),
    UNSUPPORTED_ACTION(432),
    INTERNAL(530),
    ACCOUNT(531),
    RESOURCE_LIMIT(532),
    INSUFFICIENT_CAPACITY(533),
    RESOURCE_UNAVAILABLE(534),
    ALLOCATION(535),
    IN_USE(536),
    RULE_CONFLICT(537);

    private final int number;

    ApiCode(int number) {
        this.number = number;
    }

    /** {@return the {@code errorcode} on the wire} */
    public int number() {
        return number;
    }
}

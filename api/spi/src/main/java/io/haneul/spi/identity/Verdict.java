package io.haneul.spi.identity;

/** What an authenticator says of an attempt. */
public sealed interface Verdict {
    /**
     * It is who it says.
     *
     * @param person what is known of it; a user that the cloud does not have may be made of it
     */
    record Accepted(Person person) implements Verdict {}

    /**
     * It is not who it says, and nobody else is asked.
     *
     * @param reason for the log, never shown to whoever tried
     */
    record Rejected(String reason) implements Verdict {}

    /** This authenticator does not know such users; the next one is asked. */
    record NotMine() implements Verdict {}
}

package io.haneul.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.e2e.Commands.Said;

/** What tests expect of scripts. */
final class Scripts {

    private Scripts() {}

    /** All tests of a script of unittest ran and passed; a skipped one is a failure, as is a client that is not installed. */
    static void assertPassed(Said said) {
        assertEquals(0, said.exit(), said.text());
        assertTrue(said.text().contains("\nRan "), said.text());
        assertFalse(said.text().contains("skipped"), said.text());
    }
}

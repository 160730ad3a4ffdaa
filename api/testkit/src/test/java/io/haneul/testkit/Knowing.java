package io.haneul.testkit;

/** Says what it made of facts, so that a specimen can get that wrong, too. */
interface Knowing {
    /** {@return whether the target is taken for silent} */
    boolean isSilent();
}

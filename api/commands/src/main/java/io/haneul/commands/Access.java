package io.haneul.commands;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the caller must be allowed to do with the thing a parameter refers to. Checked before the command's handler is
 * called, and again when its job starts; an id that is absent and one that belongs to somebody else are refused in the same
 * words, and filter a list to nothing.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {
    /** {@return the least right that will do} */
    Right value();

    /** Rights over a thing, each including those before it. */
    enum Right {
        /** To build on it: what is public, shared with the caller, or the caller's. */
        USE,
        /** To change what it does: the owning account's users, the admins of its domain and above, root admins. */
        OPERATE,
        /** To change what it is or whose, and to remove it: as OPERATE, but never what is merely shared. */
        OWN
    }
}

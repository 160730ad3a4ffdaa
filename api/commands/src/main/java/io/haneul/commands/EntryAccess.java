package io.haneul.commands;

import io.haneul.model.Id;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an id inside a parameter that is a map refers to, and what the caller must be allowed to do with it: such as
 * {@code networkid} of {@code iptonetworklist[0].networkid=...}. Checked as {@link Access} is, and whoever carries the command
 * out finds text there that is the id of a thing the caller has the right over. One for each key that holds ids.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(EntryAccess.Keys.class)
public @interface EntryAccess {
    /** {@return the key, in lower case; those of a request match it in any case} */
    String key();

    /** {@return the kind of thing the value is the id of} */
    Class<? extends Id> kind();

    /** {@return the least right that will do} */
    Access.Right right();

    /** Several of them. */
    @Documented
    @Target(ElementType.RECORD_COMPONENT)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Keys {
        /** {@return one for each key} */
        EntryAccess[] value();
    }
}

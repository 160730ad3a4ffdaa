package io.haneul.commands;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a UUID that may be of a thing of any kind, so that no access can be derived from it. In a list it narrows what the
 * caller may see anyway, and finds nothing in what it may not. A command that acts names the parameter which says of what kind
 * the thing is, and whoever carries it out checks the access to a thing of that kind.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnyThing {
    /** {@return the parameter, by its wire name, that says of what kind the thing is; empty in lists} */
    String kindIn() default "";
}

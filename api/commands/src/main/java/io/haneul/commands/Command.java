package io.haneul.commands;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record a command of the API. Each component is a parameter; its wire name is the component's name in lower case
 * (but for {@link Wire}). A component of type {@code Optional} may be left out, a {@code List} may be empty unless
 * {@link Required}; any other must be given. A component whose record type carries {@link Inline} stands for that record's
 * components. A component (or element) of an {@link io.haneul.model.Id} type is a reference and declares its {@link Access}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Command {
    /** {@return the name on the wire, in its usual case} */
    String name();

    /** {@return what the command does, for its caller: one or two sentences without backslash, not ending in a quote} */
    String description();

    /** {@return how it answers} */
    Kind kind();

    /** {@return the record of the answered object, or {@link Success}} */
    Class<? extends Record> returns();

    /**
     * {@return the key of the object or array in the answer, such as {@code zone}; empty where the fields stand directly in
     * the answer}
     */
    String object() default "";

    /** {@return the answer's top-level key where it is not the name in lower case followed by {@code response}} */
    String answer() default "";

    /** {@return the default roles that may call it} */
    DefaultRole[] roles();

    /** {@return the type of the event it leaves, such as {@code VM.CREATE}; empty for none} */
    String event() default "";

    /** {@return the version of the contract that brought it} */
    String since() default "3.0";
}

package io.haneul.commands;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A name or type on the wire that does not follow from the component. */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Wire {
    /** {@return the name on the wire; empty where it is the component's name in lower case} */
    String value() default "";

    /** {@return the type {@code listApis} tells; empty where it follows from the Java type} */
    String type() default "";
}

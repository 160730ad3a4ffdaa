/** The walls between tenants: what a caller may do with a thing follows from whose it is, for every command alike. */
@NullMarked
package io.haneul.engine.access;

import org.jspecify.annotations.NullMarked;

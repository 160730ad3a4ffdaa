/** Fills what is fullest first, so that whole hosts and pools stay empty. */
@NullMarked
package io.haneul.plugins.mostpacked;

import org.jspecify.annotations.NullMarked;

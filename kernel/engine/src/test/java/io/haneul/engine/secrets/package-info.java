/** That secrets stay where they belong. */
@NullMarked
package io.haneul.engine.secrets;

import org.jspecify.annotations.NullMarked;

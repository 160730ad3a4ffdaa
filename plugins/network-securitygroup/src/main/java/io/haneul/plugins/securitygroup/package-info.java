/** Security groups: which traffic a machine's interfaces let in and out. */
@NullMarked
package io.haneul.plugins.securitygroup;

import org.jspecify.annotations.NullMarked;

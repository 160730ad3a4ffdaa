/** Keeps the machines and disks of one account apart. */
@NullMarked
package io.haneul.plugins.userdispersing;

import org.jspecify.annotations.NullMarked;

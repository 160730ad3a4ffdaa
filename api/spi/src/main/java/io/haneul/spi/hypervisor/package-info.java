/**
 * The role of a hypervisor, and what some hypervisors can do besides.
 */
@NullMarked
@Version("0.2.0")
package io.haneul.spi.hypervisor;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;

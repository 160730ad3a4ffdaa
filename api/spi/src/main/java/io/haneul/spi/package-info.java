/**
 * What every role of the SPI has in common: how it is called, at what, and what calls itself a provider.
 */
@NullMarked
@Version("0.2.0")
package io.haneul.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;

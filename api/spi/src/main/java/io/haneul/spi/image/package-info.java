/**
 * The role of image stores: where templates, ISOs and what was brought from pools are kept.
 */
@NullMarked
@Version("0.1.0")
package io.haneul.spi.image;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;

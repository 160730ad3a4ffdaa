/** What plugins bring besides providers: commands of their own, documents, devices. */
@NullMarked
package io.haneul.engine.plugin;

import org.jspecify.annotations.NullMarked;

/** What is put into a plugin's bundle for a test, so that it can be held inside the plugin. */
@NullMarked
package io.haneul.itest.gate;

import org.jspecify.annotations.NullMarked;

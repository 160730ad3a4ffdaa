/** Tests of rules about networks. */
@NullMarked
package io.haneul.engine.rule;

import org.jspecify.annotations.NullMarked;

/** What users and operators write on things of every kind: tags, and details. */
@NullMarked
package io.haneul.engine.tag;

import org.jspecify.annotations.NullMarked;

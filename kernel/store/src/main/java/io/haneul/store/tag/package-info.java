/** What users and operators write on things of every kind. */
@NullMarked
package io.haneul.store.tag;

import org.jspecify.annotations.NullMarked;

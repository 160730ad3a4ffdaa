@NullMarked
package io.haneul.store.database;

import org.jspecify.annotations.NullMarked;

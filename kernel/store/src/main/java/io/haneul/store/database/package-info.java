/** How an instance comes to its store: its own embedded server or the operator's, the pool, the migrations. */
@NullMarked
package io.haneul.store.database;

import org.jspecify.annotations.NullMarked;

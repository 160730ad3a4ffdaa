/**
 * The only room with SQL. Everything goes through {@link io.haneul.store.Store#inTransaction}: mappers are reachable only
 * inside, rows are records, names say intent, and what the writer must still be true about is a condition in the statement
 * whose row count is the answer.
 */
@NullMarked
package io.haneul.store;

import org.jspecify.annotations.NullMarked;

/** What every list query takes: which rows, and whose. Below all mappers, which stand below the transaction. */
@NullMarked
package io.haneul.store.query;

import org.jspecify.annotations.NullMarked;

/** Domains, accounts, users, their keys and roles. */
@NullMarked
package io.haneul.store.identity;

import org.jspecify.annotations.NullMarked;

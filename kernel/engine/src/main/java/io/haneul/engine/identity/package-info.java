/** Domains, accounts, users, roles, keys, and proof of who calls. */
@NullMarked
package io.haneul.engine.identity;

import org.jspecify.annotations.NullMarked;

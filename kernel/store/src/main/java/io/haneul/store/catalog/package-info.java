/** What may be chosen from: offerings of every kind, templates, operating systems. */
@NullMarked
package io.haneul.store.catalog;

import org.jspecify.annotations.NullMarked;

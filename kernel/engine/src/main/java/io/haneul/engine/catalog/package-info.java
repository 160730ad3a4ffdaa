/** What may be chosen from: offerings of every kind, templates, operating systems. */
@NullMarked
package io.haneul.engine.catalog;

import org.jspecify.annotations.NullMarked;

/** What a new cloud may begin with besides its first admin: a zone, made by a file of API calls. */
@NullMarked
package io.haneul.engine.seed;

import org.jspecify.annotations.NullMarked;

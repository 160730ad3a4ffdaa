/** Requests as they come: their parameters, and the signature over them. */
@NullMarked
package io.haneul.gateway.request;

import org.jspecify.annotations.NullMarked;

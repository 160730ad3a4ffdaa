package io.haneul.spi.storage;

import io.haneul.model.TemplateId;

/**
 * A template that volumes start from.
 *
 * @param id  of the template
 * @param url where its content is, as the image store or the operator names it
 */
public record TemplateRef(TemplateId id, String url) {}

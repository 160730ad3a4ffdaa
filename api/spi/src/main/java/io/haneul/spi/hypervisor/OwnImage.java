package io.haneul.spi.hypervisor;

import io.haneul.model.Bytes;

/**
 * An image whose content every host of a hypervisor has or can make by itself.
 *
 * @param name        of the template it becomes, at most 255 characters
 * @param displayText of the template
 * @param guest       the operating system in it, by a name of {@code listOsTypes}
 * @param size        of a disk that starts from it
 * @param url         by which storage that is asked for a volume from it knows the image
 */
public record OwnImage(String name, String displayText, String guest, Bytes size, String url) {}

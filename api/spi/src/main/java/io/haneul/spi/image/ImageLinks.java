package io.haneul.spi.image;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import java.net.URI;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability of a store to give images out by itself, to whoever has a link. */
@ConsumerType
public interface ImageLinks {
    /**
     * On return whoever opens the link until its time is over gets the image's file.
     *
     * @throws Fault NOT_FOUND when there is no such image or it is not ready
     */
    URI ensureLink(Call call, Target target, ImageLink link) throws Fault, InterruptedException;

    /** On return no link to the image works any more. */
    void ensureLinkAbsent(Call call, Target target, ImageRef image) throws Fault, InterruptedException;
}

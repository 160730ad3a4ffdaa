package io.haneul.spi.storage;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to keep templates in a pool, so that volumes start from them at once. */
@ConsumerType
public interface TemplateCache {
    /**
     * On return the pool holds the template, and volumes can be made from it.
     *
     * @throws Fault NOT_FOUND when the image is not in its store, NO_CAPACITY, UNREACHABLE when the store does not answer
     */
    TemplateObservation ensureTemplate(Call call, Target target, CachedTemplate template)
            throws Fault, InterruptedException;

    /**
     * On return the pool does not hold the template.
     *
     * @throws Fault CONFLICT when volumes still need it
     */
    void ensureTemplateAbsent(Call call, Target target, CachedTemplate template) throws Fault, InterruptedException;

    /** {@return the templates that the pool holds, in no order} */
    List<TemplateObservation> observeTemplates(Call call, Target target, PoolRef pool)
            throws Fault, InterruptedException;
}

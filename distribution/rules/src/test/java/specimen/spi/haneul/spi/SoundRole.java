package specimen.spi.haneul.spi;

import io.haneul.model.Fault;
import io.haneul.model.HostId;
import io.haneul.model.Secret;
import io.haneul.spi.Call;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

@ConsumerType
public interface SoundRole {
    /** A choice between values. */
    sealed interface Choice permits Yes, No {}

    /** One. */
    record Yes(Map<String, List<HostId>> why, Secret key) implements Choice {}

    /** The other. */
    record No() implements Choice {}

    String name();

    Choice decide(Call call, Optional<Instant> since, Choice before) throws Fault, InterruptedException;

    List<Class<? extends Record>> shapes();

    Record shaped(Record raw);

    default boolean isPatient() {
        return true;
    }
}

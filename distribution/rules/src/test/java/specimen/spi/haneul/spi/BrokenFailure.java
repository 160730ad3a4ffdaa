package specimen.spi.haneul.spi;

import io.haneul.spi.Call;
import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

@ConsumerType
public interface BrokenFailure {
    void read(Call call) throws IOException;
}

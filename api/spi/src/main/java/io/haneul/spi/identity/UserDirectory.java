package io.haneul.spi.identity;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability of an authenticator to list the people it knows, so that users can be made of them. */
@ConsumerType
public interface UserDirectory {
    /**
     * {@return people that match, in the order of their usernames, at most as many as asked for}
     *
     * @throws Fault INVALID when the query cannot be understood, UNREACHABLE when the directory does not answer
     */
    List<Person> find(Call call, DirectoryQuery query) throws Fault, InterruptedException;
}

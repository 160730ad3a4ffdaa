package io.haneul.store.compute;

import io.haneul.model.JobId;
import io.haneul.model.NetworkId;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Guests' passwords, sealed. */
public interface VmPasswordMapper {
    /** Stores a machine's password, in place of the one it had. */
    @Insert("insert into vm_password (vm_id, sealed, hash, encrypted, job_id) values (#{vmId}, #{sealed}, #{hash},"
            + " #{encrypted}, #{jobId}) on duplicate key update sealed = values(sealed), hash = values(hash),"
            + " encrypted = values(encrypted), job_id = values(job_id)")
    void put(VmPasswordRow password);

    /** {@return the machine's password} */
    @Select("select * from vm_password where vm_id = #{vm}")
    Optional<VmPasswordRow> of(UUID vm);

    /** {@return the password that the job's result gives out, when none has yet} */
    @Select("select * from vm_password where job_id = #{job}")
    Optional<VmPasswordRow> waiting(JobId job);

    /** Notes that the password was given out; 0 means that it was before. */
    @Update("update vm_password set job_id = null where job_id = #{job}")
    int given(JobId job);

    /** {@return the password of that name that some guest of the network has, sealed} */
    @Select("select p.sealed from nic n join vm_password p on p.vm_id = n.vm_id and p.hash = n.password_hash"
            + " where n.network_id = #{network} and n.password_hash = #{hash} limit 1")
    Optional<String> inNetwork(NetworkId network, String hash);
}

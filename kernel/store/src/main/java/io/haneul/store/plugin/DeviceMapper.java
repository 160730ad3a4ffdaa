package io.haneul.store.plugin;

import io.haneul.model.DeviceId;
import io.haneul.model.PhysicalNetworkId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Devices that serve guest networks. */
public interface DeviceMapper {
    /** Stores a device; a provider has each once. */
    @Insert("insert into network_device (id, provider, physical_network_id, url, username, sealed_password, details,"
            + " device_identity, handle, networks, dedicated, state, created) values (#{id}, #{provider},"
            + " #{physicalNetworkId}, #{url}, #{username}, #{sealedPassword}, #{details}, #{deviceIdentity}, #{handle},"
            + " #{networks}, #{dedicated}, #{state}, #{created})")
    void insert(DeviceRow device);

    /** {@return the device} */
    @Select("select * from network_device where id = #{id}")
    Optional<DeviceRow> find(DeviceId id);

    /** {@return those of the ids that exist} */
    @Select("<script>select id from network_device where id in"
            + " <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<DeviceId> among(List<UUID> ids);

    /** {@return the provider's devices, on one physical network or on any, the oldest first} */
    @Select("select * from network_device where provider = #{provider}"
            + " and (#{physicalNetwork} is null or physical_network_id = #{physicalNetwork})"
            + " and (#{id} is null or id = #{id}) order by id limit #{limit}")
    List<DeviceRow> of(String provider, @Nullable PhysicalNetworkId physicalNetwork, @Nullable DeviceId id, int limit);

    /** Changes settings and state; 0 means that it is gone. */
    @Update("update network_device set details = #{details}, networks = #{networks} where id = #{id}")
    int change(DeviceRow device);

    /** {@return 1 when the device was in the one state and is in the other now} */
    @Update("update network_device set state = #{to} where id = #{id} and state = #{from}")
    int transition(DeviceId id, DeviceState from, DeviceState to);

    /** Removes a device. */
    @Delete("delete from network_device where id = #{id}")
    int remove(DeviceId id);
}

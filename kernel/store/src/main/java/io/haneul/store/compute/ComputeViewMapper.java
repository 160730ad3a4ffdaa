package io.haneul.store.compute;

import io.haneul.model.VolumeId;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;

/** Loads a page of machines or volumes with the names of all they refer to: one query each, joined by primary keys only. */
public interface ComputeViewMapper {
    String IDS = " (<foreach item='id' collection='ids' separator=','>#{id}</foreach>)";

    /** {@return the machines in the order of their ids} */
    @Select(
            "<script>select v.id, v.kind, v.instance_name, v.name, v.display_name, v.account_id, a.name account, v.domain_id,"
                    + " d.name domain, d.path domain_path, v.user_id, u.username, v.zone_id, z.name zone, h.pod_id, p.name pod,"
                    + " v.host_id, h.name host, v.hypervisor, v.template_id, t.name template, t.display_text template_text,"
                    + " t.type template_type, t.format template_format, t.password_enabled, t.is_dynamically_scalable,"
                    + " v.service_offering_id, s.name service_offering, v.os_type_id, o.name os_type, v.cores, v.speed_mhz,"
                    + " v.memory_mib, v.ha, v.state, v.network_id, v.job_id, v.created, v.updated"
                    + " from vm v join account a on a.id = v.account_id join domain d on d.id = v.domain_id"
                    + " join zone z on z.id = v.zone_id left join user u on u.id = v.user_id left join host h on h.id = v.host_id"
                    + " left join pod p on p.id = h.pod_id left join template t on t.id = v.template_id"
                    + " left join service_offering s on s.id = v.service_offering_id left join os_type o on o.id = v.os_type_id"
                    + " where v.id in" + IDS + " order by v.id</script>")
    List<VmView> machines(List<UUID> ids);

    /** {@return the machines' interfaces, by machine and device} */
    @Select(
            "<script>select n.id, n.vm_id, n.role, n.network_id, w.name network, w.guest_type network_type, w.cidr, w.gateway,"
                    + " w.segment_uri, n.device, n.mac, n.address, n.is_default from nic n join network w on w.id = n.network_id"
                    + " where n.vm_id in" + IDS + " order by n.vm_id, n.device, n.id</script>")
    List<NicView> interfaces(List<UUID> ids);

    /** {@return the volumes in the order of their ids} */
    @Select("<script>select v.id, v.name, v.type, v.zone_id, z.name zone, a.name account, v.domain_id, d.name domain,"
            + " d.path domain_path, v.device, v.vm_id, m.name vm, m.display_name vm_display_name, m.state vm_state, v.size,"
            + " v.state, v.handle, v.hypervisor, v.disk_offering_id, f.name disk_offering,"
            + " f.display_text disk_offering_text, v.service_offering_id, s.name service_offering,"
            + " s.display_text service_offering_text, v.pool_id, p.name pool, v.template_id, t.name template,"
            + " t.display_text template_text, v.created, v.attached"
            + " from volume v join account a on a.id = v.account_id join domain d on d.id = v.domain_id"
            + " join zone z on z.id = v.zone_id left join vm m on m.id = v.vm_id"
            + " left join disk_offering f on f.id = v.disk_offering_id"
            + " left join service_offering s on s.id = v.service_offering_id left join pool p on p.id = v.pool_id"
            + " left join template t on t.id = v.template_id where v.id in" + IDS + " order by v.id</script>")
    List<VolumeView> volumes(List<VolumeId> ids);
}

-- What users write is compared with these columns, and a text in any script must find nothing there rather than be an error.
alter table account
    modify state varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table address_range
    modify end_ip varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify gateway varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify netmask varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify start_ip varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify traffic varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify vlan varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table affinity_group
    modify type varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table api_key
    modify api_key varchar(128) character set utf8mb4 collate utf8mb4_bin not null;
alter table balance_member
    modify guest_address varchar(15) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify state varchar(8) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table cluster
    modify allocation_state varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify cluster_type varchar(32) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table event
    modify level varchar(8) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify resource_kind varchar(32) character set utf8mb4 collate utf8mb4_unicode_ci null,
    modify state varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify type varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table host
    modify address varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify resource_state varchar(32) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify state varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table image_store
    modify protocol varchar(32) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table iso_zone
    modify state varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table job
    modify command varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci null,
    modify instance_kind varchar(32) character set utf8mb4 collate utf8mb4_unicode_ci null,
    modify script varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify state varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table network
    modify audience varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify cidr varchar(18) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify first_address varchar(15) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify gateway varchar(15) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify guest_type varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify isolation varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci null,
    modify last_address varchar(15) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify network_domain varchar(255) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify segment_method varchar(32) character set utf8mb4 collate utf8mb4_unicode_ci null,
    modify state varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table network_device
    modify state varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table network_offering
    modify availability varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify guest_type varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table network_offering_capability
    modify name varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify service varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table network_offering_service
    modify provider varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify service varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table network_rule
    modify algorithm varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci null,
    modify guest_address varchar(15) character set utf8mb4 collate utf8mb4_unicode_ci null,
    modify kind varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify protocol varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify state varchar(8) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table nic
    modify address varchar(15) character set utf8mb4 collate utf8mb4_unicode_ci null,
    modify host_name varchar(63) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify mac varchar(17) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify role varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table nic_address
    modify address varchar(15) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table physical_network
    modify broadcast_domain_range varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify state varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify vlan varchar(1024) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table pod
    modify allocation_state varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify end_ip varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify gateway varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify netmask varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify start_ip varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table pool
    modify scope varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify state varchar(32) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table public_address
    modify address varchar(15) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table resource_detail
    modify kind varchar(32) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table resource_tag
    modify kind varchar(32) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table role
    modify type varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table role_rule
    modify rule varchar(190) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table router_element
    modify kind varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table security_group_rule
    modify cidr varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci null,
    modify protocol varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify state varchar(8) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table service_offering
    modify system_vm_type varchar(32) character set utf8mb4 collate utf8mb4_unicode_ci null;
alter table service_provider
    modify state varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table snapshot
    modify state varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify type varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify volume_type varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table snapshot_policy
    modify schedule varchar(32) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify time_zone varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify type varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table ssh_key_pair
    modify fingerprint varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table stickiness_policy
    modify method varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify state varchar(8) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table template
    modify format varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify type varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table traffic_type
    modify type varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify vlan varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci null;
alter table `user`
    modify state varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table vm
    modify instance_name varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify kind varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify state varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table vm_detail
    modify name varchar(128) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table vm_snapshot
    modify state varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table volume
    modify state varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify type varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null;
alter table zone
    modify allocation_state varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify dns1 varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify dns2 varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci null,
    modify guest_cidr varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci null,
    modify internal_dns1 varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci not null,
    modify internal_dns2 varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci null,
    modify ip6_dns1 varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci null,
    modify ip6_dns2 varchar(64) character set utf8mb4 collate utf8mb4_unicode_ci null,
    modify network_type varchar(16) character set utf8mb4 collate utf8mb4_unicode_ci not null;

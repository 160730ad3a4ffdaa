-- One row. Who is about to check addresses for overlaps changes it first, so that such checks happen one after the other.
create table address_plan (
  id tinyint not null primary key,
  revision bigint not null
);

insert into address_plan (id, revision) values (1, 0);

create table zone (
  id uuid not null primary key,
  name varchar(190) not null,
  network_type varchar(16) character set ascii not null,
  allocation_state varchar(16) character set ascii not null,
  dns1 varchar(64) character set ascii not null,
  dns2 varchar(64) character set ascii null,
  internal_dns1 varchar(64) character set ascii not null,
  internal_dns2 varchar(64) character set ascii null,
  ip6_dns1 varchar(64) character set ascii null,
  ip6_dns2 varchar(64) character set ascii null,
  guest_cidr varchar(64) character set ascii null,
  network_domain varchar(255) null,
  domain_id uuid null,
  local_storage boolean not null,
  security_groups boolean not null,
  dhcp_provider varchar(64) null,
  sort_key int not null,
  created datetime(3) not null,
  unique key (name)
);

create table pod (
  id uuid not null primary key,
  zone_id uuid not null,
  name varchar(190) not null,
  allocation_state varchar(16) character set ascii not null,
  gateway varchar(64) character set ascii not null,
  netmask varchar(64) character set ascii not null,
  start_ip varchar(64) character set ascii not null,
  end_ip varchar(64) character set ascii not null,
  created datetime(3) not null,
  unique key (zone_id, name),
  foreign key (zone_id) references zone (id)
);

create table cluster (
  id uuid not null primary key,
  zone_id uuid not null,
  pod_id uuid not null,
  name varchar(190) not null,
  hypervisor varchar(32) not null,
  provider varchar(64) not null,
  cluster_type varchar(32) character set ascii not null,
  allocation_state varchar(16) character set ascii not null,
  managed boolean not null,
  created datetime(3) not null,
  unique key (pod_id, name),
  key (zone_id),
  foreign key (zone_id) references zone (id),
  foreign key (pod_id) references pod (id)
);

create table host (
  id uuid not null primary key,
  zone_id uuid not null,
  pod_id uuid not null,
  cluster_id uuid not null,
  name varchar(190) not null,
  identity varchar(190) not null,
  hypervisor varchar(32) not null,
  provider varchar(64) not null,
  url varchar(1024) not null,
  username varchar(255) null,
  sealed_password varchar(2048) character set ascii null,
  handle varchar(1024) null,
  address varchar(64) character set ascii not null,
  version varchar(190) not null,
  cores int not null,
  speed_mhz bigint not null,
  memory_bytes bigint not null,
  state varchar(16) character set ascii not null,
  resource_state varchar(32) character set ascii not null,
  tags varchar(2000) not null,
  os_category_id uuid null,
  created datetime(3) not null,
  disconnected datetime(3) null,
  unique key (identity),
  key (zone_id, id),
  key (pod_id, id),
  key (cluster_id, id),
  foreign key (zone_id) references zone (id),
  foreign key (pod_id) references pod (id),
  foreign key (cluster_id) references cluster (id)
);

-- The only counters of a host: totals with over-provisioning, and what is promised to machines.
create table host_capacity (
  host_id uuid not null primary key,
  cpu_total bigint not null,
  cpu_used bigint not null,
  memory_total bigint not null,
  memory_used bigint not null,
  machines int not null,
  foreign key (host_id) references host (id)
);

create table pool (
  id uuid not null primary key,
  zone_id uuid not null,
  pod_id uuid null,
  cluster_id uuid null,
  name varchar(190) not null,
  scope varchar(16) character set ascii not null,
  provider varchar(64) not null,
  hypervisor varchar(32) null,
  url varchar(1024) not null,
  place varchar(700) character set utf8mb4 collate utf8mb4_bin not null,
  handle varchar(1024) null,
  state varchar(32) character set ascii not null,
  capacity_bytes bigint not null,
  used_bytes bigint not null,
  tags varchar(2000) not null,
  created datetime(3) not null,
  unique key (zone_id, place),
  key (cluster_id, id),
  foreign key (zone_id) references zone (id),
  foreign key (pod_id) references pod (id),
  foreign key (cluster_id) references cluster (id)
);

create table pool_capacity (
  pool_id uuid not null primary key,
  total bigint not null,
  used bigint not null,
  volumes int not null,
  foreign key (pool_id) references pool (id)
);

create table image_store (
  id uuid not null primary key,
  zone_id uuid null,
  name varchar(190) not null,
  provider varchar(64) not null,
  protocol varchar(32) character set ascii not null,
  url varchar(1024) not null,
  read_only boolean not null,
  created datetime(3) not null,
  unique key (name),
  key (zone_id),
  foreign key (zone_id) references zone (id)
);

create table physical_network (
  id uuid not null primary key,
  zone_id uuid not null,
  name varchar(190) not null,
  state varchar(16) character set ascii not null,
  vlan varchar(1024) character set ascii not null,
  isolation_methods varchar(255) not null,
  tags varchar(1024) not null,
  speed varchar(64) null,
  broadcast_domain_range varchar(16) character set ascii not null,
  domain_id uuid null,
  created datetime(3) not null,
  unique key (zone_id, name),
  foreign key (zone_id) references zone (id)
);

create table traffic_type (
  id uuid not null primary key,
  physical_network_id uuid not null,
  type varchar(16) character set ascii not null,
  labels varchar(4000) not null,
  vlan varchar(64) character set ascii null,
  created datetime(3) not null,
  unique key (physical_network_id, type),
  foreign key (physical_network_id) references physical_network (id)
);

create table service_provider (
  id uuid not null primary key,
  physical_network_id uuid not null,
  name varchar(64) not null,
  state varchar(16) character set ascii not null,
  created datetime(3) not null,
  unique key (physical_network_id, name),
  foreign key (physical_network_id) references physical_network (id)
);

create table router_element (
  id uuid not null primary key,
  provider_id uuid not null,
  kind varchar(16) character set ascii not null,
  enabled boolean not null,
  unique key (provider_id),
  foreign key (provider_id) references service_provider (id) on delete cascade
);

create table address_range (
  id uuid not null primary key,
  zone_id uuid not null,
  physical_network_id uuid null,
  pod_id uuid null,
  network_id uuid null,
  traffic varchar(16) character set ascii not null,
  vlan varchar(64) character set ascii not null,
  gateway varchar(64) character set ascii not null,
  netmask varchar(64) character set ascii not null,
  start_ip varchar(64) character set ascii not null,
  end_ip varchar(64) character set ascii not null,
  account_id uuid null,
  domain_id uuid null,
  created datetime(3) not null,
  key (zone_id, id),
  key (physical_network_id),
  key (network_id),
  key (account_id),
  foreign key (zone_id) references zone (id),
  foreign key (physical_network_id) references physical_network (id),
  foreign key (pod_id) references pod (id)
);

create table vm (
  id uuid not null primary key,
  kind varchar(16) character set ascii not null,
  instance_name varchar(64) character set ascii not null,
  name varchar(63) not null,
  display_name varchar(255) not null,
  account_id uuid not null,
  domain_id uuid not null,
  user_id uuid null,
  zone_id uuid not null,
  hypervisor varchar(32) not null,
  template_id uuid null,
  os_type_id uuid null,
  service_offering_id uuid null,
  cores int not null,
  speed_mhz int not null,
  memory_mib int not null,
  ha boolean not null,
  state varchar(16) character set ascii not null,
  host_id uuid null,
  last_host_id uuid null,
  handle varchar(1024) null,
  reason varchar(512) null,
  network_id uuid null,
  provider varchar(64) null,
  job_id uuid null,
  created datetime(3) not null,
  updated datetime(3) not null,
  destroyed datetime(3) null,
  unique key (instance_name),
  key (account_id, id),
  key (zone_id, id),
  key (domain_id, id),
  key (kind, id),
  key (host_id, state),
  key (state, destroyed),
  unique key (network_id, provider),
  key (name)
);

create table vm_detail (
  vm_id uuid not null,
  name varchar(128) character set ascii not null,
  value varchar(1024) not null,
  primary key (vm_id, name)
);

create table vm_user_data (
  vm_id uuid not null primary key,
  content mediumtext not null
);

create table volume (
  id uuid not null primary key,
  name varchar(255) not null,
  type varchar(16) character set ascii not null,
  account_id uuid not null,
  domain_id uuid not null,
  zone_id uuid not null,
  hypervisor varchar(32) null,
  vm_id uuid null,
  device int null,
  pool_id uuid null,
  template_id uuid null,
  disk_offering_id uuid null,
  service_offering_id uuid null,
  size bigint not null,
  state varchar(16) character set ascii not null,
  handle varchar(1024) null,
  created datetime(3) not null,
  attached datetime(3) null,
  key (account_id, id),
  key (domain_id, id),
  key (vm_id),
  key (pool_id)
);

-- seed: by which name the product brought a row itself; it stays when the row is renamed or removed, so that it is brought once
create table os_category (
  id uuid not null primary key,
  name varchar(255) not null,
  created datetime(3) not null,
  unique key (name)
);

create table os_type (
  id uuid not null primary key,
  category_id uuid not null,
  name varchar(255) not null,
  created datetime(3) not null,
  unique key (name),
  key (category_id)
);

create table service_offering (
  id uuid not null primary key,
  name varchar(255) not null,
  display_text varchar(4096) not null,
  cores int null,
  speed_mhz int null,
  memory_mib int null,
  min_cores int null,
  max_cores int null,
  min_memory_mib int null,
  max_memory_mib int null,
  limit_cpu_use boolean not null,
  offer_ha boolean not null,
  local_storage boolean not null,
  host_tags varchar(1024) null,
  storage_tags varchar(1024) null,
  is_system boolean not null,
  system_vm_type varchar(32) character set ascii null,
  sort_key int not null,
  seed varchar(128) null,
  created datetime(3) not null,
  removed datetime(3) null,
  unique key (seed)
);

create table disk_offering (
  id uuid not null primary key,
  name varchar(255) not null,
  display_text varchar(4096) not null,
  size_gib bigint null,
  local_storage boolean not null,
  display boolean not null,
  tags varchar(1024) null,
  sort_key int not null,
  seed varchar(128) null,
  created datetime(3) not null,
  removed datetime(3) null,
  unique key (seed)
);

create table network_offering (
  id uuid not null primary key,
  name varchar(255) not null,
  display_text varchar(4096) not null,
  guest_type varchar(16) character set ascii not null,
  enabled boolean not null,
  availability varchar(16) character set ascii not null,
  specify_vlan boolean not null,
  specify_ip_ranges boolean not null,
  conserve_mode boolean not null,
  service_offering_id uuid null,
  tags varchar(1024) null,
  sort_key int not null,
  seed varchar(128) null,
  created datetime(3) not null,
  removed datetime(3) null,
  live_name varchar(255) as (if(removed is null, name, null)) virtual,
  unique key (live_name),
  unique key (seed)
);

create table network_offering_service (
  offering_id uuid not null,
  service varchar(64) character set ascii not null,
  provider varchar(64) character set ascii not null,
  primary key (offering_id, service, provider)
);

create table network_offering_capability (
  offering_id uuid not null,
  service varchar(64) character set ascii not null,
  name varchar(64) character set ascii not null,
  value varchar(255) not null,
  primary key (offering_id, service, name)
);

-- who may use an offering of any kind; one without rows is everybody's
create table offering_domain (
  offering_id uuid not null,
  domain_id uuid not null,
  primary key (offering_id, domain_id),
  key (domain_id)
);

-- where an offering of any kind may be used; one without rows may be used everywhere
create table offering_zone (
  offering_id uuid not null,
  zone_id uuid not null,
  primary key (offering_id, zone_id),
  key (zone_id)
);

create table template (
  id uuid not null primary key,
  name varchar(255) not null,
  display_text varchar(4096) not null,
  type varchar(16) character set ascii not null,
  hypervisor varchar(32) not null,
  format varchar(16) character set ascii not null,
  url varchar(2048) not null,
  size_bytes bigint not null,
  os_type_id uuid not null,
  account_id uuid not null,
  domain_id uuid not null,
  is_public boolean not null,
  is_featured boolean not null,
  is_extractable boolean not null,
  password_enabled boolean not null,
  ssh_key_enabled boolean not null,
  requires_hvm boolean not null,
  is_dynamically_scalable boolean not null,
  sort_key int not null,
  seed varchar(128) null,
  created datetime(3) not null,
  removed datetime(3) null,
  key (account_id, id),
  key (hypervisor),
  unique key (seed)
);

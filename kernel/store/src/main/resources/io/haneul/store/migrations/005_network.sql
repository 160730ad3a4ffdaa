create table network (
  id uuid not null primary key,
  name varchar(255) not null,
  display_text varchar(4096) not null,
  zone_id uuid not null,
  physical_network_id uuid not null,
  offering_id uuid not null,
  guest_type varchar(16) character set ascii not null,
  account_id uuid not null,
  domain_id uuid not null,
  audience varchar(16) character set ascii not null,
  subdomain_access boolean not null,
  state varchar(16) character set ascii not null,
  cidr varchar(18) character set ascii not null,
  gateway varchar(15) character set ascii not null,
  first_address varchar(15) character set ascii not null,
  last_address varchar(15) character set ascii not null,
  network_domain varchar(255) character set ascii not null,
  isolation varchar(64) character set ascii null,
  segment_number int null,
  segment_fixed boolean not null,
  segment_method varchar(32) character set ascii null,
  segment_uri varchar(255) null,
  generation int not null,
  job_id uuid null,
  failed_job_id uuid null,
  failure_code int null,
  failure_text varchar(2000) null,
  idle_since datetime(3) null,
  created datetime(3) not null,
  removed datetime(3) null,
  key (account_id, id),
  key (domain_id, id),
  key (zone_id, id),
  key (physical_network_id),
  key (state, idle_since)
);

-- apart from the network: it is counted up with every push, while machines are plugged in under a shared lock on the network
create table network_revision (
  network_id uuid not null primary key,
  revision bigint not null,
  applied bigint not null
);

-- the numbers of segments that are taken, by whom
create table segment (
  physical_network_id uuid not null,
  number int not null,
  network_id uuid not null,
  primary key (physical_network_id, number),
  key (network_id)
);

-- what was written and is not in force yet at the network's providers; the applier removes what it has pushed
create table network_change (
  id bigint not null auto_increment primary key,
  network_id uuid not null,
  created datetime(3) not null,
  key (network_id)
);

-- hosts a network's segment was brought to
create table network_host (
  network_id uuid not null,
  host_id uuid not null,
  primary key (network_id, host_id),
  key (host_id)
);

-- position: of the address within IPv4, so that the next free one is found by the index; addresses that are taken are rows
create table nic (
  id uuid not null primary key,
  vm_id uuid not null,
  network_id uuid not null,
  role varchar(16) character set ascii not null,
  device int not null,
  mac varchar(17) character set ascii not null,
  address varchar(15) character set ascii null,
  position bigint null,
  is_default boolean not null,
  active boolean not null,
  host_name varchar(63) character set ascii not null,
  metadata text not null,
  user_data_hash varchar(64) character set ascii null,
  revision bigint not null,
  created datetime(3) not null,
  unique key (mac),
  unique key (network_id, position),
  key (vm_id)
);

create table public_address (
  id uuid not null primary key,
  range_id uuid not null,
  zone_id uuid not null,
  address varchar(15) character set ascii not null,
  position bigint not null,
  account_id uuid not null,
  domain_id uuid not null,
  network_id uuid null,
  source_nat boolean not null,
  is_system boolean not null,
  allocated datetime(3) not null,
  unique key (range_id, position),
  key (network_id),
  key (account_id, id),
  key (domain_id, id),
  key (zone_id, id)
);

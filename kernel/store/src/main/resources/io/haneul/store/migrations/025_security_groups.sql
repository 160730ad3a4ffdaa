create table security_group (
  id uuid not null primary key,
  account_id uuid not null,
  domain_id uuid not null,
  name varchar(255) not null,
  description varchar(4096) not null,
  created datetime(3) not null,
  unique key (account_id, name),
  key (domain_id, id)
);

-- peers: a CIDR, or all members of another group
create table security_group_rule (
  id uuid not null primary key,
  group_id uuid not null,
  ingress boolean not null,
  protocol varchar(16) character set ascii not null,
  first_port int null,
  last_port int null,
  icmp_type int null,
  icmp_code int null,
  cidr varchar(64) character set ascii null,
  peer_id uuid null,
  state varchar(8) character set ascii not null,
  created datetime(3) not null,
  key (group_id),
  key (peer_id)
);

create table security_group_member (
  vm_id uuid not null,
  group_id uuid not null,
  primary key (vm_id, group_id),
  key (group_id)
);

-- numbers the readings of filters: of two, a host keeps the one with the higher number, which was read later
create table filter_revision (
  id bigint not null auto_increment primary key
);

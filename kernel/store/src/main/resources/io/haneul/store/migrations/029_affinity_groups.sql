create table affinity_group (
  id uuid not null primary key,
  name varchar(255) not null,
  type varchar(64) character set ascii not null,
  description varchar(1024) null,
  account_id uuid not null,
  domain_id uuid not null,
  created datetime(3) not null,
  unique key (account_id, name),
  key (domain_id, id)
);

create table vm_affinity_group (
  vm_id uuid not null,
  group_id uuid not null,
  primary key (vm_id, group_id),
  key (group_id)
);

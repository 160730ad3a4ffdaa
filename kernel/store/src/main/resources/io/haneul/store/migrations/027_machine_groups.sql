-- public keys by name, that machines can be deployed with
create table ssh_key_pair (
  id uuid not null primary key,
  name varchar(255) not null,
  account_id uuid not null,
  domain_id uuid not null,
  fingerprint varchar(64) character set ascii not null,
  public_key text not null,
  created datetime(3) not null,
  unique key (account_id, name),
  key (domain_id, id)
);

-- the keys a machine's guest was given, as they were then; their pairs may be deleted since
create table vm_ssh_key (
  vm_id uuid not null,
  position int not null,
  name varchar(255) not null,
  public_key text not null,
  primary key (vm_id, position),
  key (name)
);

create table instance_group (
  id uuid not null primary key,
  name varchar(255) not null,
  account_id uuid not null,
  domain_id uuid not null,
  created datetime(3) not null,
  unique key (account_id, name),
  key (domain_id, id)
);

alter table vm
  add column group_id uuid null after ha,
  add key (group_id);

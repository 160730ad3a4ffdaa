create table vm_snapshot (
  id uuid not null primary key,
  vm_id uuid not null,
  name varchar(255) not null,
  display_name varchar(255) not null,
  description varchar(1024) null,
  account_id uuid not null,
  domain_id uuid not null,
  memory boolean not null,
  state varchar(16) character set ascii not null,
  parent_id uuid null,
  is_current boolean not null,
  handle varchar(1024) null,
  created datetime(3) not null,
  key (vm_id, id),
  key (account_id, id),
  key (domain_id, id)
);

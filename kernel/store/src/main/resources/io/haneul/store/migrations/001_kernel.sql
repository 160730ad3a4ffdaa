create table server (
  id uuid not null primary key,
  node varchar(190) character set ascii not null,
  lease_until datetime(3) not null,
  key (node)
);

create table subject (
  id varchar(64) character set ascii not null primary key,
  holder uuid null,
  fence bigint not null,
  key (holder)
);

create table job (
  id uuid not null primary key,
  script varchar(64) character set ascii not null,
  version int not null,
  subjects varchar(2000) character set ascii not null,
  state varchar(16) character set ascii not null,
  direction varchar(8) character set ascii not null,
  step int not null,
  target int not null,
  baton mediumtext not null,
  owner uuid null,
  fence bigint not null,
  attempt int not null,
  wake_at datetime(3) null,
  waiting_for varchar(190) null,
  result mediumtext null,
  error_code int null,
  error_text varchar(2000) null,
  command varchar(64) character set ascii null,
  user_id uuid null,
  account_id uuid null,
  domain_id uuid null,
  instance_kind varchar(32) character set ascii null,
  instance_id uuid null,
  created datetime(3) not null,
  begun datetime(3) null,
  ended datetime(3) null,
  key (state, owner),
  key (account_id, id),
  key (instance_id, id)
);

create table event (
  id uuid not null primary key,
  type varchar(64) character set ascii not null,
  state varchar(16) character set ascii not null,
  level varchar(8) character set ascii not null,
  description varchar(1024) not null,
  user_id uuid null,
  account_id uuid not null,
  domain_id uuid not null,
  resource_kind varchar(32) character set ascii null,
  resource_id uuid null,
  resource_name varchar(255) null,
  job_id uuid null,
  start_id uuid null,
  created datetime(3) not null,
  key (account_id, id),
  key (domain_id, id),
  key (resource_id, id)
);

create table setting (
  name varchar(128) character set ascii not null,
  scope varchar(16) character set ascii not null,
  scope_id uuid not null,
  value text not null,
  primary key (name, scope, scope_id)
);

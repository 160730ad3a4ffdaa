-- What is removed keeps its row, so that events and jobs can still name it; "living" takes it out of the unique keys.
create table domain (
  id uuid not null primary key,
  name varchar(255) not null,
  path varchar(700) character set utf8mb4 collate utf8mb4_nopad_bin not null,
  parent_id uuid null,
  level int not null,
  network_domain varchar(255) null,
  closing boolean not null,
  created datetime(3) not null,
  removed datetime(3) null,
  living boolean as (if(removed is null, true, null)) persistent,
  unique key (path, living),
  unique key (parent_id, name, living)
);

create table role (
  id uuid not null primary key,
  name varchar(255) not null,
  type varchar(16) character set ascii not null,
  description varchar(255) null,
  is_default boolean not null,
  is_public boolean not null,
  created datetime(3) not null,
  unique key (name)
);

create table role_rule (
  id uuid not null primary key,
  role_id uuid not null,
  position int not null,
  rule varchar(190) character set ascii not null,
  allow boolean not null,
  description varchar(255) null,
  unique key (role_id, rule),
  key (role_id, position)
);

create table account (
  id uuid not null primary key,
  name varchar(255) not null,
  domain_id uuid not null,
  role_id uuid not null,
  state varchar(16) character set ascii not null,
  network_domain varchar(255) null,
  is_default boolean not null,
  closing_job uuid null,
  created datetime(3) not null,
  removed datetime(3) null,
  living boolean as (if(removed is null, true, null)) persistent,
  unique key (domain_id, name, living),
  key (role_id)
);

create table user (
  id uuid not null primary key,
  account_id uuid not null,
  domain_id uuid not null,
  username varchar(255) not null,
  password_hash varchar(190) character set ascii not null,
  state varchar(16) character set ascii not null,
  first_name varchar(255) not null,
  last_name varchar(255) not null,
  email varchar(255) null,
  timezone varchar(64) null,
  is_default boolean not null,
  created datetime(3) not null,
  removed datetime(3) null,
  living boolean as (if(removed is null, true, null)) persistent,
  unique key (domain_id, username, living),
  key (account_id)
);

create table api_key (
  user_id uuid not null primary key,
  api_key varchar(128) character set ascii collate ascii_bin not null,
  sealed_secret varchar(512) character set ascii not null,
  created datetime(3) not null,
  unique key (api_key)
);

create table alert (
  id uuid not null primary key,
  type smallint not null,
  name varchar(128) not null,
  description varchar(1024) not null,
  created datetime(3) not null,
  key (type, id)
);

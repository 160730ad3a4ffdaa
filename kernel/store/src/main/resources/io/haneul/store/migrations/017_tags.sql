-- what users write on their things; account and domain are those of the thing
create table resource_tag (
  resource_id uuid not null,
  name varchar(255) character set utf8mb4 collate utf8mb4_nopad_bin not null,
  value varchar(255) character set utf8mb4 collate utf8mb4_nopad_bin not null,
  customer varchar(255) null,
  kind varchar(32) character set ascii not null,
  account_id uuid not null,
  domain_id uuid not null,
  created datetime(3) not null,
  primary key (resource_id, name),
  key (name, value),
  key (account_id, resource_id),
  key (domain_id, resource_id)
);

-- what operators write on things of kinds that keep no details of their own
create table resource_detail (
  resource_id uuid not null,
  name varchar(255) character set utf8mb4 collate utf8mb4_nopad_bin not null,
  value varchar(1024) not null,
  kind varchar(32) character set ascii not null,
  display boolean not null,
  account_id uuid not null,
  domain_id uuid not null,
  primary key (resource_id, name),
  key (kind, resource_id),
  key (account_id, resource_id),
  key (domain_id, resource_id)
);

-- user data by name, that machines can be deployed with; params: the names of what it leaves open, comma-separated
create table user_data (
  id uuid not null primary key,
  name varchar(255) not null,
  account_id uuid not null,
  domain_id uuid not null,
  content mediumtext not null,
  params varchar(2048) null,
  created datetime(3) not null,
  unique key (account_id, name),
  key (domain_id, id)
);

-- details: what the guest is told besides, lines of key=value
alter table vm_user_data
  add column user_data_id uuid null,
  add column details text null,
  add key (user_data_id);

-- a guest's password, sealed. hash: names it to the network; encrypted: by the guest's SSH key; job_id: whose result gives it
-- out, none once one has
create table vm_password (
  vm_id uuid not null primary key,
  sealed varchar(1024) character set ascii not null,
  hash varchar(64) character set ascii not null,
  encrypted varchar(1024) character set ascii null,
  job_id uuid null,
  key (job_id)
);

alter table nic
  add column password_hash varchar(64) character set ascii null after user_data_hash;

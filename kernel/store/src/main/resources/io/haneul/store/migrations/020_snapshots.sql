-- store_id: the image store that holds a copy, or gets one; handle and image_handle: what the drivers want remembered
create table snapshot (
  id uuid not null primary key,
  name varchar(255) not null,
  account_id uuid not null,
  domain_id uuid not null,
  zone_id uuid not null,
  volume_id uuid not null,
  volume_name varchar(255) not null,
  volume_type varchar(16) character set ascii not null,
  volume_handle varchar(1024) null,
  template_id uuid null,
  hypervisor varchar(32) not null,
  pool_id uuid not null,
  store_id uuid null,
  size bigint not null,
  state varchar(16) character set ascii not null,
  type varchar(16) character set ascii not null,
  policy_id uuid null,
  handle varchar(1024) null,
  image_handle varchar(1024) null,
  job_id uuid null,
  created datetime(3) not null,
  key (account_id, id),
  key (domain_id, id),
  key (volume_id, id),
  key (policy_id, id),
  key (pool_id),
  key (store_id)
);

-- next_run: when the next snapshot is due; at most one policy of each interval a volume
create table snapshot_policy (
  id uuid not null primary key,
  volume_id uuid not null,
  account_id uuid not null,
  domain_id uuid not null,
  type varchar(16) character set ascii not null,
  schedule varchar(32) character set ascii not null,
  time_zone varchar(64) character set ascii not null,
  keep int not null,
  hidden boolean not null,
  next_run datetime(3) not null,
  created datetime(3) not null,
  unique key (volume_id, type),
  key (account_id, id),
  key (domain_id, id),
  key (next_run)
);

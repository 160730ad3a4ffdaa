create table iso (
  id uuid not null primary key,
  name varchar(255) not null,
  display_text varchar(4096) not null,
  url varchar(2048) not null,
  checksum varchar(255) null,
  os_type_id uuid null,
  account_id uuid not null,
  domain_id uuid not null,
  bootable boolean not null,
  is_public boolean not null,
  is_featured boolean not null,
  is_extractable boolean not null,
  sort_key int not null,
  created datetime(3) not null,
  key (account_id, id),
  key (domain_id, id)
);

-- where an ISO is: its content in one zone is an image of its own
create table iso_zone (
  id uuid not null primary key,
  iso_id uuid not null,
  zone_id uuid not null,
  store_id uuid not null,
  size bigint not null,
  state varchar(16) character set ascii not null,
  reason varchar(512) null,
  handle varchar(1024) null,
  unique key (iso_id, zone_id),
  key (zone_id),
  key (store_id)
);

-- who may use a private ISO besides its owner
create table iso_share (
  iso_id uuid not null,
  account_id uuid not null,
  primary key (iso_id, account_id),
  key (account_id)
);

-- what is in the CD drives of machines
create table vm_iso (
  vm_id uuid not null primary key,
  iso_id uuid not null,
  key (iso_id)
);

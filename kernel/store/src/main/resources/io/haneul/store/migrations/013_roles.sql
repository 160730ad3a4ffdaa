-- The event's place in the order in which they are handed to sinks. A gap is a transaction that was rolled back.
alter table event add column seq bigint not null auto_increment unique key;

-- How far each event sink has come, and which server hands events to it now.
create table event_sink (
  name varchar(64) not null primary key,
  position bigint not null,
  holder varchar(190) null,
  held_until datetime(3) null
);

-- What plugins remember; secrets by name, each sealed.
create table document (
  owner varchar(190) not null,
  name varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
  version bigint not null,
  content mediumtext not null,
  secrets mediumtext not null,
  changed datetime(3) not null,
  primary key (owner, name)
);

-- Devices of vendors that serve guest networks.
create table network_device (
  id uuid not null primary key,
  provider varchar(64) not null,
  physical_network_id uuid not null,
  url varchar(1024) not null,
  username varchar(255) null,
  sealed_password varchar(1024) null,
  details mediumtext not null,
  device_identity varchar(190) not null,
  handle varchar(1024) null,
  networks int not null,
  dedicated boolean not null,
  state varchar(16) character set ascii not null,
  created datetime(3) not null,
  unique key (provider, device_identity),
  key (physical_network_id),
  foreign key (physical_network_id) references physical_network (id)
);

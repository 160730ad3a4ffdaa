-- further addresses of interfaces; an address of a network is in one row, here or of an interface: whoever adds one here holds
-- the network, and whoever plugs into it looks here
create table nic_address (
  id uuid not null primary key,
  nic_id uuid not null,
  vm_id uuid not null,
  network_id uuid not null,
  address varchar(15) character set ascii not null,
  position bigint not null,
  created datetime(3) not null,
  unique key (network_id, position),
  key (nic_id),
  key (vm_id)
);

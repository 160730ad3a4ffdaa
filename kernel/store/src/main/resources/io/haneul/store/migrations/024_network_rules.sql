-- what tenants want of a network's services, a row for each rule of any of them
-- kind: FIREWALL and EGRESS by protocol and ports or ICMP; FORWARD, BALANCE and STATIC_NAT by public address;
-- OPEN_PORT: of an address that has static NAT
-- related_id: the rule that a firewall's rule was opened for, and goes with
-- change_id: the last change of the network that was made by a change of the rule
create table network_rule (
  id uuid not null primary key,
  kind varchar(16) character set ascii not null,
  network_id uuid not null,
  address_id uuid null,
  account_id uuid not null,
  domain_id uuid not null,
  protocol varchar(16) character set ascii not null,
  first_port int null,
  last_port int null,
  icmp_type int null,
  icmp_code int null,
  sources text not null,
  targets text not null,
  private_first int null,
  private_last int null,
  vm_id uuid null,
  nic_id uuid null,
  guest_address varchar(15) character set ascii null,
  name varchar(255) null,
  description varchar(4096) null,
  algorithm varchar(16) character set ascii null,
  related_id uuid null,
  display boolean not null,
  state varchar(8) character set ascii not null,
  reason varchar(512) null,
  change_id bigint not null,
  created datetime(3) not null,
  key (network_id, kind),
  key (address_id),
  key (account_id, id),
  key (domain_id, id),
  key (kind, id),
  key (vm_id),
  key (nic_id),
  key (related_id)
);

-- the machines behind a balanced port; without an address, by that of the interface
create table balance_member (
  rule_id uuid not null,
  nic_id uuid not null,
  vm_id uuid not null,
  guest_address varchar(15) character set ascii not null,
  state varchar(8) character set ascii not null,
  primary key (rule_id, nic_id, guest_address),
  key (nic_id),
  key (vm_id)
);

create table stickiness_policy (
  id uuid not null primary key,
  rule_id uuid not null,
  name varchar(255) not null,
  description varchar(4096) null,
  method varchar(16) character set ascii not null,
  parameters text not null,
  display boolean not null,
  state varchar(8) character set ascii not null,
  change_id bigint not null,
  created datetime(3) not null,
  key (rule_id)
);

alter table public_address add column display boolean not null default true after is_system;

-- the router provides these by now: networks that are there get them with their next push
insert ignore into network_offering_service (offering_id, service, provider)
  select o.id, s.service, 'VirtualRouter' from network_offering o
  join (select 'Firewall' service union select 'PortForwarding' union select 'StaticNat' union select 'Lb') s
  where o.seed = 'DefaultIsolatedNetworkOfferingWithSourceNatService';

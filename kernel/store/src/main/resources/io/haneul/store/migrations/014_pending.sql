-- an interface says itself since when what its network must know of it is not in force at the network's providers
alter table nic
  add column pending_since datetime(3) null after revision,
  add key (pending_since, network_id);

-- revisions are handed out from memory, in blocks, by one owner at a time; what is in force is noted where it was changed
alter table network_revision
  add column owner uuid null,
  drop column applied;

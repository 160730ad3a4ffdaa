-- epoch: the newest that any call to the volume's storage was of; job_id: what works on the volume now
alter table volume
  add column epoch bigint not null default 0,
  add column hidden boolean not null default false,
  add column delete_protection boolean not null default false,
  add column snapshot_id uuid null,
  add column job_id uuid null,
  add column destroyed datetime(3) null,
  add key (state, destroyed);

update volume v join subject s on s.id = concat('vm:', v.vm_id) set v.epoch = s.fence;

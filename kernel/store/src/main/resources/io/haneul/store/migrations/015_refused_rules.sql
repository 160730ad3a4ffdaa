-- Rules of networks that a provider could not take, so that operators see them whichever server was told so.
create table refused_rule (
  network_id uuid not null,
  provider varchar(64) not null,
  rule uuid not null,
  reason varchar(1024) not null,
  since datetime(3) not null,
  primary key (network_id, provider, rule),
  foreign key (network_id) references network (id)
);

alter table alert add column archived boolean not null default false;

-- what operators were told to be above its threshold, until it is below again
create table crossed_threshold (
  what varchar(128) character set ascii not null primary key
);

-- a range does not go while an address of it is being taken
alter table public_address add foreign key (range_id) references address_range (id);

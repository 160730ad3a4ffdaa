-- finite limits only: of an account or a domain, by the number of the kind of resource on the wire
create table resource_limit (
  node_id uuid not null,
  type tinyint not null,
  most bigint not null,
  primary key (node_id, type)
);

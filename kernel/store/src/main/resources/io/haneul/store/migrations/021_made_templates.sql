-- store_id: the image store that holds the content, of a template that was made here
alter table template
  add column store_id uuid null,
  add key (store_id);

-- pools that keep a template's content, for volumes to start from
create table template_pool (
  template_id uuid not null,
  pool_id uuid not null,
  primary key (template_id, pool_id),
  key (pool_id)
);

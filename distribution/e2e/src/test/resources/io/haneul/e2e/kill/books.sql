# What has to be true of the database when nothing is under way: each statement answers nothing when all is well.

## jobs that have not ended
select concat_ws(' ', id, script, state, direction, step, baton)
  from job
  where state not in ('SUCCEEDED', 'FAILED')

## subjects that are held
select concat(id, ' by ', holder)
  from subject
  where holder is not null

## hosts whose promised room is not what their machines take
select concat_ws(' ', c.host_id, c.cpu_used, c.memory_used, c.machines, 'but', x.cpu, x.memory, x.n)
  from host_capacity c join (select h.id, coalesce(sum(v.cores * v.speed_mhz), 0) cpu, coalesce(sum(v.memory_mib), 0) * 1048576 memory, count(v.id) n
  from host h
  left join vm v on v.host_id = h.id
  group by h.id) x on x.id = c.host_id
  where c.cpu_used <> x.cpu or c.memory_used <> x.memory or c.machines <> x.n

## pools whose promised room is not what their volumes take
select concat_ws(' ', c.pool_id, c.used, c.volumes, 'but', x.used, x.n)
  from pool_capacity c join (select p.id, coalesce(sum(v.size), 0) used, count(v.id) n
  from pool p
  left join volume v on v.pool_id = p.id
  group by p.id) x on x.id = c.pool_id
  where c.used <> x.used or c.volumes <> x.n

## machines in a passing state
select concat_ws(' ', id, name, state)
  from vm
  where state in ('STARTING', 'STOPPING', 'MIGRATING', 'EXPUNGING')

## machines with a host though they do not run, or the other way round
select concat_ws(' ', id, name, state, host_id)
  from vm
  where (state = 'RUNNING') <> (host_id is not null)

## networks in a passing state
select concat_ws(' ', id, name, state)
  from network
  where removed is null and state in ('IMPLEMENTING', 'SHUTDOWN', 'DESTROY')

## volumes in a passing state
select concat_ws(' ', v.id, v.name, v.state)
  from volume v
  where v.state in ('CREATING', 'EXPUNGING')

## interfaces, volumes or details of no machine
select concat('nic ', n.id)
  from nic n
  left join vm v on v.id = n.vm_id
  where v.id is null
union all
select concat('volume ', o.id)
  from volume o
  left join vm v on v.id = o.vm_id
  where v.id is null
union all
select concat('detail ', d.vm_id)
  from vm_detail d
  left join vm v on v.id = d.vm_id
  where v.id is null

## interfaces that are active though their machine does not run, or the other way round
select concat_ws(' ', n.id, v.name, v.state, n.active)
  from nic n join vm v on v.id = n.vm_id
  where v.kind = 'USER' and n.active <> (v.state = 'RUNNING')

## machines that failed and left something
select concat_ws(' ', v.id, v.name)
  from vm v
  where v.state = 'ERROR' and (exists (select 1
  from nic n
  where n.vm_id = v.id) or exists (select 1
  from volume o
  where o.vm_id = v.id))

## segments that are not their network's, or of a network without one
select concat_ws(' ', s.number, s.network_id, n.state, n.segment_number)
  from segment s
  left join network n on n.id = s.network_id
  where n.id is null or n.removed is not null or n.segment_number <> s.number
union all
select concat_ws(' ', n.id, n.state, n.segment_number)
  from network n
  left join segment s on s.network_id = n.id and s.number = n.segment_number
  where n.removed is null and n.segment_number is not null and s.number is null
union all
select concat_ws(' ', n.id, n.state, 'has none')
  from network n
  where n.removed is null and n.state = 'IMPLEMENTED' and n.segment_number is null

## public addresses that are nobody's, and networks with more or fewer than one
select concat_ws(' ', a.address, a.network_id)
  from public_address a
  left join network n on n.id = a.network_id and n.removed is null
  where not a.is_system and n.id is null
union all
select concat_ws(' ', x.id, x.name, x.state, x.has)
  from (select n.id, n.name, n.state, count(a.id) has
  from network n
  left join public_address a on a.network_id = n.id and a.source_nat
  where n.removed is null
  group by n.id) x
  where x.has <> (x.state = 'IMPLEMENTED')

## hosts noted to carry a segment of a network that has none
select concat_ws(' ', h.network_id, h.host_id)
  from network_host h
  left join network n on n.id = h.network_id and n.removed is null and n.state = 'IMPLEMENTED'
  where n.id is null

## changes of networks that were not brought to the providers
select concat_ws(' ', network_id, id)
  from network_change

"""What the cloud has, as text that must be the same before and after a restart; and, asked for, whether it goes on from there.

    remembered.py [go-on]
"""
import sys

from suite import cs, only

cloud = cs(fetch_result=True)


def rows(name, *fields, **filters):
    answer = getattr(cloud, name)(**filters)
    items = [value for key, value in answer.items() if key != 'count']
    for item in items[0] if items else []:
        yield '%s %s' % (name, [item.get(field) for field in fields])


def remembered():
    yield from rows('listZones', 'id', 'name', 'allocationstate')
    yield from rows('listHosts', 'id', 'name', 'state', 'resourcestate', type='Routing')
    yield from rows('listStoragePools', 'id', 'name', 'state')
    yield from rows('listNetworks', 'id', 'name', 'state', 'vlan')
    yield from rows('listPublicIpAddresses', 'id', 'ipaddress', 'associatednetworkid')
    yield from rows('listRouters', 'id', 'state', 'publicip', 'hostid', listall=True)
    yield from rows('listVolumes', 'id', 'name', 'state', 'storageid')
    yield from rows('listUsers', 'id', 'username', 'apikey')
    for vm in cloud.listVirtualMachines()['virtualmachine']:
        yield 'vm %s' % [vm[field] for field in ('id', 'name', 'state', 'hostid')] + only(vm['nic'])['ipaddress']


def go_on():
    vm = only(cloud.listVirtualMachines()['virtualmachine'])
    assert cloud.rebootVirtualMachine(id=vm['id'])['virtualmachine']['state'] == 'Running'
    beside = cloud.deployVirtualMachine(
        zoneid=vm['zoneid'], serviceofferingid=vm['serviceofferingid'], templateid=vm['templateid'],
        networkids=[only(vm['nic'])['networkid']])['virtualmachine']
    assert beside['state'] == 'Running', beside
    assert only(beside['nic'])['ipaddress'] != only(vm['nic'])['ipaddress'], beside


if __name__ == '__main__':
    print('\n'.join(sorted(remembered())))
    if 'go-on' in sys.argv:
        go_on()

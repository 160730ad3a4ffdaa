"""One machine in a network of its own; prints its id."""
from suite import cs, only, unused

cloud = cs(fetch_result=True)
zone = only(cloud.listZones()['zone'])['id']
network = cloud.createNetwork(
    name=unused('net'), displaytext='of one machine', zoneid=zone,
    networkofferingid=only(cloud.listNetworkOfferings(
        name='DefaultIsolatedNetworkOfferingWithSourceNatService')['networkoffering'])['id'])['network']['id']
vm = cloud.deployVirtualMachine(
    zoneid=zone, networkids=[network], name=unused('vm'),
    serviceofferingid=only(cloud.listServiceOfferings(name='Small Instance')['serviceoffering'])['id'],
    templateid=cloud.listTemplates(templatefilter='featured', zoneid=zone)['template'][0]['id'])['virtualmachine']
assert vm['state'] == 'Running', vm
print(vm['id'])

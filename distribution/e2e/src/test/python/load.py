"""Deployments at the same time: none may fail. How long they took is told, not judged.

    load.py [DEPLOYMENTS [AT A TIME]]
"""
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from suite import cs, only, unused


def main(count, at_a_time):
    cloud = cs(fetch_result=True)
    zone = only(cloud.listZones()['zone'])['id']
    offering = only(cloud.listServiceOfferings(name='Small Instance')['serviceoffering'])['id']
    template = cloud.listTemplates(templatefilter='featured', zoneid=zone)['template'][0]['id']
    isolated = only(cloud.listNetworkOfferings(
        name='DefaultIsolatedNetworkOfferingWithSourceNatService')['networkoffering'])['id']
    network = cloud.createNetwork(
        name=unused('load'), displaytext='load', zoneid=zone, networkofferingid=isolated)['network']['id']
    mark = unused('load')

    def deploy(number):
        begin = time.time()
        vm = cs(fetch_result=True).deployVirtualMachine(
            zoneid=zone, serviceofferingid=offering, templateid=template, networkids=[network],
            name='%s-%d' % (mark, number))['virtualmachine']
        return time.time() - begin, vm

    def remove(vm):
        cs(fetch_result=True).destroyVirtualMachine(id=vm['id'], expunge=True)

    with ThreadPoolExecutor(at_a_time) as pool:
        begin = time.time()
        results = list(pool.map(deploy, range(count)))
        wall = time.time() - begin
        vms = [vm for _, vm in results]
        assert all(vm['state'] == 'Running' for vm in vms), [vm['state'] for vm in vms]
        addresses = {only(vm['nic'])['ipaddress'] for vm in vms}
        assert len(addresses) == count, '%d addresses for %d machines' % (len(addresses), count)
        assert len(cloud.listVirtualMachines(keyword=mark, state='Running', fetch_list=True)) == count
        took = sorted(seconds for seconds, _ in results)
        print('%d deployments, %d at a time: %.1f s, %.1f a second; each took %.2f s (median), %.2f s (longest)'
              % (count, at_a_time, wall, count / wall, took[len(took) // 2], took[-1]))
        begin = time.time()
        list(pool.map(remove, vms))
        print('%d expunged: %.1f s' % (count, time.time() - begin))
    assert cloud.listVirtualMachines(keyword=mark) == {}
    assert cloud.deleteNetwork(id=network, forced=True)['success']


if __name__ == '__main__':
    main(*[int(word) for word in sys.argv[1:]] or (20, 20))

"""A zone as a stock data-centre deployer builds it, in an empty cloud, with the client "cs"; used, and taken down again."""
import unittest

from suite import cs, only, unused


class Zone(unittest.TestCase):
    """One story; each chapter needs the one before, so it is one test."""

    maxDiff = None

    def setUp(self):
        self.cs = cs(fetch_result=True)

    def test_built_used_and_taken_down(self):
        self.assertEqual({}, self.cs.listZones())
        self.create_zone()
        self.create_physical_network()
        for name in ('VirtualRouter', 'VpcVirtualRouter'):
            self.enable_router(name)
        self.enable_internal_balancer()
        self.enable_security_groups()
        self.enable_physical_network()
        self.create_pod_and_cluster()
        self.add_host()
        self.create_storage()
        self.create_public_range()
        self.enable_zone()
        self.deploy_in_it()
        self.take_down()

    def create_zone(self):
        zone = self.cs.createZone(
            name='built', networktype='Advanced', dns1='9.9.9.9', internaldns1='172.30.0.2',
            guestcidraddress='10.1.1.0/24', securitygroupenabled=False, localstorageenabled=False)['zone']
        self.assertEqual(('Disabled', 'Advanced'), (zone['allocationstate'], zone['networktype']))
        self.zone = zone['id']

    def create_physical_network(self):
        network = self.cs.createPhysicalNetwork(zoneid=self.zone, name='cable', isolationmethods=['VLAN'])
        network = network['physicalnetwork']
        self.assertEqual(('Disabled', 'VLAN'), (network['state'], network['isolationmethods']))
        self.cable = network['id']
        self.traffic = {}
        for kind in ('Guest', 'Management', 'Public'):
            added = self.cs.addTrafficType(
                physicalnetworkid=self.cable, traffictype=kind, kvmnetworklabel='cloudbr-' + kind.lower(),
                xennetworklabel='xen-' + kind.lower())['traffictype']
            self.assertEqual(kind, added['traffictype'])
            self.traffic[kind] = added['id']
        listed = self.cs.listTrafficTypes(physicalnetworkid=self.cable)['traffictype']
        self.assertEqual(
            {kind: 'cloudbr-' + kind.lower() for kind in self.traffic},
            {item['traffictype']: item['kvmnetworklabel'] for item in listed})

    def provider(self, name):
        found = self.cs.listNetworkServiceProviders(physicalnetworkid=self.cable, name=name)['networkserviceprovider']
        provider = only(found)
        self.assertEqual((name, self.cable), (provider['name'], provider['physicalnetworkid']))
        return provider

    def enable_provider(self, name):
        self.assertEqual('Disabled', self.provider(name)['state'])
        changed = self.cs.updateNetworkServiceProvider(id=self.provider(name)['id'], state='Enabled')
        self.assertEqual('Enabled', changed['networkserviceprovider']['state'])
        self.assertEqual('Enabled', self.provider(name)['state'])

    def enable_router(self, name):
        element = only(self.cs.listVirtualRouterElements(nspid=self.provider(name)['id'])['virtualrouterelement'])
        self.assertIs(False, element['enabled'])
        configured = self.cs.configureVirtualRouterElement(id=element['id'], enabled=True)['virtualrouterelement']
        self.assertIs(True, configured['enabled'])
        self.enable_provider(name)

    def enable_internal_balancer(self):
        found = self.cs.listInternalLoadBalancerElements(nspid=self.provider('InternalLbVm')['id'])
        element = only(found['internalloadbalancerelement'])
        self.assertIs(False, element['enabled'])
        configured = self.cs.configureInternalLoadBalancerElement(id=element['id'], enabled=True)
        self.assertIs(True, configured['internalloadbalancerelement']['enabled'])
        self.enable_provider('InternalLbVm')

    def enable_security_groups(self):
        self.enable_provider('SecurityGroupProvider')

    def enable_physical_network(self):
        network = self.cs.updatePhysicalNetwork(id=self.cable, state='Enabled', vlan='100-200')['physicalnetwork']
        self.assertEqual(('Enabled', '100-200'), (network['state'], network['vlan']))

    def create_pod_and_cluster(self):
        pod = self.cs.createPod(
            zoneid=self.zone, name='pod', gateway='172.30.0.1', netmask='255.255.255.0', startip='172.30.0.10',
            endip='172.30.0.200')['pod']
        self.assertEqual('Enabled', pod['allocationstate'])
        self.pod = pod['id']
        cluster = only(self.cs.addCluster(
            zoneid=self.zone, podid=self.pod, clustername='c0', clustertype='CloudManaged',
            hypervisor='Simulator')['cluster'])
        self.assertEqual(('Simulator', 'Enabled'), (cluster['hypervisortype'], cluster['allocationstate']))
        self.cluster = cluster['id']

    def add_host(self):
        host = only(self.cs.addHost(
            zoneid=self.zone, podid=self.pod, clusterid=self.cluster, hypervisor='Simulator',
            url='http://sim/c0/h0', username='root', password='password', hosttags=['built'])['host'])
        listed = only(self.cs.listHosts(zoneid=self.zone, type='Routing')['host'])
        self.assertEqual(('Up', 'Enabled', host['id']), (listed['state'], listed['resourcestate'], listed['id']))
        self.assertNotIn('password', listed)
        self.host = host['id']

    def create_storage(self):
        pool = self.cs.createStoragePool(
            zoneid=self.zone, podid=self.pod, clusterid=self.cluster, name='primary',
            url='nfs://172.30.1.1/export/primary')['storagepool']
        self.assertEqual('Up', pool['state'])
        self.pool = pool['id']
        store = self.cs.addImageStore(
            zoneid=self.zone, provider='NFS', name='secondary', url='nfs://172.30.1.1/export/secondary')['imagestore']
        self.assertEqual((self.zone, 'secondary'), (store['zoneid'], store['name']))
        self.store = store['id']

    def create_public_range(self):
        created = self.cs.createVlanIpRange(
            zoneid=self.zone, forvirtualnetwork=True, vlan='untagged', gateway='198.18.0.1', netmask='255.255.255.0',
            startip='198.18.0.10', endip='198.18.0.20')['vlan']
        self.assertEqual(('198.18.0.10', '198.18.0.20'), (created['startip'], created['endip']))
        self.range = created['id']

    def enable_zone(self):
        zone = self.cs.updateZone(id=self.zone, allocationstate='Enabled')['zone']
        self.assertEqual('Enabled', zone['allocationstate'])

    def deploy_in_it(self):
        isolated = self.cs.listNetworkOfferings(name='DefaultIsolatedNetworkOfferingWithSourceNatService')
        network = self.cs.createNetwork(
            name='first', displaytext='first', zoneid=self.zone,
            networkofferingid=only(isolated['networkoffering'])['id'])['network']
        templates = self.cs.listTemplates(templatefilter='featured', zoneid=self.zone)['template']
        self.assertEqual(['BUILTIN'], [item['templatetype'] for item in templates])
        vm = self.cs.deployVirtualMachine(
            zoneid=self.zone, networkids=[network['id']], templateid=templates[0]['id'], name=unused('vm'),
            serviceofferingid=only(self.cs.listServiceOfferings(name='Small Instance')['serviceoffering'])['id'],
        )['virtualmachine']
        self.assertEqual(('Running', self.host), (vm['state'], vm['hostid']))
        self.assertIn(int(only(self.cs.listNetworks(id=network['id'])['network'])['vlan']), range(100, 201))
        self.network, self.vm = network['id'], vm['id']

    def take_down(self):
        self.cs.destroyVirtualMachine(id=self.vm, expunge=True)
        self.gone('listVirtualMachines', id=self.vm)
        self.succeeded(self.cs.deleteNetwork(id=self.network, forced=True))
        self.gone('listNetworks', zoneid=self.zone)
        self.gone('listRouters', zoneid=self.zone, listall=True)
        self.cs.updateZone(id=self.zone, allocationstate='Disabled')
        self.succeeded(self.cs.deleteVlanIpRange(id=self.range))
        self.succeeded(self.cs.deleteImageStore(id=self.store))
        self.succeeded(self.cs.deleteStoragePool(id=self.pool))
        self.succeeded(self.cs.deleteHost(id=self.host, forced=True))
        self.succeeded(self.cs.deleteCluster(id=self.cluster))
        self.succeeded(self.cs.deletePod(id=self.pod))
        for name in ('VirtualRouter', 'VpcVirtualRouter', 'InternalLbVm', 'SecurityGroupProvider'):
            self.succeeded(self.cs.deleteNetworkServiceProvider(id=self.provider(name)['id']))
        for traffic in self.traffic.values():
            self.succeeded(self.cs.deleteTrafficType(id=traffic))
        self.succeeded(self.cs.deletePhysicalNetwork(id=self.cable))
        self.succeeded(self.cs.deleteZone(id=self.zone))
        for name in ('listZones', 'listPods', 'listClusters', 'listHosts', 'listStoragePools', 'listImageStores',
                     'listPhysicalNetworks', 'listVlanIpRanges', 'listVolumes',
                     'listPublicIpAddresses', 'listNetworkServiceProviders'):
            with self.subTest(name):
                self.gone(name)

    def succeeded(self, answer):
        self.assertIs(True, answer['success'])

    def gone(self, name, **filters):
        self.assertEqual({}, getattr(self.cs, name)(**filters), name)


if __name__ == '__main__':
    unittest.main(verbosity=2)

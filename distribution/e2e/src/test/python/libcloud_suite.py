"""Apache Libcloud's CloudStack driver against a cloud with the demo zone."""
import unittest

from libcloud.compute.types import NodeState

from suite import NOWHERE, SECRET, libcloud, unused


def found(items, id):
    return next((item for item in items if str(item.id) == str(id)), None)


class WhatIsThere(unittest.TestCase):
    """Lists that are read before anything is made."""

    @classmethod
    def setUpClass(cls):
        cls.driver = libcloud()

    def test_locations(self):
        self.assertEqual(['demo'], [zone.name for zone in self.driver.list_locations()])

    def test_sizes(self):
        sizes = {size.name: size for size in self.driver.list_sizes()}
        self.assertEqual(512, sizes['Small Instance'].ram)
        self.assertEqual(1024, sizes['Medium Instance'].ram)
        self.assertTrue(all(size.id for size in sizes.values()))

    def test_images(self):
        images = self.driver.list_images(location=self.driver.list_locations()[0])
        self.assertTrue(images)
        for image in images:
            self.assertEqual('Simulator', image.extra['hypervisor'])
            self.assertTrue(image.extra['format'] and image.extra['os'], image.extra)

    def test_offerings_and_operating_systems(self):
        names = [offering.name for offering in self.driver.ex_list_network_offerings()]
        self.assertIn('DefaultIsolatedNetworkOfferingWithSourceNatService', names)
        self.assertTrue(any(offering.customizable for offering in self.driver.ex_list_disk_offerings()))
        self.assertIn('Other Linux (64-bit)', [system['description'] for system in self.driver.ex_list_os_types()])

    def test_lists_of_what_a_cloud_has(self):
        for name in ('ex_list_networks', 'ex_list_public_ips', 'ex_list_port_forwarding_rules',
                     'ex_list_ip_forwarding_rules', 'ex_list_firewall_rules', 'ex_list_routers', 'ex_list_projects',
                     'list_nodes', 'list_volumes'):
            with self.subTest(name):
                self.assertIsInstance(getattr(self.driver, name)(), list)

    def test_limits(self):
        self.assertIn('max_instances', self.driver.ex_limits())

    def test_what_is_refused(self):
        with self.assertRaisesRegex(Exception, 'not found'):
            self.driver.ex_get_node(NOWHERE)
        with self.assertRaises(Exception) as refused:
            libcloud(secret=SECRET + 'x').list_locations()
        self.assertIn('Invalid provider credentials', str(refused.exception))


class LifeOfANode(unittest.TestCase):
    """A machine from its network to its end."""

    @classmethod
    def setUpClass(cls):
        cls.driver = libcloud()
        cls.zone = cls.driver.list_locations()[0]
        cls.size = next(size for size in cls.driver.list_sizes() if size.name == 'Small Instance')
        cls.image = cls.driver.list_images(location=cls.zone)[0]
        offering = next(offering for offering in cls.driver.ex_list_network_offerings()
                        if offering.name == 'DefaultIsolatedNetworkOfferingWithSourceNatService')
        cls.network = cls.driver.ex_create_network(unused('net'), unused('net'), offering, cls.zone)

    @classmethod
    def tearDownClass(cls):
        cls.driver.ex_delete_network(cls.network, force=True)
        assert not found(cls.driver.ex_list_networks(), cls.network.id)

    def create(self, **more):
        return self.driver.create_node(
            name=unused('node'), size=self.size, image=self.image, location=self.zone, networks=[self.network],
            ex_start_vm=True, **more)

    def listed(self, node):
        return found(self.driver.list_nodes(), node.id)

    def test_from_deployment_to_expunge(self):
        node = self.create(ex_displayname='a node', ex_userdata='#cloud-config\n')
        self.assertEqual(NodeState.RUNNING, node.state)
        listed = self.listed(node)
        self.assertEqual(NodeState.RUNNING, listed.state)
        self.assertRegex(listed.private_ips[0], r'^10\.1\.1\.\d+$')
        self.assertEqual(
            (self.zone.id, self.image.id, self.size.id),
            (listed.extra['zone_id'], listed.extra['image_id'], listed.extra['size_id']))
        self.assertEqual(node.name, self.driver.ex_get_node(node.id).name)
        self.assertTrue(found(self.driver.list_nodes(location=self.zone), node.id))
        routers = self.driver.ex_list_routers()
        self.assertTrue(routers and all(router.state == 'Running' for router in routers), routers)

        self.assertTrue(self.driver.reboot_node(node))
        self.assertEqual(NodeState.RUNNING, self.listed(node).state)
        self.assertEqual('Stopped', self.driver.ex_stop(node))
        self.assertEqual(NodeState.STOPPED, self.listed(node).state)
        self.assertEqual('Running', self.driver.ex_start(node))
        self.assertEqual(listed.private_ips, self.listed(node).private_ips)

        self.assertTrue(self.driver.destroy_node(node, ex_expunge=True))
        self.assertIsNone(self.listed(node))

    def test_destroyed_is_not_gone(self):
        node = self.create()
        self.assertTrue(self.driver.destroy_node(node))
        self.assertEqual(NodeState.TERMINATED, self.listed(node).state)
        self.assertTrue(self.driver.destroy_node(node, ex_expunge=True))
        self.assertIsNone(self.listed(node))

    def test_its_interface_and_an_address_of_its_network(self):
        node = self.create()
        nics = self.driver.ex_list_nics(node)
        self.assertEqual(
            [(self.network.id, self.listed(node).private_ips[0])], [(nic.network_id, nic.ip_address) for nic in nics])
        address = self.driver.ex_allocate_public_ip(network_id=self.network.id, location=self.zone)
        self.assertEqual(address.address, found(self.driver.ex_list_public_ips(), address.id).address)
        self.assertTrue(self.driver.ex_release_public_ip(address))
        self.assertIsNone(found(self.driver.ex_list_public_ips(), address.id))
        self.assertTrue(self.driver.destroy_node(node, ex_expunge=True))

    def test_its_disk(self):
        node = self.create()
        volumes = self.driver.list_volumes(node=node)
        self.assertEqual(['ROOT'], [volume.extra['volume_type'] for volume in volumes])
        self.assertTrue(self.driver.destroy_node(node, ex_expunge=True))
        self.assertIsNone(found(self.driver.list_volumes(), volumes[0].id))


if __name__ == '__main__':
    unittest.main(verbosity=2)

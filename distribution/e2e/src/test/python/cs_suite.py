"""The Python client "cs" against a cloud with the demo zone: signatures, sessions, machines, networks, people."""
import base64
import datetime
import json
import os
import unittest
import urllib.error
import urllib.parse
import urllib.request
import xml.etree.ElementTree
from http.cookiejar import CookieJar

from cs import CloudStackApiException, CloudStackException

from suite import ENDPOINT, KEY, NOWHERE, SECRET, cs, only, unused

ISOLATED = 'DefaultIsolatedNetworkOfferingWithSourceNatService'


def refusal(test, code, call, **parameters):
    """Calls and returns the error, which must have this code."""
    with test.assertRaises(CloudStackApiException) as refused:
        call(**parameters)
    test.assertEqual(code, refused.exception.error['errorcode'], refused.exception.error)
    return refused.exception.error['errortext']


class Signatures(unittest.TestCase):
    """How a caller proves who it is."""

    def status(self, **options):
        with self.assertRaises(CloudStackException) as refused:
            cs(**options).listZones()
        return refused.exception.response.status_code

    def test_version_3_expires(self):
        self.assertEqual('demo', only(cs().listZones()['zone'])['name'])

    def test_version_3_that_has_expired(self):
        with self.assertRaises(CloudStackException) as refused:
            cs().listZones(expires='2001-01-01T00:00:00+0000', signatureVersion='3')
        self.assertEqual(401, refused.exception.response.status_code)

    def test_version_2_does_not_expire(self):
        forever = cs(expiration=datetime.timedelta(seconds=-1))
        self.assertEqual('demo', only(forever.listZones()['zone'])['name'])

    def test_form_in_the_body(self):
        self.assertEqual('demo', only(cs(method='post').listZones()['zone'])['name'])

    def test_reserved_characters(self):
        self.assertEqual({}, cs().listZones(keyword='a b+c&d=e/f*é%"~[1]'))

    def test_wrong_secret_and_unknown_key(self):
        self.assertEqual(401, self.status(secret=SECRET + 'x'))
        self.assertEqual(401, self.status(key='x' * 86))


class Session(unittest.TestCase):
    """By password, with cookies, as a browser does it; nothing but the standard library."""

    def setUp(self):
        self.cookies = CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))
        with open(os.path.join(os.environ['HANEUL_DATA'], 'admin.json')) as file:
            self.admin = json.load(file)

    def call(self, command, **parameters):
        """Posts a command and returns its answer, without the envelope."""
        form = urllib.parse.urlencode(dict(parameters, command=command, response='json')).encode()
        with self.opener.open(ENDPOINT, form, timeout=30) as answer:
            return next(iter(json.load(answer).values()))

    def login(self):
        session = self.call('login', username=self.admin['username'], password=self.admin['password'], domain='/')
        self.key = session['sessionkey']
        return session

    def status(self, **parameters):
        try:
            self.call(**parameters)
            return 200
        except urllib.error.HTTPError as refused:
            with refused:
                return refused.code

    def test_login_call_logout(self):
        session = self.login()
        self.assertEqual(('admin', '1'), (session['username'], session['type']))
        self.assertEqual({'JSESSIONID', 'sessionkey'}, {cookie.name for cookie in self.cookies})
        self.assertEqual('demo', only(self.call('listZones', sessionkey=self.key)['zone'])['name'])
        self.assertEqual(401, self.status(command='listZones'), 'the cookie alone')
        self.assertEqual(401, self.status(command='listZones', sessionkey='x' + self.key))
        self.call('logout', sessionkey=self.key)
        self.assertEqual(401, self.status(command='listZones', sessionkey=self.key), 'after logout')

    def test_key_without_cookie(self):
        self.login()
        self.cookies.clear()
        self.assertEqual(401, self.status(command='listZones', sessionkey=self.key))

    def test_wrong_password(self):
        self.assertEqual(
            401, self.status(command='login', username='admin', password=unused('wrong'), domain='/'))

    def test_a_machine(self):
        self.login()

        def call(command, **parameters):
            return self.call(command, sessionkey=self.key, **parameters)

        def done(answer):
            while True:
                job = call('queryAsyncJobResult', jobid=answer['jobid'])
                if job['jobstatus']:
                    self.assertEqual(1, job['jobstatus'], job)
                    return job['jobresult']

        zone = only(call('listZones')['zone'])['id']
        network = call(
            'createNetwork', name=unused('net'), displaytext='by session', zoneid=zone,
            networkofferingid=only(call('listNetworkOfferings', name=ISOLATED)['networkoffering'])['id'])['network']
        deployed = call(
            'deployVirtualMachine', zoneid=zone, networkids=network['id'],
            serviceofferingid=only(call('listServiceOfferings', name='Small Instance')['serviceoffering'])['id'],
            templateid=call('listTemplates', templatefilter='featured', zoneid=zone)['template'][0]['id'])
        self.assertEqual('Running', done(deployed)['virtualmachine']['state'])
        done(call('destroyVirtualMachine', id=deployed['id'], expunge='true'))
        self.assertEqual({}, call('listVirtualMachines', id=deployed['id']))
        done(call('deleteNetwork', id=network['id'], forced='true'))




class Answers(unittest.TestCase):
    """What is around the fields."""

    def get(self, **parameters):
        parameters['apiKey'] = KEY
        cs()._sign(parameters)  # adds it
        with urllib.request.urlopen(ENDPOINT + '?' + urllib.parse.urlencode(parameters), timeout=30) as answer:
            return answer.headers['Content-Type'], answer.read()

    def test_xml_unless_json_is_asked_for(self):
        kind, body = self.get(command='listZones')
        self.assertTrue(kind.startswith(('text/xml', 'application/xml')), kind)
        root = xml.etree.ElementTree.fromstring(body)
        self.assertEqual('listzonesresponse', root.tag)
        self.assertEqual(['count', 'zone'], [child.tag for child in root])
        self.assertEqual(('1', 'demo'), (root.findtext('count'), root.findtext('zone/name')))
        kind, body = self.get(command='listZones', response='json')
        self.assertTrue(kind.startswith('application/json'), kind)
        self.assertEqual(1, json.loads(body)['listzonesresponse']['count'])

    def test_every_command_is_described(self):
        found = cs().listApis()
        self.assertEqual(found['count'], len(found['api']))
        for api in found['api']:
            self.assertLessEqual({'name', 'description', 'isasync', 'params', 'response'}, set(api), api['name'])
            for parameter in api['params']:
                self.assertLessEqual({'name', 'type', 'required', 'description'}, set(parameter), api['name'])

    def test_pages(self):
        page = cs().listConfigurations(page=2, pagesize=3)
        self.assertEqual(3, len(page['configuration']))
        everything = cs().listConfigurations(fetch_list=True)
        self.assertEqual(page['count'], len(everything))
        self.assertEqual([setting['name'] for setting in everything[3:6]],
                         [setting['name'] for setting in page['configuration']])

    def test_errors(self):
        self.assertIn('id', refusal(self, 431, cs().startVirtualMachine))
        self.assertIn('id', refusal(self, 431, cs().startVirtualMachine, id=NOWHERE))
        refusal(self, 432, cs().noSuchCommand)

    def test_lists_for_an_operator(self):
        for name in ('listDomains', 'listAccounts', 'listUsers', 'listRoles', 'listPods', 'listClusters', 'listHosts',
                     'listStoragePools', 'listImageStores', 'listPhysicalNetworks', 'listVlanIpRanges',
                     'listHypervisors', 'listOsTypes', 'listOsCategories', 'listDiskOfferings', 'listEvents',
                     'listCapacity', 'listRegions', 'listResourceLimits', 'listAsyncJobs', 'listEventTypes',
                     'listNetworkServiceProviders', 'listServiceOfferings', 'listNetworkOfferings'):
            with self.subTest(name):
                answer = getattr(cs(), name)()
                rows = only([value for key, value in answer.items() if key != 'count'])
                self.assertTrue(rows)
                self.assertGreaterEqual(answer.get('count', len(rows)), len(rows))
        for name in ('listSystemVms', 'listProjects', 'listLdapConfigurations'):
            with self.subTest(name):
                self.assertEqual({}, getattr(cs(), name)())


class Machines(unittest.TestCase):
    """Machines and their network."""

    @classmethod
    def setUpClass(cls):
        cls.cs = cs(fetch_result=True)
        cls.zone = only(cls.cs.listZones()['zone'])['id']
        cls.offering = only(cls.cs.listServiceOfferings(name='Small Instance')['serviceoffering'])['id']
        cls.template = cls.cs.listTemplates(templatefilter='featured', zoneid=cls.zone)['template'][0]['id']
        cls.isolated = only(cls.cs.listNetworkOfferings(name=ISOLATED)['networkoffering'])['id']
        cls.network = cls.cs.createNetwork(
            name=unused('net'), displaytext='of a suite', zoneid=cls.zone, networkofferingid=cls.isolated)['network']

    @classmethod
    def tearDownClass(cls):
        assert cls.cs.deleteNetwork(id=cls.network['id'], forced=True)['success'] is True
        assert cls.cs.listNetworks(id=cls.network['id']) == {}

    def deploy(self, **more):
        parameters = dict(zoneid=self.zone, serviceofferingid=self.offering, templateid=self.template,
                          networkids=[self.network['id']], name=unused('vm'))
        parameters.update(more)
        return self.cs.deployVirtualMachine(**parameters)['virtualmachine']

    def listed(self, vm):
        return only(self.cs.listVirtualMachines(id=vm['id'])['virtualmachine'])

    def remove(self, vm):
        self.cs.destroyVirtualMachine(id=vm['id'], expunge=True)
        self.assertEqual({}, self.cs.listVirtualMachines(id=vm['id']))

    def test_network_comes_with_its_first_machine_and_goes(self):
        network = self.cs.createNetwork(
            name=unused('net'), displaytext='life', zoneid=self.zone, networkofferingid=self.isolated)['network']
        self.assertEqual('Allocated', network['state'])
        vm = self.deploy(networkids=[network['id']])
        self.assertEqual('Implemented', only(self.cs.listNetworks(id=network['id'])['network'])['state'])
        router = only(self.cs.listRouters(networkid=network['id'], listall=True)['router'])
        self.assertEqual('Running', router['state'])
        address = only(self.cs.listPublicIpAddresses(associatednetworkid=network['id'])['publicipaddress'])
        self.assertTrue(address['issourcenat'])
        changed = self.cs.updateNetwork(id=network['id'], name='renamed', displaytext='life goes on')['network']
        self.assertEqual(('renamed', 'life goes on'), (changed['name'], changed['displaytext']))
        refusal(self, 536, self.cs.deleteNetwork, id=network['id'])
        self.remove(vm)
        self.assertTrue(self.cs.deleteNetwork(id=network['id'], forced=True)['success'])
        self.assertEqual({}, self.cs.listNetworks(id=network['id']))
        self.assertEqual({}, self.cs.listPublicIpAddresses(id=address['id']))
        self.assertEqual({}, self.cs.listRouters(id=router['id'], listall=True))

    def test_life(self):
        vm = self.deploy(userdata=base64.b64encode(b'#cloud-config\n').decode(), displayname='shown')
        for field in ('id', 'name', 'displayname', 'instancename', 'zonename', 'templatename', 'serviceofferingname',
                      'cpunumber', 'memory', 'hypervisor', 'account', 'domainid', 'created', 'hostid'):
            self.assertTrue(vm.get(field), field)
        self.assertEqual(('Running', 'Simulator', 'shown'), (vm['state'], vm['hypervisor'], vm['displayname']))
        nic = only(vm['nic'])
        self.assertEqual((self.network['id'], True), (nic['networkid'], nic['isdefault']))
        self.assertTrue(nic['macaddress'] and nic['ipaddress'] and nic['netmask'] and nic['gateway'], nic)

        self.assertIn('Running', refusal_of_job(self, self.cs.startVirtualMachine, id=vm['id']))
        self.assertEqual('Stopped', self.cs.stopVirtualMachine(id=vm['id'])['virtualmachine']['state'])
        self.assertEqual('Stopped', self.listed(vm)['state'])
        renamed = self.cs.updateVirtualMachine(id=vm['id'], displayname='renamed')['virtualmachine']
        self.assertEqual('renamed', renamed['displayname'])
        self.assertEqual('Running', self.cs.startVirtualMachine(id=vm['id'])['virtualmachine']['state'])
        self.assertEqual('Running', self.cs.rebootVirtualMachine(id=vm['id'])['virtualmachine']['state'])
        self.assertEqual(nic['ipaddress'], only(self.listed(vm)['nic'])['ipaddress'])
        self.assertEqual(vm['id'], only(self.cs.listVirtualMachines(name=vm['name'])['virtualmachine'])['id'])
        events = self.cs.listEvents(resourceid=vm['id'], resourcetype='VirtualMachine', fetch_list=True)
        self.assertLessEqual({'VM.CREATE', 'VM.STOP', 'VM.START', 'VM.REBOOT'}, {event['type'] for event in events})

        self.assertEqual('Destroyed', self.cs.destroyVirtualMachine(id=vm['id'])['virtualmachine']['state'])
        self.assertEqual('Stopped', self.cs.recoverVirtualMachine(id=vm['id'])['virtualmachine']['state'])
        self.cs.destroyVirtualMachine(id=vm['id'])
        self.assertTrue(self.cs.expungeVirtualMachine(id=vm['id'])['success'])
        self.assertEqual({}, self.cs.listVirtualMachines(id=vm['id']))

    def test_defined_but_not_started(self):
        vm = self.deploy(startvm=False)
        self.assertEqual('Stopped', vm['state'])
        self.assertEqual('Running', self.cs.startVirtualMachine(id=vm['id'])['virtualmachine']['state'])
        self.remove(vm)

    def test_fixed_address(self):
        vm = self.deploy(ipaddress='10.1.1.77')
        self.assertEqual('10.1.1.77', only(vm['nic'])['ipaddress'])
        self.remove(vm)


def refusal_of_job(test, call, **parameters):
    """Calls what is refused, at once or by its job, and returns the reason."""
    with test.assertRaises(CloudStackApiException) as refused:
        call(**parameters)
    error = refused.exception.error
    return error.get('jobresult', error)['errortext']


class People(unittest.TestCase):
    """Domains, accounts, users, their keys, and what they may see."""

    def test_a_limit_is_kept(self):
        admin = cs(fetch_result=True)
        root = only(admin.listDomains(name='ROOT')['domain'])['id']
        account = admin.createAccount(
            accounttype=0, username=unused('few'), password='a long password', firstname='First', lastname='Last',
            email='few@example.com', account=unused('few'), domainid=root)['account']
        owner = dict(account=account['name'], domainid=root)
        limit = admin.updateResourceLimit(resourcetype=0, max=1, **owner)['resourcelimit']
        self.assertEqual(1, limit['max'])
        zone = only(admin.listZones()['zone'])['id']
        network = admin.createNetwork(
            name=unused('net'), displaytext='of few', zoneid=zone,
            networkofferingid=only(admin.listNetworkOfferings(name=ISOLATED)['networkoffering'])['id'], **owner)
        wish = dict(
            zoneid=zone, networkids=[network['network']['id']],
            serviceofferingid=only(admin.listServiceOfferings(name='Small Instance')['serviceoffering'])['id'],
            templateid=admin.listTemplates(templatefilter='featured', zoneid=zone)['template'][0]['id'], **owner)
        self.assertEqual('Running', admin.deployVirtualMachine(**wish)['virtualmachine']['state'])
        refusal(self, 532, admin.deployVirtualMachine, **wish)
        self.assertEqual(1, admin.listVirtualMachines(listall=True, **owner)['count'])
        self.assertTrue(admin.deleteAccount(id=account['id'])['success'])
        self.assertEqual({}, admin.listNetworks(id=network['network']['id'], listall=True))

    def test_from_domain_to_nothing(self):
        admin = cs(fetch_result=True)
        domain = admin.createDomain(name=unused('dom'))['domain']
        self.assertEqual('ROOT/' + domain['name'], only(admin.listDomains(id=domain['id'])['domain'])['path'])
        account = admin.createAccount(
            accounttype=0, username=unused('user'), password='a long password', firstname='First', lastname='Last',
            email='user@example.com', account=unused('acct'), domainid=domain['id'])['account']
        user = only(account['user'])
        keys = admin.registerUserKeys(id=user['id'])['userkeys']
        tenant = cs(keys['apikey'], keys['secretkey'], fetch_result=True)
        self.assertEqual('demo', only(tenant.listZones()['zone'])['name'])
        refusal(self, 432, tenant.listHosts)
        self.assertEqual([account['name']], [item['name'] for item in tenant.listAccounts()['account']])

        zone = only(tenant.listZones()['zone'])['id']
        network = tenant.createNetwork(
            name=unused('net'), displaytext='of a tenant', zoneid=zone,
            networkofferingid=only(tenant.listNetworkOfferings(name=ISOLATED)['networkoffering'])['id'])['network']
        vm = tenant.deployVirtualMachine(
            zoneid=zone, networkids=[network['id']], name=unused('vm'),
            serviceofferingid=only(tenant.listServiceOfferings(name='Small Instance')['serviceoffering'])['id'],
            templateid=tenant.listTemplates(templatefilter='featured', zoneid=zone)['template'][0]['id'],
        )['virtualmachine']
        self.assertEqual(('Running', account['name']), (vm['state'], vm['account']))
        self.assertNotIn('hostid', vm)
        self.assertEqual({}, admin.listVirtualMachines(id=NOWHERE))

        other = admin.createUser(
            username=unused('two'), password='a long password', firstname='A', lastname='B', email='b@example.com',
            account=account['name'], domainid=domain['id'])['user']
        self.assertEqual(2, admin.listUsers(account=account['name'], domainid=domain['id'])['count'])
        self.assertEqual('Changed', admin.updateUser(id=other['id'], lastname='Changed')['user']['lastname'])
        self.assertTrue(admin.deleteUser(id=other['id'])['success'])
        self.assertEqual('disabled', admin.disableUser(id=user['id'])['user']['state'])
        with self.assertRaises(CloudStackException) as refused:
            tenant.listZones()
        self.assertEqual(401, refused.exception.response.status_code)

        self.assertTrue(admin.deleteAccount(id=account['id'])['success'])
        self.assertEqual({}, admin.listVirtualMachines(id=vm['id'], listall=True))
        self.assertEqual({}, admin.listNetworks(id=network['id'], listall=True))
        self.assertTrue(admin.deleteDomain(id=domain['id'])['success'])
        self.assertEqual({}, admin.listDomains(id=domain['id']))


if __name__ == '__main__':
    unittest.main(verbosity=2)

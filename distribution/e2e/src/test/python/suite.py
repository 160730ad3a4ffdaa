"""What the suites share: where the cloud is, names nobody uses yet, and clients that Debian packages.

A suite is a script of unittest; it finds the cloud in its environment, so that no key is an argument of a process.
"""
import os
import uuid

ENDPOINT = os.environ['CLOUDSTACK_ENDPOINT']
KEY = os.environ['CLOUDSTACK_KEY']
SECRET = os.environ['CLOUDSTACK_SECRET']
NOWHERE = '00000000-0000-4000-8000-000000000000'


def unused(word):
    """A name that nothing in the cloud has."""
    return '%s-%s' % (word, uuid.uuid4().hex[:8])


def libcloud(key=KEY, secret=SECRET):
    """Apache Libcloud's driver, at the cloud."""
    from urllib.parse import urlsplit
    from libcloud.compute.providers import get_driver
    from libcloud.compute.types import Provider
    url = urlsplit(ENDPOINT)
    driver = get_driver(Provider.CLOUDSTACK)(
        key=key, secret=secret, secure=False, host=url.hostname, port=url.port, path=url.path)
    driver.connection.poll_interval = 0.1
    return driver


def cs(key=KEY, secret=SECRET, **more):
    """The client of the package "cs", at the cloud."""
    from cs import CloudStack
    options = dict(timeout=60, poll_interval=0.1, job_timeout=120)
    options.update(more)
    return CloudStack(endpoint=ENDPOINT, key=key, secret=secret, **options)


def only(items):
    """The one item of a list that must have one."""
    if len(items) != 1:
        raise AssertionError('%d items instead of one: %s' % (len(items), items))
    return items[0]

#!/usr/bin/env python3
"""Replaces the simulator's plugin in a running cloud with its demo zone, while twenty calls and more are inside it.

    ./haneul start --zone demo
    python3 distribution/docs/guides/hot_swap.py [--haneul ./haneul] [--data ./data]

It needs Python 3 and nothing else. What it types is shown after a dollar sign; its exit status is 0 when no call failed.
"""

import argparse
import base64
import hashlib
import hmac
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
import zipfile
from concurrent.futures import ThreadPoolExecutor

PLUGIN = "haneul-simulator"
MACHINES = 24
LEAST_INSIDE = 20


class Api:
    """The cloud's API, called with the first admin's keys."""

    def __init__(self, data):
        with open(os.path.join(data, "admin.json"), encoding="utf-8") as file:
            self.admin = json.load(file)

    def call(self, command, **parameters):
        query = dict(parameters, command=command, response="json", apikey=self.admin["apikey"])
        text = "&".join(f"{k}={urllib.parse.quote(str(v), safe='')}" for k, v in sorted(query.items()))
        digest = hmac.new(self.admin["secretkey"].encode(), text.lower().encode(), hashlib.sha1).digest()
        signature = urllib.parse.quote(base64.b64encode(digest).decode(), safe="")
        body = f"{text}&signature={signature}".encode()
        try:
            with urllib.request.urlopen(self.admin["url"], body, timeout=60) as answer:
                return next(iter(json.load(answer).values()))
        except urllib.error.HTTPError as error:
            raise RuntimeError(f"{command} is answered {error.code} {error.read().decode()}") from error

    def one(self, command, of, **parameters):
        return self.call(command, **parameters)[of][0]

    def done(self, accepted):
        """Waits for the job of an answer; it has to succeed."""
        end = time.monotonic() + 180
        while time.monotonic() < end:
            job = self.call("queryAsyncJobResult", jobid=accepted["jobid"])
            if job["jobstatus"] == 1:
                return accepted
            if job["jobstatus"] == 2:
                raise RuntimeError(f"a job failed: {job}")
            time.sleep(0.1)
        raise RuntimeError(f"job {accepted['jobid']} does not end")

    def inside(self):
        """How many calls are inside the simulator, also while it leaves."""
        root = self.admin["url"].split("/client/")[0]
        with urllib.request.urlopen(root + "/metrics", timeout=60) as answer:
            text = answer.read().decode()
        lines = re.findall(r'(?m)^haneul_provider_calls_(?:in_flight|leaving)\{provider="simulator",[^}]*\} (\S+)$', text)
        return int(sum(float(line) for line in lines))


class Console:
    """The console of the running server."""

    def __init__(self, haneul, data):
        self.command = ["bash", haneul, "console"]
        self.data = data

    def type(self, line, is_refused=False):
        print(f'$ ./haneul console "{line}"', flush=True)
        begun = time.monotonic()
        said = subprocess.run(
            self.command + [line, "--data", self.data], capture_output=True, text=True, timeout=120, check=False)
        print(f"{(said.stdout + said.stderr).strip()}\n({time.monotonic() - begun:.1f} s)", flush=True)
        if (said.returncode != 0) != is_refused:
            raise RuntimeError(f"'{line}' ended with {said.returncode}")
        return said.stdout + said.stderr


class Users(threading.Thread):
    """They list what they have and get machines, all the time."""

    def __init__(self, api, machines):
        super().__init__(daemon=True)
        self.api, self.machines = api, machines
        self.stopped = threading.Event()
        self.answered, self.deployed, self.failures = 0, 0, []

    def run(self):
        lister = threading.Thread(target=self.lists, daemon=True)
        lister.start()
        while not self.stopped.is_set():
            try:
                machine = self.api.done(self.machines.deploy(f"swap-user-{time.time_ns()}"))
                self.deployed += 1
                self.api.done(self.api.call("destroyVirtualMachine", id=machine["id"], expunge="true"))
            except (RuntimeError, OSError) as error:
                self.failures.append(str(error))
        lister.join()

    def lists(self):
        while not self.stopped.wait(0.05):
            try:
                self.api.call("listVirtualMachines", page=1, pagesize=20)
                self.answered += 1
            except (RuntimeError, OSError) as error:
                self.failures.append(str(error))

    def stop(self):
        self.stopped.set()
        self.join()


class Machines:
    """Machines on all hosts of the demo zone, in one network."""

    def __init__(self, api):
        self.api = api
        self.zone = api.one("listZones", "zone", name="demo")["id"]
        self.offering = api.one("listServiceOfferings", "serviceoffering", name="Small Instance")["id"]
        self.template = api.one("listTemplates", "template", templatefilter="featured", zoneid=self.zone)["id"]
        isolated = api.one(
            "listNetworkOfferings", "networkoffering", name="DefaultIsolatedNetworkOfferingWithSourceNatService")["id"]
        self.network = api.call(
            "createNetwork", name="swap", displaytext="swap", zoneid=self.zone, networkofferingid=isolated)["network"]["id"]
        self.ids = []

    def deploy(self, name, **more):
        return self.api.call(
            "deployVirtualMachine", zoneid=self.zone, serviceofferingid=self.offering, templateid=self.template,
            networkids=self.network, name=name, **more)

    def make(self):
        hosts = self.api.call("listHosts", zoneid=self.zone, type="Routing")["host"]
        made = [self.deploy(f"swap-{i}", hostid=hosts[i % len(hosts)]["id"]) for i in range(MACHINES)]
        self.ids = [self.api.done(one)["id"] for one in made]

    def remove(self):
        for gone in [self.api.call("destroyVirtualMachine", id=one, expunge="true") for one in self.ids]:
            self.api.done(gone)
        self.api.done(self.api.call("deleteNetwork", id=self.network))


class Simulator:
    """Holds the calls inside the plugin, by its file of faults."""

    def __init__(self, data):
        self.world = os.path.join(data, "simulator")

    def order(self, *faults):
        fresh = os.path.join(self.world, "faults.new")
        with open(fresh, "w", encoding="utf-8") as file:
            json.dump({"faults": faults}, file)
        os.replace(fresh, os.path.join(self.world, "faults.json"))

    def hold(self):
        self.order(
            {"name": "hold", "kind": "HANG", "verbs": ["ENSURE_REBOOTED"]},
            {"name": f"long-{time.time_ns()}", "kind": "SLOW", "delayMillis": 45000, "times": 1, "verbs": ["ENSURE_VOLUME"]})


def repacked(original, target, version, imports=""):
    """Writes the bundle with another version, and with more imports if wished."""
    with zipfile.ZipFile(original) as jar, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        manifest = jar.read("META-INF/MANIFEST.MF").decode().replace("\r\n", "\n").replace("\n ", "")
        manifest = re.sub(r"(?m)^Bundle-Version: .*$", f"Bundle-Version: {version}", manifest)
        manifest = re.sub(r"(?m)^(Import-Package: .*)$", r"\1" + imports, manifest)
        folded = "\n".join("\n ".join(re.findall(r".{1,70}", line)) for line in manifest.split("\n"))
        out.writestr("META-INF/MANIFEST.MF", folded)
        for entry in jar.infolist():
            if entry.filename != "META-INF/MANIFEST.MF" and not entry.is_dir():
                out.writestr(entry.filename, jar.read(entry))
    return target


def swap(api, machines, simulator, change):
    """Makes a change of the plugin while calls are inside; all of them have to succeed."""
    simulator.hold()
    with ThreadPoolExecutor(MACHINES + 1) as clients:
        sent = [clients.submit(lambda one=one: api.call("rebootVirtualMachine", id=one)) for one in machines.ids]
        end = time.monotonic() + 60
        while api.inside() < LEAST_INSIDE and time.monotonic() < end:
            time.sleep(0.05)
        inside = api.inside()
        print(f"# {inside} calls are inside the plugin", flush=True)
        changing = clients.submit(change)
        time.sleep(1)
        simulator.order()
        changing.result()
        for answer in sent:
            api.done(answer.result())
    if inside < LEAST_INSIDE:
        raise RuntimeError(f"only {inside} calls were inside")
    print("# all of them succeeded", flush=True)


def version(api):
    return {one["version"] for one in api.call("listHaneulProviders")["haneulprovider"] if one.get("bundle") == PLUGIN}


def await_version(api, wanted):
    end = time.monotonic() + 60
    while version(api) != {wanted}:
        if time.monotonic() > end:
            raise RuntimeError(f"{PLUGIN} is {version(api)}, not {wanted}")
        time.sleep(0.2)
    print(f"# {PLUGIN} is {wanted}", flush=True)


def stop_and_start(api, machines, console):
    console.type(f"bundle:stop {PLUGIN}")
    waiting = api.call("rebootVirtualMachine", id=machines.ids[0])
    end = time.monotonic() + 60
    while "PARKED" not in str(api.call("listHaneulJobs", id=waiting["jobid"])) and time.monotonic() < end:
        time.sleep(0.1)
    console.type(f"haneul:job {waiting['jobid']}")
    console.type(f"bundle:start {PLUGIN}")
    api.done(waiting)
    print("# what waited for the plugin went on and succeeded", flush=True)


def by_a_file(api, data, jar):
    deployed = os.path.join(data, "deploy", f"{PLUGIN}.jar")
    fresh = os.path.join(data, f"{PLUGIN}.new")
    print(f"$ cp {jar} {deployed}", flush=True)
    shutil.copy(jar, fresh)
    os.replace(fresh, deployed)
    await_version(api, "0.1.2")
    return deployed


def follow(options):
    data = os.path.abspath(options.data)
    api, console, simulator = Api(data), Console(options.haneul, data), Simulator(data)
    with open(os.path.join(data, "run", "instance"), encoding="utf-8") as file:
        home = re.search(r"(?m)^home=(.*)$", file.read()).group(1)
    original = os.path.join(home, "system", "io", "haneul", PLUGIN, "0.1.0", f"{PLUGIN}-0.1.0.jar")
    machines = Machines(api)
    machines.make()
    users = Users(api, machines)
    users.start()
    with tempfile.TemporaryDirectory() as place:
        def jar(number, imports=""):
            return repacked(original, os.path.join(place, f"{PLUGIN}-{number}.jar"), number, imports)

        print("\n== The plugin is replaced by its next version, and back", flush=True)
        for number in ("0.1.1", "0.1.0"):
            swap(api, machines, simulator, lambda n=number: console.type(f"haneul:plugin update {jar(n)}"))
            await_version(api, number)
        print("\n== What cannot be wired is refused, and the old one serves on", flush=True)
        console.type(f"haneul:plugin check {jar('0.1.8', ',com.example.missing')}", is_refused=True)
        console.type(f"haneul:plugin update {jar('0.1.9', ',io.haneul.store')}", is_refused=True)
        await_version(api, "0.1.0")
        print("\n== A file in deploy/ replaces it, and taken away gives the old one back", flush=True)
        swap(api, machines, simulator, lambda: by_a_file(api, data, jar("0.1.2")))
        print(f"$ rm {data}/deploy/{PLUGIN}.jar", flush=True)
        os.remove(os.path.join(data, "deploy", f"{PLUGIN}.jar"))
        await_version(api, "0.1.0")
        print("\n== Stopped, what needs it waits until it is started", flush=True)
        stop_and_start(api, machines, console)
    users.stop()
    print(f"\n{users.answered} lists were answered and {users.deployed} machines deployed meanwhile; {len(users.failures)} failed")
    if not users.failures:
        machines.remove()
    return users.failures


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--haneul", default="./haneul", help="the launcher")
    parser.add_argument("--data", default="./data", help="the data directory of the running cloud")
    failures = follow(parser.parse_args())
    for failure in failures:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

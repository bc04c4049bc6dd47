import { describe, expect, it } from "vitest";
import { mayReach, network, scopeOf, type Scope } from "./network";

describe("the scope of an address", () => {
  it.each<[string, Scope]>([
    ["127.0.0.1", "loopback"],
    ["127.255.255.254", "loopback"],
    ["0.0.0.0", "loopback"],
    ["::1", "loopback"],
    ["::", "loopback"],
    ["::ffff:127.0.0.1", "loopback"],
    ["::ffff:7f00:1", "loopback"],
    ["0:0:0:0:0:ffff:7f00:0001", "loopback"],
    ["::127.0.0.1", "loopback"],
    ["64:ff9b::127.0.0.1", "loopback"],
    ["2002:7f00:1::", "loopback"],
    ["169.254.169.254", "link-local"],
    ["::ffff:169.254.169.254", "link-local"],
    ["fe80::1", "link-local"],
    ["fe80::1%eth0", "link-local"],
    ["10.0.0.1", "private"],
    ["172.16.0.1", "private"],
    ["172.31.255.255", "private"],
    ["192.168.1.1", "private"],
    ["100.100.100.200", "private"],
    ["::ffff:10.0.0.1", "private"],
    ["2002:c0a8:101::1", "private"],
    ["fd00:ec2::254", "private"],
    ["fec0::1", "private"],
    ["2001:0:1234::1", "private"],
    ["255.255.255.255", "private"],
    ["ff02::1", "private"],
    ["not an address", "private"],
    ["1.1.1.1", "public"],
    ["172.32.0.1", "public"],
    ["100.128.0.1", "public"],
    ["2606:4700::1111", "public"],
    ["::ffff:1.1.1.1", "public"],
    ["2002:101:101::1", "public"],
  ])("%s is %s", (address, scope) => {
    expect(scopeOf(address)).toBe(scope);
  });
});

it.each<[Scope, Scope | undefined, boolean]>([
  ["loopback", undefined, true],
  ["loopback", "loopback", true],
  ["private", "private", true],
  ["public", "loopback", true],
  ["loopback", "public", false],
  ["link-local", "public", false],
  ["private", "public", false],
  ["private", "loopback", false],
  ["loopback", "private", false],
  ["link-local", "private", false],
])("a %s address from a %s one: %s", (to, from, may) => {
  expect(mayReach(to, from)).toBe(may);
});

it("resolves the name of this machine to loopback", async () => {
  const addresses = await network.lookup("localhost");
  expect(addresses).not.toEqual([]);
  expect(addresses.map(scopeOf)).toEqual(addresses.map(() => "loopback"));
});

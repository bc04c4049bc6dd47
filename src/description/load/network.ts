import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";

/** The reach of an IP address. A network must not refer to a more local one. */
export type Scope = "public" | "private" | "link-local" | "loopback";

/** Name resolution and the classification of addresses; tests provide their own. */
export interface Network {
  lookup: (hostname: string) => Promise<string[]>;
  scopeOf: (address: string) => Scope;
}

export const network: Network = {
  lookup: async (hostname) =>
    (await lookup(hostname, { all: true })).map(({ address }) => address),
  scopeOf,
};

/**
 * Returns whether something at `from` may lead to `to`. Locations given by the user are
 * unrestricted.
 */
export function mayReach(to: Scope, from: Scope | undefined): boolean {
  return from === undefined || to === "public" || to === from;
}

const scopes: [Scope, BlockList][] = [
  ["loopback", subnets("0.0.0.0/8", "127.0.0.0/8", "::/127")],
  ["link-local", subnets("169.254.0.0/16", "fe80::/10")],
  [
    "private",
    subnets(
      ...["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"],
      // Protocol assignments, benchmarks, multicast and reserved addresses are never public hosts.
      ...["192.0.0.0/24", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4"],
      ...["fc00::/7", "fec0::/10", "ff00::/8", "64:ff9b:1::/48", "2001::/32"],
    ),
  ],
];

/**
 * Returns the scope of an IPv4 or IPv6 address; an IPv4 address embedded in an IPv6 one is
 * classified as IPv4.
 *
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry/
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry/
 */
export function scopeOf(address: string): Scope {
  const plain = address.replace(/%.*$/, "");
  const version = isIP(plain);
  if (version === 0) return "private";
  const family = version === 4 ? "ipv4" : "ipv6";
  const [scope] = scopes.find(([, list]) => list.check(plain, family)) ?? [];
  if (scope) return scope;
  const inner = version === 6 ? embedded(plain) : undefined;
  return inner === undefined ? "public" : scopeOf(inner);
}

/** Returns the IPv4 address in an IPv4-mapped, IPv4-compatible, NAT64 or 6to4 address. */
function embedded(address: string): string | undefined {
  const groups = groupsOf(address);
  const start = groups.slice(0, 6).join(":");
  const isLast = ["0:0:0:0:0:ffff", "0:0:0:0:0:0", "64:ff9b:0:0:0:0"];
  if (isLast.includes(start)) return dotted(groups.slice(6));
  return groups[0] === "2002" ? dotted(groups.slice(1, 3)) : undefined;
}

/** Returns the eight groups of an IPv6 address, formatted as in the URL standard. */
function groupsOf(address: string): string[] {
  const { hostname } = new URL(`http://[${address}]`);
  const [head = "", tail] = hostname.slice(1, -1).split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail ? tail.split(":") : [];
  const zeros = Array<string>(8 - before.length - after.length).fill("0");
  return [...before, ...zeros, ...after];
}

function dotted(groups: string[]): string {
  return groups
    .map((group) => parseInt(group, 16))
    .flatMap((value) => [value >> 8, value & 0xff])
    .join(".");
}

function subnets(...written: string[]): BlockList {
  const list = new BlockList();
  for (const subnet of written) {
    const [net = "", prefix] = subnet.split("/");
    list.addSubnet(net, Number(prefix), isIP(net) === 4 ? "ipv4" : "ipv6");
  }
  return list;
}

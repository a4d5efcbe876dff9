import { BlockList, isIP } from 'node:net'

/** Networks that a link of somebody's must never lead us into: our own, those of the machine, and those that stand for them. */
const FORBIDDEN = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24'],
  ...['203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  // IPv4 in IPv6, translated, tunnelled, private, link-local, site-local, multicast, for books.
  ...['::/96', '::ffff:0:0/96', '::ffff:0:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23'],
  ...[
    '2001:db8::/32',
    '2002::/16',
    '3fff::/20',
    '5f00::/16',
    'fc00::/7',
    'fe80::/10',
    'fec0::/10',
    'ff00::/8',
  ],
]

type Networks = { ipv4: BlockList; ipv6: BlockList }

/** Apart by family: a BlockList would find every IPv4 address in ::ffff:0:0/96. */
function listOf(networks: readonly string[]): Networks {
  const lists = { ipv4: new BlockList(), ipv6: new BlockList() }
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    const family = familyOf(address)
    lists[family].addSubnet(address, bits === undefined ? WHOLE[family] : Number(bits), family)
  }
  return lists
}

const WHOLE = { ipv4: 32, ipv6: 128 }
const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')
const holds = (lists: Networks, address: string) => lists[familyOf(address)].check(address, familyOf(address))

const forbidden = listOf(FORBIDDEN)

export type Gate = { isPublic(address: string): boolean; isAllowed(address: string): boolean }

/** `allowed`: networks of the operator's own that may be reached all the same. */
export function createGate(allowed: readonly string[]): Gate {
  const own = listOf(allowed)
  return {
    isPublic: (address) => isIP(address) !== 0 && !holds(forbidden, address),
    isAllowed: (address) => isIP(address) !== 0 && holds(own, address),
  }
}

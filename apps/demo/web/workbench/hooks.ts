import * as root from "@voyant-travel/operations-react"
import { type Endpoint, holdsEndpoints, todayEndpoints } from "@voyant-travel/operations-react"
import * as availability from "@voyant-travel/operations-react/availability"
import { availabilityEndpoints } from "@voyant-travel/operations-react/availability"
import * as ground from "@voyant-travel/operations-react/ground"
import { groundEndpoints } from "@voyant-travel/operations-react/ground"
import * as places from "@voyant-travel/operations-react/places"
import { placesEndpoints } from "@voyant-travel/operations-react/places"
import * as resources from "@voyant-travel/operations-react/resources"
import { resourcesEndpoints } from "@voyant-travel/operations-react/resources"
import type { MessageKey } from "../session/messages-en.js"

/** What a hook that reads answers, as far as the bench shows it. */
interface Asked {
  data: unknown
  error: Error | null
}
/** What a hook that writes answers. */
interface Told {
  mutateAsync: (input: never) => Promise<unknown>
}
export type Hook = { kind: "read"; ask: (...args: never[]) => Asked } | { kind: "write"; tell: () => Told }

interface Area {
  /** How the area is called. */
  name: MessageKey
  exports: object
  endpoints: readonly Endpoint[]
}

const areas: readonly Area[] = [
  { name: "bench.area.departures", exports: availability, endpoints: availabilityEndpoints },
  { name: "bench.area.resources", exports: resources, endpoints: resourcesEndpoints },
  { name: "bench.area.ground", exports: ground, endpoints: groundEndpoints },
  { name: "bench.area.places", exports: places, endpoints: placesEndpoints },
  { name: "bench.area.rest", exports: root, endpoints: [...holdsEndpoints, ...todayEndpoints] },
]
/** They answer what stands in the provider, not what the server says. */
const ofProvider = ["useOperations", "useOperationsLive", "useNeighbour", "useHoldLive"]

function hooksOf({ exports, endpoints }: Area): [string, Hook][] {
  const writes = new Set(endpoints.filter(({ events }) => events !== undefined).map(({ hook }) => hook))
  return Object.entries(exports)
    .filter(([name]) => /^use[A-Z]/.test(name) && !ofProvider.includes(name))
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, hook]) => [name, writes.has(name) ? { kind: "write", tell: hook } : { kind: "read", ask: hook }])
}

/** The hooks of each area by name, as its table of endpoints tells them apart. */
export const hooksByArea: ReadonlyMap<MessageKey, ReadonlyMap<string, Hook>> = new Map(
  areas.map((area) => [area.name, new Map(hooksOf(area))]),
)
export const hookNamed = (name: string): Hook | undefined =>
  [...hooksByArea.values()].map((hooks) => hooks.get(name)).find((hook) => hook !== undefined)
